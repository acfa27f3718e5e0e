import { parseDate } from '@internationalized/date';
import type { Day } from '../../domain/period';

/** The as-of day of "a month before": what was known a calendar month before the end of `asOf`. */
export function monthBefore(asOf: Day): Day {
  return parseDate(asOf).add({ days: 1 }).subtract({ months: 1 }).subtract({ days: 1 }).toString();
}

/** The day that movement begins on until somebody chooses another: three months before. */
export function threeMonthsBefore(asOf: Day): Day {
  return parseDate(asOf).subtract({ months: 3 }).toString();
}

/** The day a link names, when it is one and not after the as-of day; else the day to fall back on. */
export function dayOr(text: string | null, otherwise: Day, asOf: Day): Day {
  if (text === null || !/^\d{4}-\d\d-\d\d$/.test(text)) return otherwise;
  try {
    const day = parseDate(text).toString();
    return day <= asOf ? day : asOf;
  } catch {
    return otherwise;
  }
}
