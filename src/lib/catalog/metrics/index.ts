import type { Metric } from '../../sql/questions/metric';

const files = import.meta.glob<Metric>('./*.metric.ts', { eager: true, import: 'default' });

/** Every metric of this folder, in the order screens show them. */
export const metrics: readonly Metric[] = Object.values(files).sort((one, other) => one.order - other.order);

/** The metric with an id; undefined when this version has none, as a saved view may come from another version. */
export function metricById(id: string): Metric | undefined {
  return metrics.find((metric) => metric.id === id);
}
