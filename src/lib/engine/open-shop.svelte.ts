import { createContext } from 'svelte';
import type { AnswerTable } from '../domain/answer-table';
import { asProblem, type Problem } from '../domain/problem';
import type { Reading } from '../domain/reading';
import { DEFAULT_SETTINGS, type ShopSettings } from '../domain/settings';
import { readSummary, type ShopSummary } from '../domain/shop-summary';
import type { Sql } from '../sql/sql';
import type { EngineClient } from './client/engine-client';
import type { ExportPlan, ExportProgress, ExportWish } from './exporting/export-plan';
import type { EngineEvent, EngineStatus, Export, FilesProgress, ImportItem } from './rpc/engine-api';
import type { Chosen } from './shop/inspect';
import type { ImportReport } from './shop/types';
import { readFirstPaint } from './vault/first-paint';
import type { WorkspaceHeader } from './vault/types';
import { lastOpen, rememberOpen } from './last-open';
import { keepOffline } from './offline.svelte';

/** Where the app is: looking for workspaces, none yet, one is being opened, one is open, or opening failed. */
export type ShopPhase = 'starting' | 'none' | 'opening' | 'ready' | 'failed';

/** The open workspace as every screen sees it: what is saved, what is known, and the ways to ask and to change. */
export class OpenShop {
  phase = $state<ShopPhase>('starting');
  workspaces = $state.raw<readonly WorkspaceHeader[]>([]);
  status = $state.raw<EngineStatus | null>(null);
  /** Home's figures as last saved, for the time before the engine is up. */
  summary = $state.raw<ShopSummary | null>(null);
  problem = $state.raw<Problem | null>(null);
  /** Grows whenever answers may have changed; 0 until the shop can be asked. */
  revision = $state(0);
  /** A quiet line for the status region, such as "The engine was restarted". */
  said = $state('');
  importing = $state.raw<FilesProgress | null>(null);
  #client: Promise<EngineClient> | undefined;
  #stopImport: AbortController | null = null;

  readonly settings = $derived<ShopSettings>(this.status?.body.settings ?? DEFAULT_SETTINGS);
  readonly facts = $derived(this.status?.facts ?? null);
  readonly imports = $derived(this.status?.body.imports ?? []);
  readonly workspace = $derived(this.status?.workspace ?? null);
  /** The day that counts as today, `YYYY-MM-DD`. */
  readonly asOf = $derived(this.status?.facts.asOf ?? this.summary?.asOf ?? null);
  readonly hasOrders = $derived((this.status?.facts.attempted ?? 0) > 0);
  readonly canWrite = $derived(this.status?.canWrite ?? true);
  /** True when the browser refuses storage: everything ends with the tab. */
  readonly isMemoryOnly = $derived(this.status?.storage === 'memory');

  /** Finds the workspaces, shows the stored figures of the last one, and opens it. */
  async start(): Promise<void> {
    const paint = await readFirstPaint();
    this.workspaces = paint.workspaces;
    const known = lastOpen();
    const last = paint.workspaces.find(({ id }) => id === known) ?? paint.workspaces[0];
    if (last === undefined) {
      this.phase = 'none';
      return;
    }
    this.phase = 'opening';
    const bytes = await paint.summary(last.id);
    this.summary = bytes === null ? null : readSummary(bytes);
    await this.open(last.id);
  }

  /** Reads which workspaces there are. */
  async list(): Promise<void> {
    this.workspaces = (await readFirstPaint()).workspaces;
  }

  /** Opens a workspace. */
  async open(id: string): Promise<void> {
    this.phase = 'opening';
    this.problem = null;
    try {
      const client = await this.#engine();
      this.#adopt(await client.open(id));
      rememberOpen(id);
    } catch (thrown) {
      this.problem = asProblem(thrown);
      this.phase = 'failed';
    }
  }

  /** Makes a workspace and opens it. */
  async create(name: string, isDemo = false): Promise<void> {
    const client = await this.#engine();
    const stage = this.workspaces.length === 0 || isDemo ? 'dev' : 'production';
    const header = await client.createWorkspace({ name, stage, isDemo });
    await this.#list();
    await this.open(header.id);
  }

