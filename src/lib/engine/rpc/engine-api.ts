import type { AnswerTable } from '../../domain/answer-table';
import type { Reading } from '../../domain/reading';
import type { ShopSettings } from '../../domain/settings';
import type { ExportPlan, ExportProgress, ExportWish } from '../exporting/export-plan';
import type { Chosen, Inspection } from '../shop/inspect';
import type { Preview } from '../shop/preview';
import type { ShopFacts } from '../shop/marts';
import type { ImportProgress, ImportReport } from '../shop/types';
import type { VaultUsage, ManifestBody, WorkspaceHeader } from '../vault/types';
import type { NewWorkspace } from '../vault/vault';
import type { EngineAssets } from '../warehouse/assets';
import type { Outcome } from './outcome';

/** One file to import and how to read it; with a fingerprint the reading is remembered for such files. */
export interface ImportItem {
  readonly file: File;
  readonly reading: Reading;
  readonly fingerprint?: string;
}

/** Progress of the files of one import call. */
export interface FilesProgress extends ImportProgress {
  readonly fileName: string;
  /** From 0. */
  readonly fileIndex: number;
  readonly files: number;
}

/** The open workspace: what is saved, what the marts hold, whether this tab may write. */
export interface EngineStatus {
  readonly workspace: WorkspaceHeader;
  readonly generation: number;
  readonly savedAt: string;
  readonly canWrite: boolean;
  /** `memory` means that nothing outlives the tab. */
  readonly storage: 'disk' | 'memory';
  readonly body: ManifestBody;
  readonly facts: ShopFacts;
}

/** Something to keep beside a ledger entry: bytes by a short name, such as `receipt` or `customers`. */
export interface Export {
  readonly about: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  readonly attachments: Readonly<Record<string, Uint8Array>>;
}

/** What the engine says without being asked. */
export type EngineEvent =
  /** Bytes of the engine that have arrived, unpacked. */
  | { readonly kind: 'loading'; readonly bytes: number }
  /** The workspace changed, here or in another tab, or this tab may write now or no more. */
  | { readonly kind: 'changed'; readonly status: EngineStatus }
  /** Another tab created, renamed or deleted a workspace. */
  | { readonly kind: 'workspaces' }
  /** The engine had died and runs again. */
  | { readonly kind: 'restarted' };

/** The engine as the page sees it through Comlink. Every call gives an outcome and none rejects. */
export interface EngineApi {
  boot(assets: EngineAssets, onEvent: (event: EngineEvent) => void): Promise<Outcome<null>>;

  listWorkspaces(): Promise<Outcome<WorkspaceHeader[]>>;
  createWorkspace(wanted: NewWorkspace): Promise<Outcome<WorkspaceHeader>>;
  renameWorkspace(id: string, name: string): Promise<Outcome<void>>;
  setStage(id: string, stage: 'dev' | 'production'): Promise<Outcome<void>>;
  deleteWorkspace(id: string): Promise<Outcome<void>>;
  usage(): Promise<Outcome<VaultUsage>>;

  open(workspaceId: string): Promise<Outcome<EngineStatus>>;
  status(): Promise<Outcome<EngineStatus>>;
  takeOver(): Promise<Outcome<EngineStatus>>;

  /** The files inside archives in their place. */
  unpack(files: readonly File[]): Promise<Outcome<readonly File[]>>;
  inspect(file: File, chosen?: Chosen): Promise<Outcome<readonly Inspection[]>>;
  preview(file: File, reading: Reading): Promise<Outcome<Preview>>;
  importFiles(
    requestId: string,
    items: readonly ImportItem[],
    onProgress: (progress: FilesProgress) => void
  ): Promise<Outcome<readonly ImportReport[]>>;
  removeImport(importNo: number): Promise<Outcome<EngineStatus>>;
  /** The file as it came, byte for byte. */
  original(importNo: number): Promise<Outcome<Blob>>;
  /** The records that were set aside: a JSON array of `SetAside`. */
  setAside(importNo: number): Promise<Outcome<Blob>>;

  settings(next: ShopSettings): Promise<Outcome<EngineStatus>>;
  asOf(day: string | null): Promise<Outcome<EngineStatus>>;
  /** Keeps a definition under its id; null forgets it. */
  define(id: string, definition: unknown): Promise<Outcome<EngineStatus>>;
  /** The files of an export and what its receipt will say; saves nothing. */
  planExport(
    requestId: string,
    wish: ExportWish,
    onProgress: (progress: ExportProgress) => void
  ): Promise<Outcome<ExportPlan>>;
  recordExport(entry: Export): Promise<Outcome<EngineStatus>>;
  /** The bytes of a chunk that the ledger names. */
  attachment(sha256: string): Promise<Outcome<Blob>>;

  ask(requestId: string, sqlText: string): Promise<Outcome<AnswerTable>>;
  cancel(requestId: string): Promise<Outcome<boolean>>;
}
