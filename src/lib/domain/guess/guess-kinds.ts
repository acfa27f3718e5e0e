import type { FileSample } from '../files/sample';
import type { Guess, KindRule } from '../reading';
import type { ColumnProfile } from './profile';

/** Rows of a file by the letters that their order ids begin with; the prefix is empty for ids without letters. */
export interface PrefixCount {
  readonly prefix: string;
  readonly rows: number;
  /** Rows with a negative quantity (or amount, where there is no quantity). */
  readonly negative: number;
}

/** Which order ids are not sales: beside plain numbers, letters whose rows are all negative mark returns, other letters adjustments. */
export function guessKinds(counts: readonly PrefixCount[]): Guess<readonly KindRule[]> {
  const all = counts.reduce((sum, one) => sum + one.rows, 0);
  const plain = counts.find((one) => one.prefix === '')?.rows ?? 0;
  const rare = counts
    .filter((one) => one.prefix !== '' && one.rows < all * 0.3)
    .sort((a, b) => (a.prefix < b.prefix ? -1 : 1));
  if (plain < all * 0.7 || rare.length === 0)
    return { value: [], confidence: 0.9, because: 'All order ids are written alike.' };
  const value = rare.map((one): KindRule => ({
    prefix: one.prefix,
    kind: one.negative === one.rows ? 'return' : 'adjustment'
  }));
  const said = value.map(({ prefix, kind }) =>
    kind === 'return' ? `“${prefix}…” are all negative: returns` : `“${prefix}…” are not plain numbers: adjustments`
  );
  return { value, confidence: 0.85, because: `Order ids ${said.join('; ')}.` };
}

/** The prefixes of the order ids in a sample. */
export function prefixCounts(
  sample: FileSample,
  orders: ColumnProfile,
  sign: ColumnProfile | undefined
): PrefixCount[] {
  const counts = new Map<string, { rows: number; negative: number }>();
  for (const row of sample.rows) {
    const prefix = /^([A-Za-z]*)\d+$/.exec((row[orders.position] ?? '').trim())?.[1];
    if (prefix === undefined) continue;
    const count = counts.get(prefix) ?? { rows: 0, negative: 0 };
    count.rows += 1;
    if (sign !== undefined && /^\s*[-(−]|-$/.test(row[sign.position] ?? '')) count.negative += 1;
    counts.set(prefix, count);
  }
  return [...counts].map(([prefix, count]) => ({ prefix, ...count }));
}
