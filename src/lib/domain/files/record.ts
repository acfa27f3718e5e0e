import type { Delimiter } from '../reading';

export const LF = 10;
export const CR = 13;
const QUOTE = 34;
const SPACE = 32;

/** What became of looking for the end of a record. `CUT`: the bytes end before the record does. */
export const COMPLETE = -1;
export const CUT = -2;
export const UNCLOSED = -3;

const PLAIN = 0;
const CELL_END = 1;
const LINE_END = 2;
const INNER_QUOTE = 3;
const WIDE = 4;

/** Finds where one record of delimited text ends, without making strings; what it found stands in its fields until the next call. */
export class RecordFinder {
  /** First byte after the record's content, and after its line break. */
  end = 0;
  next = 0;
  cells = 0;
  /** Line breaks inside quoted cells. */
  breaks = 0;
  /** True when a quote stands where RFC 4180 has none: the record must be read leniently. */
  stray = false;
  /** True when it holds bytes beyond ASCII, so that its letters must be checked. */
  wide = false;
  /** Where a quote was opened that is not closed; -1 when none is open. */
  openedAt = -1;
  readonly #classes = new Uint8Array(256);

  readonly #hasQuotes: boolean;

  /** Blank-aligned columns have no quotes, and their cells are not counted. */
  constructor(delimiter: Delimiter) {
    this.#hasQuotes = delimiter !== 'blanks';
    this.#classes.fill(WIDE, 128);
    this.#classes[LF] = LINE_END;
    this.#classes[CR] = LINE_END;
    if (delimiter === 'blanks') return;
    this.#classes[delimiter.charCodeAt(0)] = CELL_END;
    this.#classes[QUOTE] = INNER_QUOTE;
  }

  /** Looks for the end of the record that starts at `from`, in bytes up to `to`; `isLast` says that nothing follows `to`. */
  find(bytes: Uint8Array, from: number, to: number, isLast: boolean): number {
    const classes = this.#classes;
    this.cells = 1;
    this.breaks = 0;
    this.stray = false;
    this.wide = false;
    this.openedAt = -1;
    for (let at = from; ; at++) {
      if (this.#hasQuotes && at < to && bytes[at] === QUOTE) {
        at = this.#afterQuoted(bytes, at, to, isLast);
        if (at < 0) return at;
      }
      let kind = PLAIN;
      for (; at < to; at++) {
        kind = classes[bytes[at] as number] as number;
        if (kind === PLAIN) continue;
        if (kind === WIDE) this.wide = true;
        else if (kind === INNER_QUOTE) this.stray = true;
        else break;
      }
      if (at >= to) return isLast ? this.#ended(to, to) : CUT;
      if (kind === LINE_END) return this.#atBreak(bytes, at, to, isLast);
      this.cells += 1;
    }
  }

  #atBreak(bytes: Uint8Array, at: number, to: number, isLast: boolean): number {
    if (bytes[at] === LF) return this.#ended(at, at + 1);
    if (at + 1 >= to) return isLast ? this.#ended(at, to) : CUT;
    return this.#ended(at, bytes[at + 1] === LF ? at + 2 : at + 1);
  }

  #ended(end: number, next: number): number {
    this.end = end;
    this.next = next;
    return COMPLETE;
  }

  // A stray quote is forgiven only while its cell stays on one line; behind a line break it is far likelier
  // the next record's opening quote, and this cell was never closed.
  #afterQuoted(bytes: Uint8Array, open: number, to: number, isLast: boolean): number {
    this.openedAt = open;
    let strayHere = false;
    let brokenHere = false;
    for (let at = open + 1; at < to; at++) {
      const byte = bytes[at] as number;
      const kind = this.#classes[byte];
      if (kind === WIDE) this.wide = true;
      if (kind === LINE_END) {
        if (strayHere) return this.#closed(at);
        brokenHere = true;
        if (byte === LF || bytes[at + 1] !== LF) this.breaks += 1;
      } else if (kind === INNER_QUOTE) {
        const after = this.#behind(bytes, at + 1, to);
        if (after >= to) return isLast ? this.#closed(to) : CUT;
        if (after > 0) return this.#closed(after);
        if (bytes[at + 1] === QUOTE) at++;
        else if (brokenHere) return UNCLOSED;
        else this.stray = strayHere = true;
      }
    }
    if (!isLast) return CUT;
    return strayHere ? this.#closed(to) : UNCLOSED;
  }

  #closed(at: number): number {
    this.openedAt = -1;
    return at;
  }

  // The end of the cell behind a closing quote, blanks between them forgiven; 0 when the quote closes nothing.
  #behind(bytes: Uint8Array, from: number, to: number): number {
    let at = from;
    while (at < to && bytes[at] === SPACE) at++;
    const kind = at < to ? (this.#classes[bytes[at] as number] as number) : CELL_END;
    if (kind !== CELL_END && kind !== LINE_END) return 0;
    if (at > from) this.stray = true;
    return at;
  }
}

/** The position of the next line break at or after `from`, or -1. */
export function lineBreak(bytes: Uint8Array, from: number, to = bytes.length): number {
  for (let at = from; at < to; at++) if (bytes[at] === LF || bytes[at] === CR) return at;
  return -1;
}

/** The first position after the line break at `at`. */
export function afterBreak(bytes: Uint8Array, at: number): number {
  return bytes[at] === CR && bytes[at + 1] === LF ? at + 2 : at + 1;
}

/** How many line breaks a range holds; CR LF counts once. */
export function breaksIn(bytes: Uint8Array, from: number, to: number): number {
  let breaks = 0;
  for (let at = lineBreak(bytes, from, to); at >= 0; at = lineBreak(bytes, at, to)) {
    breaks += 1;
    at = afterBreak(bytes, at);
  }
  return breaks;
}
