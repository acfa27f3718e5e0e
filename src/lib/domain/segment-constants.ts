import type { LifecycleEdges } from './bands';

/** Every constant of the nine segments (J3), editable; lifecycle edges come from the shop's settings. */
export interface SegmentConstants {
  readonly atRiskDays: number;
  readonly lapsedDays: number;
  /** New: first order at most this many days ago. */
  readonly newDays: number;
  /** Promising: first order at most this many days ago. */
  readonly promisingDays: number;
  /** Promising: at least this many orders. */
  readonly promisingOrders: number;
  /** Least number of orders that can be called frequent; the median of repeat customers when that is higher. */
  readonly frequentOrders: number;
  /** High spend: this quantile of average order values. */
  readonly highSpendQuantile: number;
  /** Least valuable without costs: kept value up to this quantile. */
  readonly lowValueQuantile: number;
  /** Most valuable: return rate up to this multiple of the shop's. */
  readonly fewReturns: number;
  /** Least valuable with costs: return rate from this multiple of the shop's. */
  readonly manyReturns: number;
  /** Share of net sales whose cost must be known before the rules use costs. */
  readonly costCoverage: number;
}

/** The constants of J3; the last is ours. */
export const DEFAULT_SEGMENT_CONSTANTS: SegmentConstants = Object.freeze({
  atRiskDays: 182,
  lapsedDays: 385,
  newDays: 30,
  promisingDays: 365,
  promisingOrders: 2,
  frequentOrders: 3,
  highSpendQuantile: 0.75,
  lowValueQuantile: 0.25,
  fewReturns: 1.5,
  manyReturns: 2,
  costCoverage: 0.8
});

/** What a merchant may set; the lifecycle edges are the shop's own and set there. */
export type SegmentConstant = Exclude<keyof SegmentConstants, keyof LifecycleEdges>;

/** Lowest and highest value of each constant, both included. Days and orders are whole. */
export const SEGMENT_CONSTANT_LIMITS: Readonly<
  Record<SegmentConstant, { readonly min: number; readonly max: number; readonly whole: boolean }>
> = {
  newDays: { min: 1, max: 3650, whole: true },
  promisingDays: { min: 1, max: 3650, whole: true },
  promisingOrders: { min: 1, max: 100, whole: true },
  frequentOrders: { min: 1, max: 100, whole: true },
  highSpendQuantile: { min: 0, max: 1, whole: false },
  lowValueQuantile: { min: 0, max: 1, whole: false },
  fewReturns: { min: 0, max: 100, whole: false },
  manyReturns: { min: 0, max: 100, whole: false },
  costCoverage: { min: 0, max: 1, whole: false }
};

/** True for a number that a constant may be. */
export function isConstant(name: SegmentConstant, value: unknown): value is number {
  const { min, max, whole } = SEGMENT_CONSTANT_LIMITS[name];
  return (
    typeof value === 'number' &&
    value >= min &&
    value <= max &&
    (whole ? Number.isInteger(value) : !Number.isNaN(value))
  );
}

/**
 * The constants a shop's rules use: what is kept under the definition `segments`, the default for each one that is not
 * there or cannot be, and the lifecycle edges of the shop's settings.
 */
export function constantsFrom(definition: unknown, edges: LifecycleEdges): SegmentConstants {
  const kept = (typeof definition === 'object' && definition !== null ? definition : {}) as Record<string, unknown>;
  const names = Object.keys(SEGMENT_CONSTANT_LIMITS) as SegmentConstant[];
  const own = names.filter((name) => isConstant(name, kept[name])).map((name) => [name, kept[name]]);
  return { ...DEFAULT_SEGMENT_CONSTANTS, ...Object.fromEntries(own), ...edges };
}
