/**
 * Who reads the file. `spreadsheet`: a person's spreadsheet, so nothing in it may run as a formula.
 * `platform`: an importer, which needs the bytes unaltered; unsafe free text is left out before (`platformText`).
 */
export type CsvProfile = 'spreadsheet' | 'platform';

const FORMULA_START = /^[=+\-@\t\r\n＝＋－＠]/u;
const NUMBER = /^-?\d+([.,]\d+)?$/;
const E164 = /^\+\d{8,15}$/;
const CHUNK_CHARACTERS = 1 << 16;

/** One cell for a spreadsheet: text that could run as a formula gets an apostrophe; a plain negative number stays. */
export function spreadsheetCell(text: string): string {
  if (FORMULA_START.test(text) && !NUMBER.test(text)) return quoted(`'${text}`);
  return text.startsWith("'") ? quoted(text) : platformCell(text);
}

/** One cell for an importer: RFC 4180 quotes and nothing else. */
export function platformCell(text: string): string {
  return /[",\r\n]|^\s|\s$/u.test(text) ? quoted(text) : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** Free text as it may go into a platform file; null when it begins like a formula and is neither a number nor an E.164 phone. */
export function platformText(text: string): string | null {
  return FORMULA_START.test(text) && !NUMBER.test(text) && !E164.test(text) ? null : text;
}

const CELLS: Readonly<Record<CsvProfile, (text: string) => string>> = {
  spreadsheet: spreadsheetCell,
  platform: platformCell
};

/** One record with its CRLF. */
export function csvRecord(profile: CsvProfile, cells: readonly string[]): string {
  return cells.map(CELLS[profile]).join(',') + '\r\n';
}

/** A CSV file in UTF-8 without a byte order mark, CRLF at the end of every record, in chunks of about 64 kB. */
export function* csvChunks(
  profile: CsvProfile,
  header: readonly string[],
  rows: Iterable<readonly string[]>
): Generator<Uint8Array<ArrayBuffer>> {
  const encoder = new TextEncoder();
  let text = csvRecord(profile, header);
  for (const row of rows) {
    text += csvRecord(profile, row);
    if (text.length < CHUNK_CHARACTERS) continue;
    yield encoder.encode(text);
    text = '';
  }
  if (text !== '') yield encoder.encode(text);
}

const GUARDED = new Set(['id', 'phone', 'postcode', 'sku', 'number']);

/** A cell of an id, phone, postcode, sku or number column without the apostrophe a spreadsheet put before its digits; other text unchanged. */
export function unguarded(text: string, column: string): string {
  return GUARDED.has(column) && /^'[+-]?\d/.test(text) ? text.slice(1) : text;
}
