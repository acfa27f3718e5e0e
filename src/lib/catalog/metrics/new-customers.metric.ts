import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'new-customers',
  label: 'New customers',
  unit: 'count',
  better: 'up',
  about: 'Customers who bought for the first time.',
  formula: 'customers whose first valid order lies in the period',
  clock: 'Orders count on their day in the shop.',
  order: 150,
  over: 'entries',
  top: sql`count(*) filter (where order_rank = 1)`,
  accumulates: true
});
