import { COMPARISONS, presetRange, shiftDay, type Comparison, type DayRange } from '../../domain/period';
import { HOME_PRESET } from '../../domain/shop-summary';
import { dayOrNull, presetOf, PRESETS, type DayRange as WholeDays } from '../../ui/control/ranges';

/** What Home is compared with when nobody chose; the stored summary covers it. */
export const HOME_COMPARISON: Comparison = 'previous-period';

/** The buckets Home offers. */
export const HOME_BUCKETS = ['day', 'week', 'month'] as const;
export type HomeBucket = (typeof HOME_BUCKETS)[number];

/** Comparisons in the order they are offered. */
export const HOME_COMPARISONS: readonly Comparison[] = [...COMPARISONS.slice(1), 'none'];

/** What a link may say about the range. */
export interface RangeLink {
  readonly range: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

/** The days the shop knows: as-of day and day of the first order. */
export interface KnownDays {
  readonly asOf: string;
  readonly firstOn: string | null;
}

/** A half-open range as first and last day. */
export function wholeDays({ from, to }: DayRange): WholeDays {
  return { from, to: shiftDay(to, -1) };
}

/** First and last day as a half-open range. */
export function halfOpen({ from, to }: WholeDays): DayRange {
  return { from, to: shiftDay(to, 1) };
}

/** The range Home opens with. */
export function homeRange({ asOf, firstOn }: KnownDays): DayRange {
  return presetRange(HOME_PRESET, asOf, firstOn);
}

/** The range a link names: a preset, two days (either order), or Home's own when it names none that can be read. */
export function rangeOfLink(link: RangeLink, known: KnownDays): DayRange {
  const preset = PRESETS.find(({ id }) => id === link.range);
  if (preset) return halfOpen(preset.range(known.asOf, known.firstOn ?? known.asOf));
  const [from, to] = [dayOrNull(link.from ?? ''), dayOrNull(link.to ?? '')];
  if (from === null || to === null) return homeRange(known);
  return halfOpen(from <= to ? { from, to } : { from: to, to: from });
}

/** How a range is written into the link: nothing for Home's own, the preset's name where it has one, else two days. */
export function linkOfRange(range: DayRange, known: KnownDays): RangeLink {
  const own = homeRange(known);
  if (range.from === own.from && range.to === own.to) return { range: null, from: null, to: null };
  const days = wholeDays(range);
  const preset = presetOf(days, known.asOf, known.firstOn ?? known.asOf);
  return preset ? { range: preset.id, from: null, to: null } : { range: null, ...days };
}
