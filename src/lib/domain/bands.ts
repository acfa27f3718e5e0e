/** Where a person stands between orders (G2): the age of the last valid order against two edges. */
export const LIFECYCLE_STATES = ['lead', 'active', 'at-risk', 'lapsed'] as const;
export type LifecycleState = (typeof LIFECYCLE_STATES)[number];

/** Edges in whole days: active below `atRiskDays`, lapsed from `lapsedDays`. */
export interface LifecycleEdges {
  readonly atRiskDays: number;
  readonly lapsedDays: number;
}

/** The state for an age in days since the last valid order; null age (no valid order) is a lead. */
export function lifecycleState(ageDays: number | null, { atRiskDays, lapsedDays }: LifecycleEdges): LifecycleState {
  if (ageDays === null) return 'lead';
  if (ageDays < atRiskDays) return 'active';
  return ageDays < lapsedDays ? 'at-risk' : 'lapsed';
}

/** A customer's average order value against the mean over customers (G2). */
export const VALUE_BANDS = ['low', 'medium', 'high', 'very-high'] as const;
export type ValueBand = (typeof VALUE_BANDS)[number];

/** Ometria's published edges as shares of the mean: low below 0.75, medium below 1.25, high below 2.5. */
export const VALUE_EDGES = [0.75, 1.25, 2.5] as const;

/** How often a person has bought (G2, ours): 0, 1, 2, 3–4 and 5 or more valid orders. */
export const FREQUENCY_BANDS = ['prospect', 'one-time', 'repeat', 'loyal', 'very-loyal'] as const;
export type FrequencyBand = (typeof FREQUENCY_BANDS)[number];

/** The frequency band of a number of valid orders. */
export function frequencyBand(orders: number): FrequencyBand {
  if (orders >= 5) return 'very-loyal';
  if (orders >= 3) return 'loyal';
  return FREQUENCY_BANDS[orders] ?? 'prospect';
}

/** The value band of an average order value; the edges belong to the band above them. */
export function valueBand(averageOrderValue: number, meanOfCustomers: number): ValueBand {
  const share = averageOrderValue / meanOfCustomers;
  return VALUE_BANDS[VALUE_EDGES.filter((edge) => share >= edge).length] ?? 'very-high';
}
