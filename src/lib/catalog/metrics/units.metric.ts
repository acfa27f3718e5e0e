import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'units',
  label: 'Units',
  unit: 'count',
  better: 'up',
  about: 'Pieces sold on valid orders.',
  formula: 'sum of quantities of sold lines',
  clock: 'Orders count on their day in the shop.',
  order: 120,
  over: 'entries',
  top: sql`sum(units)`,
  accumulates: true
});
