import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'orders',
  label: 'Orders',
  unit: 'count',
  better: 'up',
  about: 'Valid orders: what is left after the order policy.',
  formula: 'number of valid orders',
  clock: 'Orders count on their day in the shop.',
  order: 90,
  over: 'entries',
  top: sql`count(*) filter (where is_order)`,
  accumulates: true
});
