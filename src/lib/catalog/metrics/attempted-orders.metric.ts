import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'attempted-orders',
  label: 'Attempted orders',
  unit: 'count',
  better: 'up',
  about: 'Every order somebody placed, valid or not; test orders are left out.',
  formula: 'number of orders, cancelled, unpaid and refunded ones included',
  clock: 'Orders count on their day in the shop.',
  order: 100,
  over: 'orders',
  top: sql`count(*) filter (where excluded_by is distinct from 'test')`,
  accumulates: true
});
