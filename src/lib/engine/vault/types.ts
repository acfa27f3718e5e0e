import type { Reading } from '../../domain/reading';
import type { ShopSettings } from '../../domain/settings';
import type { ImportReport } from '../shop/types';

/** The format of manifests that this code writes; it reads this one and all before it. */
export const FORMAT_VERSION = 2;

/** A workspace as listed: what it is called and which generation is current. */
export interface WorkspaceHeader {
  readonly id: string;
  readonly name: string;
  readonly stage: 'dev' | 'production';
  /** UTC, ISO 8601. */
  readonly createdAt: string;
  readonly isDemo: boolean;
  readonly generation: number;
  /** UTC, ISO 8601, of the current generation. */
  readonly savedAt: string;
  /** Chunk of the numbers shown before the engine is up. */
  readonly summarySha256: string | null;
}

/** Bytes in the vault: named by the SHA-256 of the bytes themselves, stored as gzip. */
export interface ChunkRef {
  readonly sha256: string;
  readonly bytes: number;
  readonly storedBytes: number;
}

/** One staging table of one import, as Arrow IPC. */
export interface SegmentRef {
  readonly sha256: string;
  readonly rows: number;
  readonly bytes: number;
}

/** One import: its report, the file as it came, and what was understood. */
export interface ImportRecord {
  readonly importNo: number;
  readonly report: ImportReport;
  readonly originalSha256: string;
  readonly originalName: string;
  readonly segments: Readonly<Record<string, SegmentRef>>;
  /** Chunk with the records set aside (JSON); null when there are none. */
  readonly setAsideSha256: string | null;
}

/** Something that was done to the workspace or left it. `facts` are counts and names of things, never of people. */
export interface LedgerEntry {
  /** UTC, ISO 8601. */
  readonly at: string;
  readonly kind: 'import' | 'import-removed' | 'settings' | 'export' | 'definition' | 'erasure';
  /** One sentence. */
  readonly about: string;
  readonly facts: Readonly<Record<string, string | number | boolean | null>>;
  /** Chunks that belong to it, such as a receipt and the list of exported customers. */
  readonly chunks: Readonly<Record<string, string>>;
}

/** Everything a workspace is, by reference: settings, imports, definitions, ledger. */
export interface ManifestBody {
  readonly formatVersion: number;
  readonly engineVersion: string;
  readonly settings: ShopSettings;
  /** The day that counts as today, `YYYY-MM-DD`; null is the last day of the data. */
  readonly asOf: string | null;
  readonly imports: readonly ImportRecord[];
  /** Remembered readings by header fingerprint. */
  readonly connectors: Readonly<Record<string, Reading>>;
  readonly definitions: Readonly<Record<string, unknown>>;
  readonly ledger: readonly LedgerEntry[];
  readonly summarySha256: string | null;
}

/** One generation of a workspace. Generations are never changed, only followed by the next. */
export interface Manifest {
  readonly workspaceId: string;
  readonly generation: number;
  readonly savedAt: string;
  readonly body: ManifestBody;
}

/** What the vault takes and what is left. `free` is null when the browser does not say. */
export interface VaultUsage {
  readonly kind: 'disk' | 'memory';
  readonly usedBytes: number | null;
  readonly freeBytes: number | null;
  /** The browser promised not to evict it. */
  readonly isPersistent: boolean;
}
