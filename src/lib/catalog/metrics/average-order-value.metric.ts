import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'average-order-value',
  label: 'Average order value',
  unit: 'money',
  better: 'up',
  about: 'What an order is worth on average after discounts and returns.',
  formula: 'net sales ÷ valid orders',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 110,
  over: 'entries',
  top: sql`sum(net_e4)`,
  bottom: sql`count(*) filter (where is_order)`,
  accumulates: true
});
