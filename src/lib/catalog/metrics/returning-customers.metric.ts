import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'returning-customers',
  label: 'Returning customers',
  unit: 'count',
  better: 'up',
  about: 'Customers who bought and whose first order is older than the period.',
  formula: 'customers with a valid order in the period − new customers',
  clock: 'Orders count on their day in the shop.',
  order: 160,
  over: 'entries',
  top: sql`count(distinct customer_no) filter (where is_order) - count(*) filter (where order_rank = 1)`,
  accumulates: false
});
