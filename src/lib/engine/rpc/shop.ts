import type { Reading } from '../../domain/reading';
import type { ShopSettings } from '../../domain/settings';
import type { ImportHooks, ImportInput } from '../shop/import-file';
import type { Chosen, Inspection } from '../shop/inspect';
import type { Preview } from '../shop/preview';
import type { ShopFacts } from '../shop/marts';
import type { ImportReport, SetAside } from '../shop/types';
import type { Database } from '../warehouse/database';

/** The functions of `engine/shop` that a workspace is run with. */
export interface Shop {
  /** The files inside archives in their place. */
  unpackArchives(files: readonly File[]): Promise<readonly File[]>;
  inspectFile(
    file: Blob & { readonly name: string },
    remembered: Readonly<Record<string, Reading>>,
    browserZone?: string,
    chosen?: Chosen
  ): Promise<readonly Inspection[]>;
  /** The first rows as an import with this reading would understand them. */
  previewFile(db: Database, file: Blob & { readonly name: string }, reading: Reading): Promise<Preview>;
  importFile(
    db: Database,
    input: ImportInput,
    hooks: ImportHooks
  ): Promise<{ readonly report: ImportReport; readonly setAside: readonly SetAside[] }>;
  createStaging(db: Database): Promise<void>;
  removeStaging(db: Database, importNo: number): Promise<void>;
  segmentOf(
    db: Database,
    importNo: number
  ): Promise<Readonly<Record<string, { readonly ipc: Uint8Array; readonly rows: number }>>>;
  loadSegment(db: Database, tables: Readonly<Record<string, Uint8Array>>): Promise<void>;
  buildMarts(db: Database, settings: ShopSettings, asOf: string | null): Promise<ShopFacts>;
  /** JSON for the first paint. */
  summarize(db: Database, settings: ShopSettings): Promise<Uint8Array>;
}
