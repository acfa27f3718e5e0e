import { recordText } from './lenient';

/** A table that a file holds in another form than delimited text, as text cells. */
export interface CellTable {
  /** The sheet or list it was found in; empty when the file holds nothing else. */
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const PIECE = 2000;

/** The table as UTF-8 comma-separated bytes with one header line, so that every kind of file is read by the same rules. */
export function tableText({ header, rows }: CellTable): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let at = -1;
  return new ReadableStream<Uint8Array>({
    pull(out) {
      if (at >= rows.length) return out.close();
      const records = at < 0 ? [header] : rows.slice(at, at + PIECE);
      at = at < 0 ? 0 : at + PIECE;
      out.enqueue(encoder.encode(records.map((cells) => `${wholeRecord(cells)}\n`).join('')));
    }
  });
}

// A record of one empty cell is a blank line, which readers skip.
function wholeRecord(cells: readonly string[]): string {
  return cells.length === 1 && cells[0] === '' ? '""' : recordText(cells, ',');
}
