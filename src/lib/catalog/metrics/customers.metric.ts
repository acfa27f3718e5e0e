import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'customers',
  label: 'Customers',
  unit: 'count',
  better: 'up',
  about: 'People with a valid order.',
  formula: 'distinct customers with a valid order',
  clock: 'Orders count on their day in the shop.',
  order: 140,
  over: 'entries',
  top: sql`count(distinct customer_no) filter (where is_order)`,
  accumulates: false
});
