import type { DateOrder } from '../reading';
import { instantOf } from './datetime';

/** What the cells of one column prove about the order of day and month. */
export interface DateVote {
  /** Null when the dates fit both orders, or contradict each other. */
  readonly order: DateOrder | null;
  /** Cells (counted from 1) that can only be day-first and only month-first, when both exist. */
  readonly mixed: { readonly dayFirst: readonly number[]; readonly monthFirst: readonly number[] } | null;
  /** Share of the filled cells that can be read as a date. */
  readonly readable: number;
}

const NUMERIC = /^\d{1,2}[-/.]\d{1,2}[-/.](\d{4}|\d{2})\b/;

/** The date order that the cells of one column prove. ISO dates and dates with month names need no order and count as `YMD`. */
export function voteDateOrder(cells: readonly string[]): DateVote {
  const filled = cells.map((cell, index) => ({ cell: cell.trim(), row: index + 1 })).filter(({ cell }) => cell !== '');
  const numbers = numberOrder(filled.map(({ cell }) => cell));
  if (numbers !== null) return { order: numbers, mixed: null, readable: 1 };
  const reads = (order: DateOrder) =>
    filled.filter(({ cell }) => NUMERIC.test(cell) && instantOf(cell, { order }) !== null);
  const [dayFirst, monthFirst] = [
    new Set(reads('DMY').map(({ row }) => row)),
    new Set(reads('MDY').map(({ row }) => row))
  ];
  const onlyDay = [...dayFirst].filter((row) => !monthFirst.has(row));
  const onlyMonth = [...monthFirst].filter((row) => !dayFirst.has(row));
  const numeric = new Set([...dayFirst, ...monthFirst]).size;
  const other = filled.filter(({ cell }) => !NUMERIC.test(cell) && instantOf(cell) !== null).length;
  const readable = filled.length === 0 ? 0 : (numeric + other) / filled.length;
  const mixed = onlyDay.length > 0 && onlyMonth.length > 0 ? { dayFirst: onlyDay, monthFirst: onlyMonth } : null;
  if (mixed !== null || readable === 0) return { order: null, mixed, readable };
  if (numeric === 0) return { order: 'YMD', mixed, readable };
  return { order: onlyDay.length > 0 ? 'DMY' : onlyMonth.length > 0 ? 'MDY' : null, mixed, readable };
}

// Plain numbers are times only inside the years in which shops have sold: 2000 to 2100, or serial days of 1995 to 2100.
function numberOrder(cells: readonly string[]): DateOrder | null {
  const plain = cells.length > 0 && cells.every((cell) => /^\d+([.,]\d+)?$/.test(cell));
  if (!plain) return null;
  const within = (low: number, high: number) =>
    cells.every((cell) => Number(cell.replace(',', '.')) >= low && Number(cell.replace(',', '.')) <= high);
  if (cells.every((cell) => cell.length === 8 && instantOf(cell) !== null)) return 'YMD';
  if (within(946_684_800_000, 4_102_444_800_000)) return 'epoch-ms';
  if (within(946_684_800, 4_102_444_800)) return 'epoch-s';
  return within(34_700, 73_050) ? 'serial' : null;
}
