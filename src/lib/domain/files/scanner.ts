import type { Delimiter } from '../reading';
import { CleanRecords } from './clean-records';
import { afterBreak, breaksIn, COMPLETE, CR, CUT, LF, lineBreak, RecordFinder, UNCLOSED } from './record';
import type { ScanReport } from './scan-report';

/** Longest record that is read, in bytes. */
export const RECORD_LIMIT = 1 << 20;

/** How to scan a file. */
export interface ScanOptions {
  readonly delimiter: Delimiter;
  /** Physical lines before the header. */
  readonly skipLines: number;
  readonly hasHeader: boolean;
  /** Unique column names; they become the clean header. */
  readonly header: readonly string[];
  /** Records with fewer cells than the header but at least this many get blank last cells; by default none do. */
  readonly leastCells?: number;
}

// In a narrow table two short rows in a row are common; in a wide one they are one record cut by a bare line break.
const WIDE = 8;

/**
 * Cuts UTF-8 bytes into records and gives them back clean: one header, LF line ends, RFC 4180 quotes, no NUL, one number of
 * cells in each record. What cannot be read is set aside, so `records = accepted + set aside`. The result does not depend on
 * how the bytes are cut into chunks.
 */
export class RecordScanner {
  /** What separates the cells of the clean bytes: the file's own delimiter, a comma for blank-aligned columns. */
  readonly delimiter: string;
  readonly #columns: number;
  readonly #isBlankAligned: boolean;
  readonly #found: RecordFinder;
  readonly #peek: RecordFinder;
  readonly #clean: CleanRecords;
  readonly #newlines = { lf: 0, crlf: 0, cr: 0 };
  #rest: Uint8Array = new Uint8Array(0);
  #bytes = this.#rest;
  #isLast = false;
  #isFresh = true;
  #skip: number;
  #isHeaderDue: boolean;
  #isDiscarding = false;
  #line = 1;
  #shortBefore = 0;
  #blankLines = 0;
  #nuls = 0;

