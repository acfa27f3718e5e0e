import Papa from 'papaparse';
import { problem } from '../problem';
import type { Delimiter } from '../reading';
import { dialectOf, type DialectChoice } from './dialect';
import { encodingOf } from './encoding';
import { RecordScanner } from './scanner';
import { wholeLetters } from './utf8';

/** The beginning of a delimited file as cells, with the decisions it took to read it. */
export interface FileSample {
  readonly encoding: string;
  readonly delimiter: Delimiter;
  readonly skipLines: number;
  readonly hasHeader: boolean;
  /** Unique column names by position. */
  readonly header: readonly string[];
  /** Records, all as long as the header. */
  readonly rows: readonly (readonly string[])[];
  /** A cell with letters beyond ASCII, to judge the encoding by; null when there is none. */
  readonly foreignCell: string | null;
}

/** What is known about a file before its beginning is read. */
export interface SampleChoice extends DialectChoice {
  readonly encoding?: string;
  /** True when the bytes are the whole file. */
  readonly isWhole?: boolean;
  /** How many records to keep (default 2,000). */
  readonly records?: number;
}

/** Reads the beginning of a delimited file (unzipped bytes, 1 MB is plenty) the same way as the import will read all of it. */
export function sampleOf(head: Uint8Array, name: string, choice: SampleChoice = {}): FileSample {
  const encoding = choice.encoding ?? encodingOf(head).encoding;
  const text = new TextDecoder(encoding).decode(choice.isWhole ? head : head.subarray(0, wholeLetters(head)));
  if (text.trim() === '') throw emptyFile(name);
  const dialect = dialectOf(text, choice);
  const rows = rowsOf(encoding === 'utf-8' ? head : new TextEncoder().encode(text), dialect, choice);
  // eslint-disable-next-line no-control-regex -- the question is exactly which letters are not ASCII
  const foreignCell = rows.flat().find((cell) => /[^\x00-\x7f]/.test(cell)) ?? null;
  return { encoding, ...dialect, rows, foreignCell };
}

function rowsOf(bytes: Uint8Array, dialect: ReturnType<typeof dialectOf>, choice: SampleChoice): string[][] {
  const scanner = new RecordScanner(dialect);
  const clean = [scanner.push(bytes), ...(choice.isWhole ? [scanner.finish().bytes] : [])];
  const text = clean.map((piece) => new TextDecoder().decode(piece)).join('');
  const preview = (choice.records ?? 2000) + 1;
  return Papa.parse<string[]>(text.replace(/\n$/, ''), {
    delimiter: scanner.delimiter,
    newline: '\n',
    preview
  }).data.slice(1);
}

function emptyFile(name: string) {
  return problem({
    code: 'import.empty',
    what: `“${name}” was not read.`,
    why: 'The file is empty or holds nothing but blanks.',
    todo: 'Export the orders again as CSV and add that file.'
  });
}
