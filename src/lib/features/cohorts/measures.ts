import { metricById, metrics } from '../../catalog/metrics/index';
import type { CohortPer } from '../../domain/cohort';
import type { Unit } from '../../domain/format';
import type { Metric, MetricUnit } from '../../sql/questions/metric';
import { words } from './words';

/** A metric as a cohort table can show it. */
export interface CohortMeasure {
  readonly id: string;
  readonly label: string;
  readonly metric: Metric;
  /** Set where the measure itself says what it is divided by. */
  readonly per: CohortPer | null;
  readonly canCumulate: boolean;
  readonly unit: MetricUnit;
}

// Inside a cohort these only repeat who is in it or which column it is.
const SAY_NOTHING = new Set(['new-customers', 'returning-customers', 'repeat-rate', 'returning-revenue-share']);

/** Net sales, the measure that the screen begins with. */
export const FIRST_MEASURE = 'net-sales';

/** Everything a cohort can be measured by, in the catalog's order; retention stands with the customers it counts. */
export const measures: readonly CohortMeasure[] = metrics
  .filter(({ id, over }) => over === 'entries' && !SAY_NOTHING.has(id))
  .flatMap((metric) => (metric.id === 'customers' ? customerMeasures(metric) : [measureOf(metric)]));

/** The measure with an id; undefined when this version has none. */
export function measureById(id: string): CohortMeasure | undefined {
  return measures.find((measure) => measure.id === id);
}

/** How a cell of the measure is written. */
export function cellUnit({ unit, metric }: CohortMeasure, per: CohortPer): Unit {
  return unit === 'count' && metric.bottom === undefined && per !== 'none' ? 'number' : unit;
}

// Rates whose parts are money; those of the other rates are counted.
const MONEY_RATES = new Set(['discount-rate', 'refund-rate', 'gross-margin']);

/** How the sum of a cell and what it is divided by are written. */
export function partUnits({ id, metric }: CohortMeasure): { top: Unit; bottom: Unit } {
  if (MONEY_RATES.has(id)) return { top: 'money', bottom: 'money' };
  if (metric.unit === 'percent' || metric.unit === 'ratio') return { top: 'count', bottom: 'count' };
  return { top: metric.unit, bottom: 'count' };
}

function measureOf(metric: Metric): CohortMeasure {
  return {
    id: metric.id,
    label: metric.id === FIRST_MEASURE ? words.sales : metric.label,
    metric,
    per: metric.bottom === undefined ? null : 'none',
    canCumulate: metric.accumulates,
    unit: metric.unit
  };
}

function customerMeasures(metric: Metric): CohortMeasure[] {
  const counted = { metric, canCumulate: false };
  return [
    { ...counted, id: 'retention', label: words.retention, per: 'customer', unit: 'percent' },
    { ...counted, id: 'customers', label: words.activeCustomers, per: 'none', unit: 'count' }
  ];
}

if (metricById(FIRST_MEASURE) === undefined) throw new Error(`no metric "${FIRST_MEASURE}"`);
