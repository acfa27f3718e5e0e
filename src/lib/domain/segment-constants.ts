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
