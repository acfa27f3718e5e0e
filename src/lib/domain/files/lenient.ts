/**
 * The cells of one record that has quotes where RFC 4180 allows none, when one reading gives the wanted number of cells:
 * first a quote closes only before a delimiter (`"a 7" nail"`), then quotes mean nothing (`"Best" tee`). Null when neither fits.
 */
export function lenientCells(record: string, delimiter: string, columns: number): string[] | null {
  const closing = closingCells(record, delimiter);
  if (closing?.length === columns) return closing;
  if (/[\r\n]/.test(record)) return null;
  const literal = record.split(delimiter);
  return literal.length === columns ? literal : null;
}

function closingCells(record: string, delimiter: string): string[] | null {
  const cells: string[] = [];
  for (let at = 0; at <= record.length;) {
    const end = record[at] === '"' ? quotedEnd(record, at, delimiter) : unquotedEnd(record, at, delimiter);
    if (end === null) return null;
    cells.push(cellText(record.slice(at, end)));
    at = end + 1;
  }
  return cells;
}

function unquotedEnd(record: string, from: number, delimiter: string): number {
  const end = record.indexOf(delimiter, from);
  return end < 0 ? record.length : end;
}

function quotedEnd(record: string, open: number, delimiter: string): number | null {
  for (let at = record.indexOf('"', open + 1); at >= 0; at = record.indexOf('"', at + 1)) {
    const blanks = /^ */.exec(record.slice(at + 1))?.[0].length ?? 0;
    const end = at + 1 + blanks;
    if (end === record.length || record.startsWith(delimiter, end)) return end;
    if (record[at + 1] === '"') at++;
  }
  return null;
}

function cellText(written: string): string {
  const quoted = /^"(.*)" *$/s.exec(written);
  return quoted === null ? written : (quoted[1] ?? '').replaceAll('""', '"');
}

/** Cells as one RFC 4180 record without a line break at its end. */
export function recordText(cells: readonly string[], delimiter: string): string {
  return cells.map((cell) => (needsQuotes(cell, delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(delimiter);
}

function needsQuotes(cell: string, delimiter: string): boolean {
  return cell.includes(delimiter) || /["\r\n]/.test(cell);
}
