import type { FileSample } from '../files/sample';
import { voteDateOrder, type DateVote } from '../values/date-order';
import { isCurrencyCode, numberText } from '../values/number';
import { plainName } from './synonyms';

/** What the sample shows about one column. Shares are of its filled cells, 0 to 1. */
export interface ColumnProfile {
  readonly name: string;
  readonly position: number;
  /** The name as synonyms are written; empty when the file has no header. */
  readonly plain: string;
  /** Filled cells in the order of the records, trimmed. */
  readonly cells: readonly string[];
  readonly filled: number;
  readonly distinct: number;
  readonly emails: number;
  readonly numbers: number;
  readonly integers: number;
  readonly currencies: number;
  readonly countryCodes: number;
  readonly dates: DateVote;
}

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/** The profiles of all columns of a sample. */
export function profilesOf(sample: FileSample): ColumnProfile[] {
  return sample.header.map((name, position) => {
    const all = sample.rows.map((row) => (row[position] ?? '').trim());
    const cells = all.filter((cell) => cell !== '');
    // five hundred cells tell the kind of a column as well as all of them
    const some = cells.slice(0, 500);
    const share = (test: (cell: string) => boolean) => (some.length === 0 ? 0 : some.filter(test).length / some.length);
    return {
      name,
      position,
      plain: sample.hasHeader ? plainName(name) : '',
      cells,
      filled: all.length === 0 ? 0 : cells.length / all.length,
      distinct: new Set(cells).size,
      emails: share((cell) => EMAIL.test(cell)),
      numbers: share((cell) => numberText(cell, '.') !== null || numberText(cell, ',') !== null),
      integers: share((cell) => /^'?-?\d+(\.0)?$/.test(cell)),
      currencies: share((cell) => /^[A-Za-z]{3}$/.test(cell) && isCurrencyCode(cell)),
      countryCodes: share((cell) => /^[A-Z]{2}$/.test(cell)),
      dates: voteDateOrder(some)
    };
  });
}

/** The most frequent cells first. */
export function byFrequency(cells: readonly string[]): { value: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