  constructor({ delimiter, skipLines, hasHeader, header, leastCells = header.length }: ScanOptions) {
    this.#isBlankAligned = delimiter === 'blanks';
    this.delimiter = delimiter === 'blanks' ? ',' : delimiter;
    this.#columns = header.length;
    this.#skip = skipLines;
    this.#isHeaderDue = hasHeader;
    this.#found = new RecordFinder(delimiter);
    this.#peek = new RecordFinder(delimiter);
    this.#clean = new CleanRecords({
      delimiter: this.delimiter,
      isBlankAligned: this.#isBlankAligned,
      header,
      leastCells
    });
  }

  /** Takes the next bytes of the file and gives the clean bytes that are ready. */
  push(chunk: Uint8Array): Uint8Array<ArrayBuffer> {
    return this.#scan(this.#joined(chunk), false);
  }

  /** Ends the file: the last clean bytes and what was found. */
  finish(): { bytes: Uint8Array<ArrayBuffer>; report: ScanReport } {
    const bytes = this.#scan(this.#rest, true);
    const { rows: records, setAside, counts } = this.#clean;
    const removedRows = setAside.map((one) => one.row);
    const passed = { blankLines: this.#blankLines, nuls: this.#nuls, newlines: this.#newlines };
    return {
      bytes,
      report: { records, accepted: records - setAside.length, setAside, removedRows, ...counts, ...passed }
    };
  }

  #joined(chunk: Uint8Array): Uint8Array {
    const clean = chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk;
    this.#nuls += chunk.length - clean.length;
    if (this.#rest.length === 0) return clean;
    const joined = new Uint8Array(this.#rest.length + clean.length);
    joined.set(this.#rest);
    joined.set(clean, this.#rest.length);
    return joined;
  }

  #scan(bytes: Uint8Array, isLast: boolean): Uint8Array<ArrayBuffer> {
    this.#clean.open((this.#bytes = bytes));
    this.#isLast = isLast;
    let at = this.#afterMark();
    while (at >= 0 && at < bytes.length) {
      const next = this.#step(at);
      if (next < 0) break;
      at = next;
    }
    this.#rest = bytes.slice(Math.max(at, 0));
    return this.#clean.take();
  }

  // -1 while the first three bytes are not here yet
  #afterMark(): number {
    if (!this.#isFresh) return 0;
    if (this.#bytes.length < 3 && !this.#isLast) return -1;
    this.#isFresh = false;
    return [0xef, 0xbb, 0xbf].every((byte, index) => this.#bytes[index] === byte) ? 3 : 0;
  }

  /** One record or passed line from `at` on; gives the position after it, or -1 when more bytes are needed. */
  #step(at: number): number {
    if (this.#isDiscarding || this.#skip > 0) return this.#passLine(at);
    const length = this.#bytes.length;
    const to = Math.min(length, at + RECORD_LIMIT);
    const outcome = this.#found.find(this.#bytes, at, to, this.#isLast && to === length);
    if (outcome === COMPLETE) return this.#record(at) ? this.#found.next : -1;
    if (outcome === CUT && to === length) return -1;
    return outcome === UNCLOSED || this.#found.openedAt >= 0 ? this.#unclosed(at, to) : this.#tooLong(at, to);
  }

  #passLine(at: number): number {
    const end = lineBreak(this.#bytes, at);
    const length = this.#bytes.length;
    const isUndecided = this.#bytes[end] === CR && end + 1 === length && !this.#isLast;
    if (end < 0 && (this.#isDiscarding || this.#isLast)) return length;
    if (end < 0 || isUndecided) return -1;
    this.#line += 1;
    if (this.#isDiscarding) this.#isDiscarding = false;
    else this.#skip -= 1;
    return afterBreak(this.#bytes, end);
  }

  /** Counts, drops or hands on the record just found; false when that depends on bytes that are not here yet. */
  #record(at: number): boolean {
    const { end, next, cells, breaks } = this.#found;
    const isBlank = cells <= 1 && isBlankText(this.#bytes, at, end);
    if (!isBlank && !this.#isHeaderDue && !this.#handOn(at)) return false;
    if (isBlank) this.#blankLines += 1;
    else this.#isHeaderDue = false;
    if (next - end === 2) this.#newlines.crlf += 1;
    else if (next > end) this.#newlines[this.#bytes[end] === LF ? 'lf' : 'cr'] += 1;
    this.#line += breaks + (next > end ? 1 : 0);
    return true;
  }

  #handOn(at: number): boolean {
    const { stray, cells } = this.#found;
    const isShort = !this.#isBlankAligned && !stray && cells < this.#columns;
    const isSplit = isShort && this.#columns >= WIDE ? this.#isSplit() : false;
    if (isSplit === null) return false;
    this.#shortBefore = isShort ? cells : 0;
    this.#clean.add(this.#found, at, this.#line, isSplit);
    return true;
  }

  /** True when this short record and a neighbor have together the cells of one whole record; null when the neighbor is not here yet. */
  #isSplit(): boolean | null {
    const { cells, next } = this.#found;
    const missing = this.#columns - cells + 1;
    if (this.#shortBefore === missing) return true;
    const length = this.#bytes.length;
    const to = Math.min(length, next + RECORD_LIMIT);
    const outcome = this.#peek.find(this.#bytes, next, to, this.#isLast && to === length);
    if (outcome === CUT && to === length) return null;
    return outcome === COMPLETE && this.#peek.cells === missing;
  }

  // Only the line where the quote was opened is given up; the next line may well be whole.
  #unclosed(at: number, to: number): number {
    const opened = this.#found.openedAt;
    const end = lineBreak(this.#bytes, opened, to);
    if (end < 0 && to < this.#bytes.length) return this.#tooLong(at, to);
    const next = end < 0 ? to : afterBreak(this.#bytes, end);
    this.#giveUp('unclosed-quote', at, next);
    return next;
  }

  #tooLong(at: number, to: number): number {
    this.#giveUp('too-long', at, to);
    this.#isDiscarding = true;
    return to;
  }

  #giveUp(reason: 'unclosed-quote' | 'too-long', from: number, to: number): void {
    if (this.#isHeaderDue) this.#isHeaderDue = false;
    else this.#clean.addUnread(reason, from, to, this.#line);
    this.#line += breaksIn(this.#bytes, from, to);
    this.#shortBefore = 0;
  }
}

function isBlankText(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] !== 32 && bytes[at] !== 9) return false;
  return true;
}
