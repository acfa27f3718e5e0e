import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'returning-revenue-share',
  label: 'Returning revenue share',
  unit: 'percent',
  better: 'up',
  about:
    'The share of net sales that second and later orders bring; orders that name nobody and return documents are left out.',
  formula: 'net sales of second and later orders ÷ net sales of all orders with a customer',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 180,
  over: 'entries',
  top: sql`sum(net_e4) filter (where order_rank >= 2)`,
  bottom: sql`sum(net_e4) filter (where order_rank is not null)`,
  accumulates: true
});
