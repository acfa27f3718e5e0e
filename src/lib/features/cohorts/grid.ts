import type { CohortBucket } from '../../domain/cohort';
import { format, periodText, type Region, type Unit } from '../../domain/format';
import type { HeatCell, HeatRow } from '../../ui/heatmap/heat';
import { words } from './words';

/** A row of the cohorts question. */
export interface CohortRow {
  readonly cohort: string;
  readonly age: number;
  readonly size: number;
  readonly top: number | null;
  readonly bottom: number | null;
  readonly value: number | null;
  readonly active: number;
  readonly orders: number;
  readonly complete: boolean;
  readonly observed: number;
  readonly coverage: number | null;
}

/** A row of the column averages. */
export interface AverageRow {
  readonly age: number;
  readonly cohorts: number;
  readonly size: number;
  readonly value: number | null;
}

/** One cohort with its cells, youngest age first. */
export interface Cohort {
  readonly cohort: string;
  readonly label: string;
  readonly size: number;
  readonly cells: readonly CohortRow[];
}

// Below this many customers one of them moves a number by more than a tenth.
const FEW = 10;

/** The rows of the question by cohort, oldest first. */
export function cohortsOf(rows: readonly CohortRow[], bucket: CohortBucket, locale: string): Cohort[] {
  const cohorts: { cohort: string; label: string; size: number; cells: CohortRow[] }[] = [];
  for (const row of rows) {
    const open = cohorts.at(-1);
    if (open?.cohort === row.cohort) open.cells.push(row);
    else
      cohorts.push({
        cohort: row.cohort,
        label: periodText(row.cohort, bucket, locale),
        size: row.size,
        cells: [row]
      });
  }
  return cohorts;
}

/** The number of ages that any cohort has begun. */
export function agesOf(cohorts: readonly Cohort[]): number {
  return Math.max(0, ...cohorts.map(({ cells }) => cells.length));
}

/** The cohorts as rows of the heat map. */
export function heatRows(cohorts: readonly Cohort[], region: Region): HeatRow[] {
  return cohorts.map(({ cohort, label, size, cells }) => ({
    id: cohort,
    label,
    size,
    cells: cells.map((cell) => heatCell(cell, region))
  }));
}

function heatCell({ value, active, size, complete, observed, coverage }: CohortRow, region: Region): HeatCell {
  const notes = [
    ...(complete ? [] : [words.observed(shareText(observed, region))]),
    ...(coverage === null ? [] : [words.coverage(shareText(coverage, region))])
  ];
  const caution = complete ? (size < FEW ? 'few' : undefined) : 'incomplete';
  return { value, people: active, caution, note: notes.length === 0 ? undefined : notes.join(', ') };
}

/** The average row: one cell per age, null where no cohort is complete. */
export function averageCells(averages: readonly AverageRow[], ages: number): (HeatCell | null)[] {
  const cells = new Map(averages.map(({ age, value, size }) => [age, { value, people: size }]));
  return Array.from({ length: ages }, (_, age) => cells.get(age) ?? null);
}

/** A share of 1 in words. */
export function shareText(share: number, region: Region): string {
  return format(share, 'percent', 'tooltip', region);
}

/** The cells as rows of a table; `complete` in words, because a table shows no booleans. */
export function tableRows(rows: readonly CohortRow[]) {
  const { yes, no } = words.table;
  return rows.map((row) => ({ ...row, complete: row.complete ? yes : no }));
}

/** The columns of the table of cells. */
export function tableColumns(unit: Unit, sumUnit: Unit, bottomUnit: Unit) {
  const say = words.table;
  return [
    { name: 'cohort', label: say.cohort, unit: 'date' },
    { name: 'age', label: say.age, unit: 'count' },
    { name: 'size', label: say.size, unit: 'count' },
    { name: 'value', label: say.value, unit },
    { name: 'top', label: say.top, unit: sumUnit },
    { name: 'bottom', label: say.bottom, unit: bottomUnit },
    { name: 'active', label: say.active, unit: 'count' },
    { name: 'orders', label: say.orders, unit: 'count' },
    { name: 'complete', label: say.complete, unit: 'text' },
    { name: 'observed', label: say.observed, unit: 'percent' }
  ] as const;
}
