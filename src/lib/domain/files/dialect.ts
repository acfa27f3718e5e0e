import Papa from 'papaparse';
import type { Delimiter } from '../reading';
import { instantOf } from '../values/datetime';
import { numberText } from '../values/number';
import { uniqueHeader } from './header';

/** How a delimited text is laid out. */
export interface Dialect {
  readonly delimiter: Delimiter;
  /** Physical lines before the header or the first record. */
  readonly skipLines: number;
  readonly hasHeader: boolean;
  /** Unique column names; made up when there is no header. */
  readonly header: readonly string[];
}

/** Decisions that are already made and must be kept. */
export type DialectChoice = Partial<Pick<Dialect, 'delimiter' | 'skipLines' | 'hasHeader'>>;

// Commas last: they also stand in numbers and addresses of files that are cut by another sign.
const DELIMITERS = ['\t', ';', '|', ','] as const;
const RECORDS = 200;
const PREAMBLE = 30;

/** The layout of a text from its beginning (the first 200 records decide). */
export function dialectOf(text: string, choice: DialectChoice = {}): Dialect {
  const lines = text
    .replace(/^\ufeff/, '')
    .replace(/\r\n?/g, '\n')
    .replaceAll('\0', '');
  const hint = /^"?sep=(.)"?[ \t]*\n/i.exec(lines);
  const body = hint === null ? lines : lines.slice(hint[0].length);
  const named = DELIMITERS.find((one) => one === hint?.[1]);
  const delimiter = choice.delimiter ?? named ?? likeliest(body);
  const preamble = preambleLines(body, delimiter);
  const skipLines = choice.skipLines ?? (hint === null ? 0 : 1) + preamble;
  const records = cellsOf(afterLines(lines, skipLines), delimiter);
  const first = records[0] ?? [];
  const hasHeader = choice.hasHeader ?? isHeader(first);
  const columns = Math.max(first.length, usualCells(records.slice(1)).cells);
  return { delimiter, skipLines, hasHeader, header: uniqueHeader(hasHeader ? first : [], columns) };
}

/** The cells of the first records of a text, read forgivingly; blank lines are left out. */
function cellsOf(text: string, delimiter: Delimiter): string[][] {
  if (delimiter === 'blanks') {
    const lines = text.split('\n', RECORDS).filter((line) => line.trim() !== '');
    return lines.map((line) => line.trim().split(/[ \t]+/));
  }
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: RECORDS, skipEmptyLines: 'greedy' }).data;
}

function likeliest(text: string): Delimiter {
  const scores = DELIMITERS.map((delimiter) => ({ delimiter, score: evenness(cellsOf(text, delimiter)) }));
  const best = scores.reduce((a, b) => (b.score > a.score ? b : a));
  return best.score < 0.9 && isBlankAligned(text) ? 'blanks' : best.score > 0 ? best.delimiter : ',';
}

// Many cells per record and the same number in each; two cells in every record score 1.
function evenness(records: readonly (readonly string[])[]): number {
  const { cells, share } = usualCells(records);
  return cells < 2 ? 0 : share * share * Math.log2(cells);
}

function usualCells(records: readonly (readonly string[])[]): { cells: number; share: number } {
  const counts = new Map<number, number>();
  for (const { length } of records) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [cells, count] = [...counts].reduce((a, b) => (b[1] > a[1] || (b[1] === a[1] && b[0] > a[0]) ? b : a), [0, 0]);
  return { cells, share: records.length === 0 ? 0 : count / records.length };
}

function isBlankAligned(text: string): boolean {
  const rows = cellsOf(text.slice(0, text.lastIndexOf('\n') + 1) || text, 'blanks');
  const { cells, share } = usualCells(rows);
  if (cells < 3 || share < 0.95) return false;
  return Array.from({ length: cells }, (_, column) => column).some(
    (column) => rows.filter((row) => isValue(row[column] ?? '')).length >= rows.length * 0.9
  );
}

function preambleLines(text: string, delimiter: Delimiter): number {
  const { cells } = usualCells(cellsOf(text, delimiter).filter((record) => record.length > 1));
  const lines = text.split('\n', PREAMBLE);
  const header = lines.findIndex((line) => {
    const count = line.trim() === '' ? 0 : (cellsOf(line, delimiter)[0]?.length ?? 0);
    return count > Math.max(cells, 1) / 2;
  });
  return Math.max(header, 0);
}

function afterLines(text: string, lines: number): string {
  let at = 0;
  for (let line = 0; line < lines; line++) {
    const end = text.indexOf('\n', at);
    if (end < 0) return '';
    at = end + 1;
  }
  return text.slice(at);
}

// A record of data holds numbers, dates or addresses; a header holds words.
function isHeader(first: readonly string[]): boolean {
  const filled = first.filter((cell) => cell.trim() !== '');
  return filled.filter(isValue).length < Math.max(filled.length * 0.15, 1);
}

function isValue(cell: string): boolean {
  return (
    cell.includes('@') ||
    /^\d+$/.test(cell) ||
    numberText(cell, '.') !== null ||
    numberText(cell, ',') !== null ||
    instantOf(cell) !== null
  );
}
