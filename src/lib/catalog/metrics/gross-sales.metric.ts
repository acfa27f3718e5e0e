import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'gross-sales',
  label: 'Gross sales',
  unit: 'money',
  better: 'up',
  about: 'What was sold at the prices before discounts, without tax and shipping.',
  formula: 'unit price × quantity over valid orders',
  clock: 'Orders count on their day in the shop.',
  order: 30,
  over: 'entries',
  top: sql`sum(gross_e4)`,
  accumulates: true
});
