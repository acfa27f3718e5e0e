import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'average-clv',
  label: 'Average customer value',
  unit: 'money',
  better: 'up',
  about: 'Historic value of a customer on average: everything bought until the end of the period.',
  formula: 'net sales of all customers until the end of the period ÷ those customers',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 240,
  over: 'history',
  top: sql`sum(net_e4)`,
  bottom: sql`count(*) filter (where order_rank = 1)`,
  accumulates: true
});
