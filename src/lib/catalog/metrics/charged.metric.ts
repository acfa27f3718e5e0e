import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'charged',
  label: 'Charged',
  unit: 'money',
  better: 'up',
  about: 'What buyers were charged, tax and shipping included, before anything was paid back.',
  formula: 'gross sales − discounts + shipping + tax + tips, duties and rounding',
  clock: 'Orders count on their day in the shop.',
  order: 75,
  over: 'entries',
  top: sql`sum(charged_e4)`,
  accumulates: true
});
