import { openAsBlob } from 'node:fs';
import { DEFAULT_SETTINGS, type ShopSettings } from '../../src/lib/domain/settings';
import { buildMarts, createStaging, importFile, loadSegment, segmentOf } from '../../src/lib/engine/shop/shop';
import { packChunk, unpackChunk } from '../../src/lib/engine/vault/chunk';
import type { ChunkRow } from '../../src/lib/engine/vault/store';
import type { Database } from '../../src/lib/engine/warehouse/database';
import { BENCH_READING } from './order-lines';

const SETTINGS: ShopSettings = { ...DEFAULT_SETTINGS, currency: 'EUR', zone: 'UTC' };
const HOOKS = { onProgress: () => undefined, stopped: () => false };

/** What one import leaves in storage. */
export interface Saved {
  readonly original: ChunkRow;
  readonly segments: Readonly<Record<string, ChunkRow>>;
}

/** A whole import as the app does it: read, clean, understand, hash, compress, build the marts. */
export async function importOnce(db: Database, path: string): Promise<Saved> {
  await createStaging(db);
  const file = await openAsBlob(path);
  const original = await packChunk(file);
  const input = { file, name: 'orders.csv', reading: BENCH_READING, importNo: 1, sha256: original.sha256 };
  await importFile(db, input, HOOKS);
  const segments: Record<string, ChunkRow> = {};
  for (const [table, { ipc }] of Object.entries(await segmentOf(db, 1))) segments[table] = await packChunk(ipc);
  await buildMarts(db, SETTINGS, null);
  return { original, segments };
}

/** Opening a shop again: stored segments are checked, unpacked and loaded, and the marts are built. */
export async function reopen(db: Database, { segments }: Saved): Promise<void> {
  await createStaging(db);
  const tables: Record<string, Uint8Array> = {};
  for (const [table, chunk] of Object.entries(segments)) tables[table] = await unpackChunk(chunk);
  await loadSegment(db, tables);
  await buildMarts(db, SETTINGS, null);
}

/** Empties staging, so that what is left in memory is the marts. */
export async function emptyStaging(db: Database): Promise<void> {
  await createStaging(db);
}
