/** Which rows of a tall list to draw: `from` to `to` (exclusive), with the empty heights before and after in pixels. */
export interface RowsInView {
  readonly from: number;
  readonly to: number;
  readonly above: number;
  readonly below: number;
}

const SPARE = 12;

/** Rows that a viewport shows, with a dozen to spare on both sides; every row when the list is short. */
export function rowsInView(
  count: number,
  rowHeight: number,
  view: { readonly top: number; readonly height: number },
  windowedFrom = 300
): RowsInView {
  if (count <= windowedFrom) return { from: 0, to: count, above: 0, below: 0 };
  const first = Math.floor(view.top / rowHeight) - SPARE;
  const from = Math.max(0, Math.min(first, count - 1));
  const to = Math.min(count, from + Math.ceil(view.height / rowHeight) + 2 * SPARE);
  return { from, to, above: from * rowHeight, below: (count - to) * rowHeight };
}

/** The scroll position that brings a row into a viewport whose first `covered` pixels a sticky header hides. */
export function scrollTo(
  row: number,
  rowHeight: number,
  view: { readonly top: number; readonly height: number; readonly covered: number }
): number {
  const start = row * rowHeight;
  if (start < view.top) return start;
  const end = start + rowHeight;
  const seen = view.height - view.covered;
  return end > view.top + seen ? end - seen : view.top;
}
