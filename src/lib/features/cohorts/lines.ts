import type { Positions, Series } from '../../ui/chart/series';
import type { AverageRow, Cohort } from './grid';
import { words } from './words';

/** Cohorts that fit beside the average, so that every line keeps a color of its own. */
export const MOST_LINES = 5;

/** A cohort's values over its complete ages, null from where it is no longer complete. */
function completeValues({ cells }: Cohort, ages: readonly number[]): (number | null)[] {
  return ages.map((age) => (cells[age]?.complete ? cells[age].value : null));
}

/** The average over complete cells, by age. */
function averageValues(averages: readonly AverageRow[], ages: readonly number[]): (number | null)[] {
  const values = new Map(averages.map(({ age, value }) => [age, value]));
  return ages.map((age) => values.get(age) ?? null);
}

/** The ages that curves are drawn over: all of them, or those after the base column that would dwarf the rest. */
export function curveAges(ages: number, baseColumn: number | undefined): number[] {
  const from = baseColumn === undefined ? 0 : baseColumn + 1;
  return Array.from({ length: Math.max(0, ages - from) }, (_, at) => from + at);
}

/** Ages along the x axis. */
export function agePositions(ages: readonly number[]): Positions {
  return { name: 'age', label: words.trend.age, unit: 'count', values: ages };
}

/** The average and the chosen cohorts as lines over age. */
export function curveSeries(
  cohorts: readonly Cohort[],
  averages: readonly AverageRow[],
  { ages, chosen }: { ages: readonly number[]; chosen: readonly string[] }
): Series[] {
  const lines = cohorts
    .filter(({ cohort }) => chosen.includes(cohort))
    .map((one) => ({ name: `cohort_${one.cohort}`, label: one.label, values: completeValues(one, ages) }));
  return [{ name: 'average', label: words.average, values: averageValues(averages, ages) }, ...lines];
}

/** The averages of two definitions as lines over age. */
export function averageSeries(
  sides: readonly { readonly name: string; readonly averages: readonly AverageRow[] }[],
  ages: readonly number[]
): Series[] {
  return sides.map(({ name, averages }, at) => ({
    name: `average_${at + 1}`,
    label: name,
    values: averageValues(averages, ages)
  }));
}

/** The cohorts whose curves are shown until somebody chooses: the first, the middle and the last that have a line. */
export function firstChosen(cohorts: readonly Cohort[]): string[] {
  const drawn = cohorts.filter(({ cells }) => cells[1]?.complete);
  const picks = [drawn[0], drawn[Math.floor(drawn.length / 2)], drawn.at(-1)];
  return [...new Set(picks.flatMap((one) => (one === undefined ? [] : [one.cohort])))];
}

/** The oldest age that at least two cohorts have completed, at most `wish`. */
export function trendAge(cohorts: readonly Cohort[], wish: number): number {
  for (let age = wish; age > 0; age--) {
    if (cohorts.filter(({ cells }) => cells[age]?.complete).length >= 2) return age;
  }
  return 0;
}

/** One age of several definitions across their cohorts, oldest first, and how many cohorts are not there yet. */
export function trendSeries(
  sides: readonly { readonly name: string; readonly cohorts: readonly Cohort[] }[],
  age: number
): { x: Positions; series: Series[]; open: number; keys: string[] } {
  const labels = new Map(sides.flatMap(({ cohorts }) => cohorts.map(({ cohort, label }) => [cohort, label] as const)));
  const done = (one: Cohort | undefined) => one?.cells[age]?.complete === true;
  const keys = [...labels.keys()]
    .sort()
    .filter((key) => sides.some(({ cohorts }) => done(cohorts.find(({ cohort }) => cohort === key))));
  const series = sides.map(({ name, cohorts }, at) => {
    const known = new Map(cohorts.filter(done).map((one) => [one.cohort, one.cells[age]?.value ?? null]));
    return {
      name: sides.length === 1 ? 'value' : `value_${at + 1}`,
      label: name,
      values: keys.map((key) => known.get(key) ?? null)
    };
  });
  const x: Positions = {
    name: 'cohort',
    label: words.cohort,
    unit: 'text',
    values: keys.map((key) => labels.get(key) ?? key)
  };
  return { x, series, open: labels.size - keys.length, keys };
}
