import { rowsOf, type Row } from '../../domain/answer-table';
import { asUtf8, headOf } from '../../domain/files/streams';
import type { Reading } from '../../domain/reading';
import type { Database } from '../warehouse/database';
import { setAsideRecords } from './aside';
import { cleanBytes } from './clean-file';
import { refuseUseless } from './import-file';
import { importKind } from './import-kind';
import { openFile, textFor } from './open-file';
import { forgetScratch } from './read-cells';
import { ensureStaging, removeStaging } from './staging';
import type { SetAside } from './types';

/** The first records of a file as a reading understands them, and those among them that it would set aside. */
export interface Preview {
  /** Up to 20 rows by column. Orders have row, order_id, local_at, customer, product, quantity, gross_e4, total_e4, currency, status; other records row and the columns of their staging table. */
  readonly rows: readonly Row[];
  readonly setAside: readonly SetAside[];
  /** Records looked at. */
  readonly records: number;
}

const HEAD = 512 * 1024;
// Real imports count from 1; the preview's rows never outlive the call.
const PREVIEW_NO = -1;

/** Reads the head of a file with a reading, exactly as an import would, and leaves nothing behind. Throws a ProblemError when not one of its records can be used. */
export async function previewFile(
  db: Database,
  file: Blob & { readonly name: string },
  reading: Reading
): Promise<Preview> {
  const head = await headBlob(file, file.name, reading);
  const clean = await cleanBytes(head, file.name, { ...reading, encoding: 'utf-8' }, () => undefined);
  const name = 'preview.csv';
  const path = await db.offer(name, clean.bytes);
  try {
    await ensureStaging(db);
    const { accepted, removedRows } = clean.scan;
    const kind = importKind(reading);
    const cleanFile = { path, delimiter: clean.delimiter, records: accepted, removed: removedRows };
    await kind.understand(db, cleanFile, { reading, importNo: PREVIEW_NO }, () => undefined);
    const rows = rowsOf(await db.ask(kind.firstRows(PREVIEW_NO)));
    const setAside = await setAsideRecords(db, clean, reading, kind.aside);
    refuseUseless(rows.length, setAside, { name: file.name, reading, isWhole: head.size < HEAD });
    return { rows, setAside: setAside.slice(0, 20), records: clean.scan.records };
  } finally {
    await removeStaging(db, PREVIEW_NO);
    await forgetScratch(db);
    await db.withdraw(name);
  }
}

// The head ends at a line break, or a half record would look like a fault of the file.
async function headBlob(file: Blob, name: string, reading: Reading): Promise<Blob> {
  const text = asUtf8(textFor(await openFile(file, name), reading, name).text(), reading.encoding);
  const bytes = await headOf(text, HEAD);
  const end = bytes.length < HEAD ? -1 : bytes.lastIndexOf(10);
  return new Blob([bytes.slice(0, end < 0 ? bytes.length : end + 1) as Uint8Array<ArrayBuffer>]);
}
