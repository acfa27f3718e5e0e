import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'discount-rate',
  label: 'Discount rate',
  unit: 'percent',
  better: 'down',
  about: 'The share of gross sales given away as discounts.',
  formula: 'discounts ÷ gross sales',
  clock: 'Orders count on their day in the shop.',
  order: 190,
  over: 'entries',
  top: sql`sum(discount_e4)`,
  bottom: sql`sum(gross_e4)`,
  accumulates: true
});
