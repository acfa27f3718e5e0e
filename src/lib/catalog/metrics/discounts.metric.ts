import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'discounts',
  label: 'Discounts',
  unit: 'money',
  better: 'down',
  about: 'What discounts took off the prices.',
  formula: 'sum of all discounts of valid orders',
  clock: 'Orders count on their day in the shop.',
  order: 40,
  over: 'entries',
  top: sql`sum(discount_e4)`,
  accumulates: true
});
