import type { WorkspaceHeader } from './types';

/** A chunk as stored. Only `blob` can hold personal data: inline values survive their deletion in the profile's files. */
export interface ChunkRow {
  readonly sha256: string;
  readonly bytes: number;
  readonly storedBytes: number;
  /** gzip. */
  readonly blob: Blob;
}

/** A manifest as stored; `body` is JSON, and the names of all chunks it needs stand beside it. */
export interface ManifestRow {
  readonly workspaceId: string;
  readonly generation: number;
  readonly formatVersion: number;
  readonly savedAt: string;
  readonly sha256: string;
  readonly body: Blob;
  readonly chunks: readonly string[];
  readonly summarySha256: string | null;
}

/** What came of a flip: the new generation is current, or another was, or chunks it needs are not there. */
export type Flip =
  | { readonly state: 'saved' }
  | { readonly state: 'stale'; readonly current: number }
  | { readonly state: 'missing'; readonly chunks: readonly string[] };

/** Where the vault's rows lie: IndexedDB, or memory when the browser refuses storage. */
export interface Store {
  readonly kind: 'disk' | 'memory';
  headers(): Promise<WorkspaceHeader[]>;
  /** Writes a new workspace and its first manifest together. */
  create(header: WorkspaceHeader, first: ManifestRow): Promise<void>;
  /** Changes name or stage; false when the workspace is gone. */
  relabel(id: string, label: Partial<Pick<WorkspaceHeader, 'name' | 'stage'>>): Promise<boolean>;
  /** Forgets a workspace and all its manifests together. */
  drop(id: string): Promise<void>;
  /** The kept manifests of a workspace, newest first. */
  manifests(id: string): Promise<ManifestRow[]>;
  /** Makes `next` current when it follows the current generation, keeping that one, in one durable step. */
  flip(next: ManifestRow): Promise<Flip>;
  chunk(sha256: string): Promise<ChunkRow | undefined>;
  saveChunk(row: ChunkRow): Promise<void>;
  /** Deletes every chunk that no kept manifest names; gives their number. */
  sweep(): Promise<number>;
}
