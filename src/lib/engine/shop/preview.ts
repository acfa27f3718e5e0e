import { rowsOf, type Row } from '../../domain/answer-table';
import { asUtf8, gunzipped, headOf } from '../../domain/files/streams';
import type { Reading } from '../../domain/reading';
import { SOURCES } from '../../catalog/sources';
import { firstRows } from '../../sql/staging/report';
import type { Database } from '../warehouse/database';
import { setAsideRecords } from './aside';
import { cleanBytes } from './clean-file';
import { ensureStaging, removeStaging } from './staging';
import type { SetAside } from './types';
import { forgetScratch, understand } from './understand';

/** The first records of a file as a reading understands them, and those among them that it would set aside. */
export interface Preview {
  /** Up to 20 rows by column: row, order_id, local_at, customer, product, quantity, gross_e4, total_e4, currency, status. */
  readonly rows: readonly Row[];
  readonly setAside: readonly SetAside[];
  /** Records looked at. */
  readonly records: number;
}

const HEAD = 512 * 1024;
// Real imports count from 1; the preview's rows never outlive the call.
const PREVIEW_NO = -1;

/** Reads the head of a file with a reading, exactly as an import would, and leaves nothing behind. */
export async function previewFile(
  db: Database,
  file: Blob & { readonly name: string },
  reading: Reading
): Promise<Preview> {
  const head = await headBlob(file, reading.encoding);
  const clean = await cleanBytes(head, file.name, { ...reading, encoding: 'utf-8' }, () => undefined);
  const name = 'preview.csv';
  const path = await db.offer(name, clean.bytes);
  try {
    await ensureStaging(db);
    const { accepted, removedRows } = clean.scan;
    const target = { reading, importNo: PREVIEW_NO, family: SOURCES.get(reading.source)?.family ?? 'delimited' };
    const cleanFile = { path, delimiter: clean.delimiter, records: accepted, removed: removedRows };
    await understand(db, cleanFile, target, () => undefined);
    const rows = rowsOf(await db.ask(firstRows(PREVIEW_NO)));
    const setAside = await setAsideRecords(db, clean, reading);
    return { rows, setAside: setAside.slice(0, 20), records: clean.scan.records };
  } finally {
    await removeStaging(db, PREVIEW_NO);
    await forgetScratch(db);
    await db.withdraw(name);
  }
}

// The head ends at a line break, or a half record would look like a fault of the file.
async function headBlob(file: Blob, encoding: string): Promise<Blob> {
  const start = new Uint8Array(await file.slice(0, 2).arrayBuffer());
  const isGzip = start[0] === 0x1f && start[1] === 0x8b;
  const text = asUtf8(isGzip ? gunzipped(file.stream(), 'preview') : file.stream(), encoding);
  const bytes = await headOf(text, HEAD);
  const end = bytes.length < HEAD ? -1 : bytes.lastIndexOf(10);
  return new Blob([bytes.slice(0, end < 0 ? bytes.length : end + 1) as Uint8Array<ArrayBuffer>]);
}
