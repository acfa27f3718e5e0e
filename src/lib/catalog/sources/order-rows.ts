import type { FieldRow } from './source';

/** An order of a document as records: its lines, or one record when it has none; the order's own cells stand on the first only. */
export function orderRows(head: FieldRow, lines: readonly FieldRow[]): FieldRow[] {
  const { order_id, ordered_at } = head;
  const key = { ...(order_id === undefined ? {} : { order_id }), ...(ordered_at === undefined ? {} : { ordered_at }) };
  if (lines.length === 0) return [head];
  return lines.map((line, index) => ({ ...(index === 0 ? head : key), ...line }));
}
