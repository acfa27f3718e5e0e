import type { FileSample } from '../files/sample';
import { numberText, type DecimalSign } from '../values/number';
import type { ColumnProfile } from './profile';

/** How the cells of one column behave within rows that share a value in another. */
export interface Grouping {
  /** Values that stand in more than one row. */
  readonly repeated: number;
  /** Share of those for which the other column shows more than one value. */
  readonly varying: number;
}

/** Groups rows by one column and asks whether another varies inside the groups; blank cells count for nothing. */
export function grouping(
  sample: FileSample,
  by: ColumnProfile,
  of: ColumnProfile,
  valueOf = (cell: string) => cell
): Grouping {
  const groups = new Map<string, { rows: number; values: Set<string> }>();
  for (const row of sample.rows) {
    const key = (row[by.position] ?? '').trim();
    if (key === '') continue;
    const group = groups.get(key) ?? { rows: 0, values: new Set<string>() };
    const value = (row[of.position] ?? '').trim();
    group.rows += 1;
    if (value !== '') group.values.add(valueOf(value));
    groups.set(key, group);
  }
  const repeated = [...groups.values()].filter((group) => group.rows > 1);
  const varying = repeated.filter((group) => group.values.size > 1).length;
  return { repeated: repeated.length, varying: repeated.length === 0 ? 0 : varying / repeated.length };
}

/** True when a column names orders: hardly any of its repeated values stands on two days. */
export function namesOrders(sample: FileSample, ids: ColumnProfile, dates: ColumnProfile): boolean {
  const { varying } = grouping(sample, ids, dates, (cell) => cell.slice(0, 10));
  return varying < 0.1;
}

/** What the rows say about an amount beside a quantity: `total` when rows of two and more cost about that many times as much, `unit` when they do not; null when they are too few. */
export function amountGrowth(
  sample: FileSample,
  amount: ColumnProfile,
  quantity: ColumnProfile,
  decimal: DecimalSign
): 'total' | 'unit' | null {
  const pairs = sample.rows
    .map((row) => [read(row[quantity.position], decimal), read(row[amount.position], decimal)] as const)
    .filter(([units, money]) => units >= 1 && money > 0);
  const [ones, more] = [pairs.filter(([units]) => units === 1), pairs.filter(([units]) => units > 1)];
  if (ones.length < 20 || more.length < 20) return null;
  const growth = mean(more.map(([, money]) => money)) / mean(ones.map(([, money]) => money));
  return growth > 1 + (mean(more.map(([units]) => units)) - 1) / 2 ? 'total' : 'unit';
}

function read(cell: string | undefined, decimal: DecimalSign): number {
  return Number(numberText(cell ?? '', decimal) ?? NaN);
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
