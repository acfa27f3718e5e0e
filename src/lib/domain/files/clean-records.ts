import { lenientCells, recordText } from './lenient';
import { LF, type RecordFinder } from './record';
import type { RecordSetAside, ScanReason } from './scan-report';
import { ByteSink } from './sink';
import { isUtf8 } from './utf8';

/** The shape that every clean record must have. */
export interface RecordShape {
  /** What separates cells in the clean bytes. */
  readonly delimiter: string;
  readonly isBlankAligned: boolean;
  readonly header: readonly string[];
  readonly leastCells: number;
}

const TEXT_LIMIT = 4000;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const western = new TextDecoder('windows-1252');

/** Collects records one by one: whole ones are copied in long runs, mendable ones rewritten, the rest set aside with their number and line. */
export class CleanRecords {
  readonly setAside: RecordSetAside[] = [];
  readonly counts = { padded: 0, strayQuotes: 0, recoded: 0 };
  rows = 0;
  readonly #shape: RecordShape;
  readonly #sink = new ByteSink(1 << 17);
  #bytes: Uint8Array = new Uint8Array(0);
  #runFrom = 0;
  #runTo = 0;

  constructor(shape: RecordShape) {
    this.#shape = shape;
    this.#sink.write(encoder.encode(`${recordText(shape.header, shape.delimiter)}\n`));
  }

  /** Says which bytes the next records lie in. */
  open(bytes: Uint8Array): void {
    this.#bytes = bytes;
    this.#runFrom = this.#runTo = 0;
  }

  /** The clean bytes since the last call. */
  take(): Uint8Array<ArrayBuffer> {
    this.#endRun();
    return this.#sink.take();
  }

  /** Adds the record that was found at `from`; `isSplit` says that a bare line break cut it off its neighbor. */
  add(found: RecordFinder, from: number, line: number, isSplit: boolean): void {
    this.rows += 1;
    const { delimiter, isBlankAligned, header } = this.#shape;
    const isText = !found.wide || isUtf8(this.#bytes, from, found.end);
    if (isText && !found.stray && !isBlankAligned && found.cells === header.length) return this.#copy(found, from);
    const text = (isText ? decoder : western).decode(this.#bytes.subarray(from, found.end));
    const clean = this.#mended(text, found, isSplit);
    if (clean === null) return this.#aside(line, 'ragged', raggedWhy(found, header.length, isSplit), text);
    this.counts.recoded += isText ? 0 : 1;
    this.#endRun();
    this.#sink.write(encoder.encode(`${typeof clean === 'string' ? clean : recordText(clean, delimiter)}\n`));
  }

  /** Sets aside a record that has no end, given the bytes that are taken for it. */
  addUnread(reason: Exclude<ScanReason, 'ragged'>, from: number, to: number, line: number): void {
    this.rows += 1;
    this.#aside(
      line,
      reason,
      UNREAD[reason],
      decoder.decode(this.#bytes.subarray(from, Math.min(to, from + 4 * TEXT_LIMIT)))
    );
  }

  #mended(text: string, found: RecordFinder, isSplit: boolean): string | readonly string[] | null {
    const { delimiter, isBlankAligned, header, leastCells } = this.#shape;
    if (isBlankAligned) {
      const cells = text.trim().split(/[ \t]+/);
      return cells.length === header.length ? cells : null;
    }
    if (found.stray) {
      const cells = lenientCells(text, delimiter, header.length);
      this.counts.strayQuotes += cells === null ? 0 : 1;
      return cells;
    }
    const missing = header.length - found.cells;
    if (missing < 0 || isSplit || (missing > 0 && found.cells < leastCells)) return null;
    this.counts.padded += missing > 0 ? 1 : 0;
    return text + delimiter.repeat(missing);
  }

  #copy(found: RecordFinder, from: number): void {
    const endsPlainly = found.next === found.end + 1 && this.#bytes[found.end] === LF;
    if (this.#runTo !== from) {
      this.#endRun();
      this.#runFrom = from;
    }
    this.#runTo = endsPlainly ? found.next : found.end;
    if (endsPlainly) return;
    this.#endRun();
    this.#sink.put(LF);
  }

  #endRun(): void {
    if (this.#runTo > this.#runFrom) this.#sink.write(this.#bytes, this.#runFrom, this.#runTo);
    this.#runFrom = this.#runTo;
  }

  #aside(line: number, reason: ScanReason, why: string, text: string): void {
    const shown = text.length > TEXT_LIMIT ? `${text.slice(0, TEXT_LIMIT)}…` : text;
    this.setAside.push({ row: this.rows, line, reason, why, text: shown.replace(/[\r\n]+$/, '') });
  }
}

const UNREAD = {
  'unclosed-quote': 'A quotation mark is opened and not closed, so the cells cannot be told apart.',
  'too-long': 'The record is longer than 1 MB, which no order line is.'
} as const;

function raggedWhy(found: RecordFinder, columns: number, isSplit: boolean): string {
  if (found.stray) return `Quotation marks stand inside its cells, and no reading of them gives ${columns} cells.`;
  if (isSplit) return 'A line break without quotation marks cuts one record into two.';
  return `It has ${found.cells} ${found.cells === 1 ? 'cell' : 'cells'} where the header has ${columns}.`;
}
