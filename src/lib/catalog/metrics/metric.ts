import type { Metric } from '../../sql/questions/metric';

/** Declares a metric, frozen; the folder's contract test binds it at every grain. */
export function defineMetric(metric: Metric): Metric {
  return Object.freeze(metric);
}
