import { rowsOf } from '../../domain/answer-table';
import { RecordFinder } from '../../domain/files/record';
import { rowNumberOf } from '../../domain/files/scan-report';
import type { Field, Reading } from '../../domain/reading';
import type { Sql } from '../../sql/sql';
import type { Database } from '../warehouse/database';
import type { CleanBytes } from './clean-file';
import type { SetAside } from './types';

/**
 * Every record that was not used, by record number: those the scanner could not read and those that say too little,
 * which `asideRows` asks for (row, reason, field).
 */
export async function setAsideRecords(
  db: Database,
  clean: CleanBytes,
  reading: Reading,
  asideRows: Sql
): Promise<SetAside[]> {
  const found = rowsOf<{ row: number; reason: string; field: Field | null }>(await db.ask(asideRows));
  const texts = recordTexts(clean, new Set(found.map(({ row }) => row)));
  const understood = found.map(({ row, reason, field }) => ({
    row,
    line: null,
    reason,
    why: whyAside(reason, field === null ? undefined : reading.columns[field]),
    text: texts.get(row) ?? ''
  }));
  return [...clean.scan.setAside, ...understood].sort((a, b) => a.row - b.row);
}

/** The sentence for a reason that the scanner does not give. */
export function whyAside(reason: string, column: string | undefined): string {
  const where = column === undefined ? '' : ` in the column “${column}”`;
  const sentences: Readonly<Record<string, string>> = {
    'no-order-id': `It has no order number${where}.`,
    'damaged-id': `A spreadsheet turned its order number${where} into scientific notation, and digits are lost.`,
    'bad-number': `The cell${where} is not a number.`,
    'no-date': `No date of this order can be read${where}.`,
    'incomplete-order': 'Another record of the same order could not be read, so the order’s money would be wrong.',
    'no-amount': 'The order has no amount at all.',
    'no-person': 'It has no e-mail, phone or customer number.',
    'no-article': 'It names no article: a row of pictures, or an empty one.',
    'total-row': 'It is the sum of other rows, not a row of its own.',
    'no-day': `No day can be read${where}.`,
    'no-event': 'It does not name what happened.',
    'no-time': `No time can be read${where}.`,
    'repeated-order': 'The file holds this order twice; its first copy is used.'
  };
  return sentences[reason] ?? reason;
}

const TEXT_LIMIT = 4000;

function recordTexts(clean: CleanBytes, wanted: ReadonlySet<number>): Map<number, string> {
  const texts = new Map<number, string>();
  if (wanted.size === 0) return texts;
  const finder = new RecordFinder(clean.delimiter as ',');
  const decoder = new TextDecoder();
  const { bytes } = clean;
  finder.find(bytes, 0, bytes.length, true);
  for (let row = 1, at = finder.next; at < bytes.length && texts.size < wanted.size; row++) {
    finder.find(bytes, at, bytes.length, true);
    const original = rowNumberOf(row, clean.scan.removedRows);
    if (wanted.has(original))
      texts.set(original, decoder.decode(bytes.subarray(at, Math.min(finder.end, at + TEXT_LIMIT))));
    at = finder.next;
  }
  return texts;
}
