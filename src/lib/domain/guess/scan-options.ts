import type { ScanOptions } from '../files/scanner';
import type { Field, Reading } from '../reading';

// Fields that every row of a file carries, and fields whose absence would change a number without a trace.
const NEEDED: readonly Field[] = ['order_id', 'ordered_at', 'quantity', 'unit_price', 'line_total', 'line_discount'];

/** How to scan a file for a reading: a record may lack last cells only behind the fields that every row must have. */
export function scanOptions(reading: Reading): ScanOptions {
  const { delimiter, skipLines, hasHeader, header, columns } = reading;
  const needed = NEEDED.flatMap((field) => columns[field] ?? []);
  const whole = columns.line_total ?? columns.unit_price ?? columns.order_total ?? '';
  const leastCells = Math.max(0, ...[...needed, whole].map((name) => header.indexOf(name) + 1));
  return { delimiter, skipLines, hasHeader, header, leastCells };
}
