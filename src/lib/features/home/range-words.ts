import { dateText, rangeText } from '../../domain/format';
import type { DayRange } from '../../domain/period';
import { wholeDays } from './home-choices';

/** A range in words with its first and last day; the year stands once where both share it: "1 Aug – 31 Oct 2024". */
export function rangeInWords(range: DayRange, locale: string): string {
  const { from, to } = wholeDays(range);
  const year = ` ${from.slice(0, 4)}`;
  const first = dateText(from, locale);
  const isShort = from !== to && from.slice(0, 4) === to.slice(0, 4) && first.endsWith(year);
  return isShort ? `${first.slice(0, -year.length)} – ${dateText(to, locale)}` : rangeText(from, to, locale);
}
