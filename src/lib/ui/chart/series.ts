import { format, type Region, type Unit } from '../../domain/format';
import type { Column, TableData } from '../table/data';

/** One line or stack of a chart; `values` stand at the chart's x positions, null is a gap. */
export interface Series {
  /** Column name in the downloaded file. */
  readonly name: string;
  readonly label: string;
  readonly values: readonly (number | null)[];
  /** From this position on the values are a forecast. */
  readonly forecastFrom?: number;
  /** Band of a forecast, by position. */
  readonly low?: readonly (number | null)[];
  readonly high?: readonly (number | null)[];
  /** Which of the six series colors, so that an entity keeps its color across charts; its position when left out. */
  readonly color?: number;
}

/** The positions along the x axis. */
export interface Positions {
  /** Column name in the downloaded file. */
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  readonly values: readonly (string | number)[];
}

/** Lowest and highest value of all series with their bands and zero when asked; null when nothing is known. */
export function extent(series: readonly Series[], withZero: boolean): [number, number] | null {
  const known = series
    .flatMap((one) => [...one.values, ...(one.low ?? []), ...(one.high ?? [])])
    .filter((value): value is number => value !== null && Number.isFinite(value));
  if (known.length === 0) return null;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  return withZero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
}

/** The chart's numbers as a table: one row per position, one column per series and band. */
export function chartTable(
  x: Positions,
  series: readonly Series[],
  unit: Unit
): { data: TableData; columns: Column[] } {
  const columns: Column[] = [{ name: x.name, label: x.label, unit: x.unit }];
  const values = new Map<string, readonly (string | number | null)[]>([[x.name, x.values]]);
  const add = (name: string, label: string, list: readonly (number | null)[] | undefined): void => {
    if (list === undefined) return;
    columns.push({ name, label, unit });
    values.set(name, list);
  };
  for (const one of series) {
    add(one.name, one.label, one.values);
    add(`${one.name}_low`, `${one.label}, low`, one.low);
    add(`${one.name}_high`, `${one.label}, high`, one.high);
  }
  return {
    columns,
    data: { length: x.values.length, value: (row, name) => values.get(name)?.[row] ?? null }
  };
}

/** Ticks to label so that texts of `width` pixels do not touch: every n-th position, the first always. */
export function everyNth(count: number, available: number, width: number): number {
  if (count === 0) return 1;
  return Math.max(1, Math.ceil((count * width) / Math.max(1, available)));
}

function lastKnown(one: Series): number {
  return one.values.findLastIndex((value) => value !== null);
}

/** One sentence that is true by construction: where the first series begins and ends, its lowest and highest point. */
export function lineSummary(x: Positions, series: readonly Series[], unit: Unit, region: Region): string {
  const sentences = series.slice(0, 2).map((one) => seriesSentence(x, one, unit, region));
  const more = series.length - 2;
  if (more > 0) sentences.push(`And ${more} more ${more === 1 ? 'line' : 'lines'}.`);
  return sentences.join(' ');
}

function seriesSentence(x: Positions, one: Series, unit: Unit, region: Region): string {
  const first = one.values.findIndex((value) => value !== null);
  if (first === -1) return `${one.label}: no values.`;
  const last = lastKnown(one);
  const text = (at: number): string => format(one.values[at] ?? null, unit, 'big', region);
  const where = (at: number): string => format(x.values[at] ?? null, x.unit, 'tooltip', region);
  if (first === last) return `${one.label}: ${text(first)} at ${where(first)}.`;
  const high = highest(one.values);
  const peak = high === first || high === last ? '' : `, highest ${text(high)} at ${where(high)}`;
  const forecast = one.forecastFrom !== undefined && one.forecastFrom <= last ? ' (forecast)' : '';
  return `${one.label}: ${text(first)} at ${where(first)}, ${text(last)}${forecast} at ${where(last)}${peak}.`;
}

function highest(values: readonly (number | null)[]): number {
  let best = -1;
  values.forEach((value, index) => {
    if (value !== null && (best === -1 || value > (values[best] ?? -Infinity))) best = index;
  });
  return best;
}

/** One sentence about parts: the largest, its share of the whole where all parts are positive, and the smallest. */
export function barSummary(x: Positions, one: Series, unit: Unit, region: Region): string {
  const high = highest(one.values);
  if (high === -1) return `${one.label}: no values.`;
  const known = one.values.filter((value): value is number => value !== null);
  const where = format(x.values[high] ?? null, x.unit, 'tooltip', region);
  const value = one.values[high] ?? 0;
  const total = known.reduce((sum, part) => sum + part, 0);
  const adds = unit === 'count' || unit === 'money';
  const share =
    adds && known.length > 1 && total > 0 && known.every((part) => part >= 0)
      ? `, ${format(value / total, 'percent', 'tooltip', region)} of ${format(total, unit, 'big', region)}`
      : '';
  return `${one.label}: highest at ${where} with ${format(value, unit, 'big', region)}${share}.`;
}
