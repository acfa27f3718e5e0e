/** Why a record could not be read. */
export type ScanReason = 'ragged' | 'unclosed-quote' | 'too-long';

/** A record that the scanner left out of the clean rows. */
export interface RecordSetAside {
  /** Record number in the file, the header and blank lines not counted, from 1. */
  readonly row: number;
  /** Physical line where the record begins, from 1. */
  readonly line: number;
  readonly reason: ScanReason;
  /** One sentence for people. */
  readonly why: string;
  /** The record as written, at most 4,000 letters of it. */
  readonly text: string;
}

/** What a scan found. `records = accepted + setAside.length` always holds. */
export interface ScanReport {
  readonly records: number;
  readonly accepted: number;
  readonly setAside: readonly RecordSetAside[];
  /** Numbers of the records set aside, ascending. */
  readonly removedRows: readonly number[];
  readonly blankLines: number;
  /** NUL bytes taken out. */
  readonly nuls: number;
  /** Records whose missing last cells were filled with blanks. */
  readonly padded: number;
  /** Records with a stray quote that could still be read. */
  readonly strayQuotes: number;
  /** Records that were not UTF-8 inside a UTF-8 file and were read as Windows-1252. */
  readonly recoded: number;
  readonly newlines: { readonly lf: number; readonly crlf: number; readonly cr: number };
}

/** The step by which record numbers run ahead of clean rows: from clean row `clean_from` (from 1) on, add `shift`. One entry per gap, for an asof join. */
export function rowShifts(removedRows: readonly number[]): { clean_from: number; shift: number }[] {
  const shifts = new Map<number, number>([[1, 0]]);
  removedRows.forEach((row, index) => shifts.set(row - index, index + 1));
  return [...shifts].map(([clean_from, shift]) => ({ clean_from, shift }));
}

/** The record number in the file of a clean row (from 1), given the record numbers that were removed. */
export function rowNumberOf(cleanRow: number, removedRows: readonly number[]): number {
  let [low, high] = [0, removedRows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((removedRows[middle] ?? 0) - middle <= cleanRow) low = middle + 1;
    else high = middle;
  }
  return cleanRow + low;
}
