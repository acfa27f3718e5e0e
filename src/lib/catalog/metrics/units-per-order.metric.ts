import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'units-per-order',
  label: 'Units per order',
  unit: 'ratio',
  better: 'up',
  about: 'How many pieces an order holds on average.',
  formula: 'units ÷ valid orders',
  clock: 'Orders count on their day in the shop.',
  order: 130,
  over: 'entries',
  top: sql`sum(units)`,
  bottom: sql`count(*) filter (where is_order)`,
  accumulates: true
});
