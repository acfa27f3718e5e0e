import { parseDate, type CalendarDate } from '@internationalized/date';

/** A calendar day of the shop, `YYYY-MM-DD`. */
export type Day = string;

/** Days from `from` up to but not including `to`. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** Calendar buckets; weeks begin on Monday. */
export const BUCKETS = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type Bucket = (typeof BUCKETS)[number];

/** What a range can be compared with. */
export const COMPARISONS = ['none', 'previous-period', 'last-year', 'last-year-by-weekday'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** Ranges a person picks by name; all of them end with the as-of day or before it. */
export const PRESETS = [
  'last-7-days',
  'last-30-days',
  'last-90-days',
  'last-12-months',
  'this-month',
  'last-month',
  'this-quarter',
  'last-quarter',
  'this-year',
  'last-year',
  'all-time'
] as const;
export type Preset = (typeof PRESETS)[number];

/** The days of a preset as seen on the as-of day; `all-time` begins on `firstOn`, the day of the first order. */
export function presetRange(preset: Preset, asOf: Day, firstOn: Day | null): DayRange {
  const today = parseDate(asOf);
  const end = today.add({ days: 1 });
  const month = today.set({ day: 1 });
  const quarter = month.set({ month: month.month - ((month.month - 1) % 3) });
  const year = month.set({ month: 1 });
  const ranges: Record<Preset, [CalendarDate, CalendarDate]> = {
    'last-7-days': [end.subtract({ days: 7 }), end],
    'last-30-days': [end.subtract({ days: 30 }), end],
    'last-90-days': [end.subtract({ days: 90 }), end],
    'last-12-months': [end.subtract({ months: 12 }), end],
    'this-month': [month, end],
    'last-month': [month.subtract({ months: 1 }), month],
    'this-quarter': [quarter, end],
    'last-quarter': [quarter.subtract({ months: 3 }), quarter],
    'this-year': [year, end],
    'last-year': [year.subtract({ years: 1 }), year],
    'all-time': [firstOn === null ? today : parseDate(firstOn), end]
  };
  const [from, to] = ranges[preset];
  return { from: from.toString(), to: to.toString() };
}

/** The number of days in a range. */
export function lengthInDays({ from, to }: DayRange): number {
  return parseDate(to).compare(parseDate(from));
}

/** The range a comparison stands for; null for `none`. */
export function comparisonRange(range: DayRange, comparison: Comparison): DayRange | null {
  if (comparison === 'none') return null;
  if (comparison === 'previous-period') return previousPeriod(range);
  return samePeriodLastYear(range, { byWeekday: comparison === 'last-year-by-weekday' });
}

/** The period of the same length that ends where this one begins: whole months go back by months, others by days. */
export function previousPeriod(range: DayRange): DayRange {
  const [from, to] = [parseDate(range.from), parseDate(range.to)];
  if (from.day === 1 && to.day === 1 && to.compare(from) > 0) {
    const months = (to.year - from.year) * 12 + to.month - from.month;
    return { from: from.subtract({ months }).toString(), to: range.from };
  }
  return { from: from.subtract({ days: lengthInDays(range) }).toString(), to: range.from };
}

/** The same days a year before; by weekday it is 52 whole weeks before, so that Mondays meet Mondays. */
export function samePeriodLastYear(range: DayRange, { byWeekday }: { byWeekday: boolean }): DayRange {
  const back = byWeekday ? { days: 364 } : { years: 1 };
  return {
    from: parseDate(range.from).subtract(back).toString(),
    to: parseDate(range.to).subtract(back).toString()
  };
}

/** The day `days` later (earlier when negative). */
export function shiftDay(day: Day, days: number): Day {
  return parseDate(day).add({ days }).toString();
}

/** The range in words of the locale, first and last day included, such as "Mar 1 – 31, 2024". */
export function rangeWords(range: DayRange, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const last = lengthInDays(range) > 0 ? shiftDay(range.to, -1) : range.from;
  return format.formatRange(parseDate(range.from).toDate('UTC'), parseDate(last).toDate('UTC'));
}

/** The finest bucket that keeps a chart of the range under about 60 points. */
export function bucketFor(range: DayRange): Bucket {
  const days = lengthInDays(range);
  if (days <= 45) return 'day';
  return days <= 190 ? 'week' : 'month';
}
