import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'repeat-rate',
  label: 'Repeat rate',
  unit: 'percent',
  better: 'up',
  about: 'Of the customers who bought in the period, the share with two or more valid orders up to its end.',
  formula: 'customers with a second or later valid order in the period ÷ customers with a valid order in the period',
  clock: 'Orders count on their day in the shop.',
  order: 170,
  over: 'entries',
  top: sql`count(distinct customer_no) filter (where order_rank >= 2)`,
  bottom: sql`count(distinct customer_no) filter (where is_order)`,
  accumulates: false
});