  /** Renames a workspace. */
  async rename(id: string, name: string): Promise<void> {
    await (await this.#engine()).renameWorkspace(id, name);
    await this.#list();
  }

  /** Marks a workspace as one to try things in, or as the real one. */
  async setStage(id: string, stage: 'dev' | 'production'): Promise<void> {
    await (await this.#engine()).setStage(id, stage);
    await this.#list();
  }

  /** Deletes a workspace for good; the next one, if any, is opened when it was the open one. */
  async remove(id: string): Promise<void> {
    const wasOpen = this.workspace?.id === id;
    await (await this.#engine()).deleteWorkspace(id);
    await this.#list();
    if (!wasOpen) return;
    this.status = null;
    this.summary = null;
    this.revision = 0;
    const [next] = this.workspaces;
    if (next === undefined) this.phase = 'none';
    else await this.open(next.id);
  }

  /** The files inside archives in their place, other files as they are. */
  async unpack(files: readonly File[]) {
    return (await this.#engine()).unpack(files);
  }

  /** What a file is and how it would be read; one answer for each kind of record in it. */
  async inspect(file: File, chosen?: Chosen) {
    return (await this.#engine()).inspect(file, chosen);
  }

  /** The first rows of a file as a reading understands them. */
  async preview(file: File, reading: Reading) {
    return (await this.#engine()).preview(file, reading);
  }

  /** Imports files into the open workspace as one save; `cancelImport` stops it. */
  async importFiles(items: readonly ImportItem[]): Promise<readonly ImportReport[]> {
    const client = await this.#engine();
    this.#stopImport = new AbortController();
    try {
      return await client.importFiles(items, {
        signal: this.#stopImport.signal,
        onProgress: (progress) => (this.importing = progress)
      });
    } finally {
      this.importing = null;
      this.#stopImport = null;
      this.#adopt(await client.status());
    }
  }

  /** Stops the running import; nothing of it stays. */
  cancelImport(): void {
    this.#stopImport?.abort();
  }

  /** Takes one import out of the shop. */
  async removeImport(importNo: number): Promise<void> {
    this.#adopt(await (await this.#engine()).removeImport(importNo));
  }

  /** An imported file as it came, byte for byte. */
  async original(importNo: number): Promise<Blob> {
    return (await this.#engine()).original(importNo);
  }

  /** The records that an import set aside: a JSON array of `SetAside`. */
  async setAside(importNo: number): Promise<Blob> {
    return (await this.#engine()).setAside(importNo);
  }

  /** Changes settings that change numbers; their version grows by one. */
  async changeSettings(change: Partial<Omit<ShopSettings, 'version'>>): Promise<void> {
    const next = { ...this.settings, ...change, version: this.settings.version + 1 };
    this.#adopt(await (await this.#engine()).settings(next));
  }

  /** Shows the shop as of the end of a day; null is the newest day of the data. */
  async setAsOf(day: string | null): Promise<void> {
    this.#adopt(await (await this.#engine()).asOf(day));
  }

  /** Keeps a definition under its id; null forgets it. */
  async define(id: string, definition: unknown): Promise<void> {
    this.#adopt(await (await this.#engine()).define(id, definition));
  }

  /** The files of an export and what its receipt will say, with nothing saved; the signal stops it. */
  async planExport(
    wish: ExportWish,
    options: { onProgress?(progress: ExportProgress): void; signal?: AbortSignal } = {}
  ): Promise<ExportPlan> {
    return (await this.#engine()).planExport(wish, options);
  }

  /** Writes an export into the ledger. */
  async recordExport(entry: Export): Promise<void> {
    this.#adopt(await (await this.#engine()).recordExport(entry));
  }

  /** The bytes of something the ledger names. */
  async attachment(sha256: string): Promise<Blob> {
    return (await this.#engine()).attachment(sha256);
  }

  /** Bytes stored and free. */
  async usage() {
    return (await this.#engine()).usage();
  }

  /** Asks the browser to keep the data until the user deletes it; false when it declines. */
  async requestPersistence(): Promise<boolean> {
    return (await this.#engine()).requestPersistence();
  }

  /** Lets this tab write instead of the one that does. */
  async takeOver(): Promise<void> {
    this.#adopt(await (await this.#engine()).takeOver());
  }

  /** Asks the warehouse; the signal stops the question. */
  async ask(question: Sql, signal?: AbortSignal): Promise<AnswerTable> {
    return (await this.#engine()).ask(question, signal);
  }

  #adopt(status: EngineStatus): void {
    this.status = status;
    this.phase = 'ready';
    this.revision += 1;
  }

  async #list(): Promise<void> {
    this.workspaces = await (await this.#engine()).listWorkspaces();
  }

  #engine(): Promise<EngineClient> {
    this.#client ??= connect((event) => this.#hear(event));
    return this.#client;
  }

  #hear(event: EngineEvent): void {
    if (event.kind === 'changed') this.#adopt(event.status);
    if (event.kind === 'workspaces') void this.#list();
    if (event.kind === 'restarted') this.said = 'restarted';
  }
}

// The engine's code is fetched only when it is needed: the first paint does without it.
async function connect(onEvent: (event: EngineEvent) => void): Promise<EngineClient> {
  const [{ EngineClient }, { startEngineWorker }, { eh }] = await Promise.all([
    import('./client/engine-client'),
    import('./client/engine-worker'),
    import('virtual:engine-assets')
  ]);
  void keepOffline([eh.wasm]);
  return new EngineClient({ assets: eh, start: startEngineWorker, onEvent });
}

/** The shop of the page: `setShop` once in the layout, `useShop` in every screen. */
export const [useShop, setShop] = createContext<OpenShop>();
