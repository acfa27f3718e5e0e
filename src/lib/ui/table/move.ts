/** A cell by row and column number. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** First and last cell that can be reached, both inside. */
export interface Bounds {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Rows that a page key moves by. */
  readonly page: number;
}

const within = (value: number, low: number, high: number): number => Math.max(low, Math.min(high, value));

/** Where a key leads from a cell; null when it is not a key that moves. Home and End stay in the row, with Ctrl they do not. */
export function moved(
  from: Place,
  press: { key: string; ctrlKey: boolean; metaKey: boolean },
  to: Bounds
): Place | null {
  const far = press.ctrlKey || press.metaKey;
  const steps: Readonly<Record<string, readonly [number, number]>> = {
    ArrowUp: [far ? -Infinity : -1, 0],
    ArrowDown: [far ? Infinity : 1, 0],
    ArrowLeft: [0, far ? -Infinity : -1],
    ArrowRight: [0, far ? Infinity : 1],
    PageUp: [-to.page, 0],
    PageDown: [to.page, 0],
    Home: [far ? -Infinity : 0, -Infinity],
    End: [far ? Infinity : 0, Infinity]
  };
  const step = steps[press.key];
  if (step === undefined) return null;
  return {
    row: within(from.row + step[0], to.firstRow, to.lastRow),
    column: within(from.column + step[1], 0, to.lastColumn)
  };
}
