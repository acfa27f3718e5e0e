import { CalendarDate, parseDate, startOfMonth, startOfYear } from '@internationalized/date';

/** A first and a last day, both inside, as `YYYY-MM-DD`. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** A range with a name that moves with the as-of date. */
export interface Preset {
  readonly id: string;
  range(asOf: string, first: string): DayRange;
}

const back = (asOf: string, days: number): DayRange => ({
  from: parseDate(asOf)
    .subtract({ days: days - 1 })
    .toString(),
  to: asOf
});

/** The ranges a merchant asks for most; ids are kept in links. */
export const PRESETS: readonly Preset[] = [
  { id: '7d', range: (asOf) => back(asOf, 7) },
  { id: '30d', range: (asOf) => back(asOf, 30) },
  { id: '90d', range: (asOf) => back(asOf, 90) },
  { id: 'month', range: (asOf) => ({ from: startOfMonth(parseDate(asOf)).toString(), to: asOf }) },
  { id: 'last-month', range: (asOf) => lastMonth(parseDate(asOf)) },
  { id: 'year', range: (asOf) => ({ from: startOfYear(parseDate(asOf)).toString(), to: asOf }) },
  { id: '12m', range: (asOf) => twelveMonths(parseDate(asOf)) },
  { id: 'all', range: (asOf, first) => ({ from: first <= asOf ? first : asOf, to: asOf }) }
];

function lastMonth(asOf: CalendarDate): DayRange {
  const first = startOfMonth(asOf).subtract({ months: 1 });
  return { from: first.toString(), to: startOfMonth(asOf).subtract({ days: 1 }).toString() };
}

function twelveMonths(asOf: CalendarDate): DayRange {
  return { from: asOf.subtract({ months: 12 }).add({ days: 1 }).toString(), to: asOf.toString() };
}

/** The preset whose range this is, so that a range taken by hand still shows its name; null for a custom one. */
export function presetOf(range: DayRange, asOf: string, first: string): Preset | null {
  const same = (one: DayRange): boolean => one.from === range.from && one.to === range.to;
  return PRESETS.find((preset) => same(preset.range(asOf, first))) ?? null;
}

/** The day a text names, as `YYYY-MM-DD`; null when it names none. */
export function dayOrNull(text: string): string | null {
  try {
    return parseDate(text).toString();
  } catch {
    return null;
  }
}
