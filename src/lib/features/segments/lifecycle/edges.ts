import type { LifecycleEdges } from '../../../domain/bands';

const MOST_DAYS = 3650;

/** What is wrong with edges as typed: a field that is no whole number of days from 1 to 3,650, or their order. */
export function edgesFault(
  atRiskDays: number | null,
  lapsedDays: number | null
): { readonly atRiskDays: boolean; readonly lapsedDays: boolean; readonly order: boolean } {
  const isDay = (days: number | null): boolean =>
    Number.isInteger(days) && (days ?? 0) >= 1 && (days ?? 0) <= MOST_DAYS;
  const known = isDay(atRiskDays) && isDay(lapsedDays);
  return {
    atRiskDays: !isDay(atRiskDays),
    lapsedDays: !isDay(lapsedDays),
    order: known && (lapsedDays ?? 0) <= (atRiskDays ?? 0)
  };
}

/** The edges as typed when nothing is wrong with them, else null. */
export function edgesOrNull(atRiskDays: number | null, lapsedDays: number | null): LifecycleEdges | null {
  const fault = edgesFault(atRiskDays, lapsedDays);
  if (fault.atRiskDays || fault.lapsedDays || fault.order || atRiskDays === null || lapsedDays === null) return null;
  return { atRiskDays, lapsedDays };
}
