import type { Sql } from '../sql';
import type { Explain } from './explain';

/** How a value is shown: money in ten-thousandths of the major unit, percent as a share of 1. */
export type MetricUnit = 'money' | 'count' | 'percent' | 'days' | 'ratio';

/**
 * The rows a metric is computed over: money events of the range, attempted orders of the range, or all money events
 * of customers until the end of the range.
 */
export type MetricRows = 'entries' | 'orders' | 'history';

/** A number about the shop: an aggregate (`top`), divided by another one (`bottom`) for ratios. */
export interface Metric {
  /** The file name. */
  readonly id: string;
  readonly label: string;
  readonly unit: MetricUnit;
  /** Which direction is good news. */
  readonly better: 'up' | 'down' | 'neutral';
  /** One sentence: what it says about the shop. */
  readonly about: string;
  /** The formula in words. */
  readonly formula: string;
  /** When money counts, in words. */
  readonly clock: string;
  /** Place on screens that show all metrics, ascending. */
  readonly order: number;
  readonly over: MetricRows;
  /** Aggregate over the rows. */
  readonly top: Sql;
  /** Aggregate over the same rows; a ratio travels as top and bottom until the last step. */
  readonly bottom?: Sql;
  /** True when sums of buckets equal the whole, so that running sums mean something; false for distinct counts. */
  readonly accumulates: boolean;
  /** Share of the money about which the metric knows enough; a metric with coverage is null where nothing is known. */
  readonly coverage?: { readonly top: Sql; readonly bottom: Sql };
}

/** The drawer's words for a metric. */
export function explainMetric({ about, formula, clock }: Metric): Explain {
  return { sentence: `${about} ${clock}`, formula };
}
