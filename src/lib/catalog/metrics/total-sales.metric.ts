import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'total-sales',
  label: 'Total sales',
  unit: 'money',
  better: 'up',
  about: 'What buyers were charged, tax and shipping included, less what was paid back.',
  formula: 'charged − refunded',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 20,
  over: 'entries',
  top: sql`sum(total_e4)`,
  accumulates: true
});
