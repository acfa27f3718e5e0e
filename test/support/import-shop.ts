import { buildMarts } from '../../src/lib/engine/shop/marts';
import { importFile } from '../../src/lib/engine/shop/import-file';
import { inspectFile } from '../../src/lib/engine/shop/inspect';
import { createStaging } from '../../src/lib/engine/shop/staging';
import type { ImportReport, SetAside } from '../../src/lib/engine/shop/types';
import { DEFAULT_SETTINGS, type ShopSettings } from '../../src/lib/domain/settings';
import type { Reading } from '../../src/lib/domain/reading';
import { openDatabase } from './database';

export type TestDatabase = Awaited<ReturnType<typeof openDatabase>>;

/** Imports files one after the other exactly as the app does, changing each guessed reading where a test says so. */
export async function importAll(
  db: TestDatabase,
  files: readonly File[],
  change: (reading: Reading) => Reading = (reading) => reading
): Promise<{ reports: ImportReport[]; setAside: SetAside[][] }> {
  await createStaging(db);
  const reports: ImportReport[] = [];
  const setAside: SetAside[][] = [];
  for (const [index, file] of files.entries()) {
    const [looked] = await inspectFile(file, {}, 'UTC');
    if (looked === undefined || looked.reading === null) throw new Error(looked?.problem?.what);
    const { reading } = looked;
    const done = await importFile(
      db,
      { file, name: file.name, reading: change(reading), importNo: index + 1 },
      { onProgress: () => undefined, stopped: () => false }
    );
    reports.push(done.report);
    setAside.push(done.setAside);
  }
  return { reports, setAside };
}

/** Settings of a test: the defaults with changes. */
export function settingsOf(change: Partial<ShopSettings>): ShopSettings {
  return { ...DEFAULT_SETTINGS, ...change };
}

export { buildMarts, openDatabase };
