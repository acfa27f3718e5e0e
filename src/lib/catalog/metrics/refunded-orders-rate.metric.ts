import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'refunded-orders-rate',
  label: 'Refunded orders',
  unit: 'percent',
  better: 'down',
  about: 'Refunds per order; orders the policy removes, such as fully refunded ones, are not in it.',
  formula: '(valid orders with money paid back + return documents) ÷ valid orders',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 210,
  over: 'entries',
  top: sql`count(*) filter (where not is_order or refunded_e4 > 0)`,
  bottom: sql`count(*) filter (where is_order)`,
  accumulates: true
});
