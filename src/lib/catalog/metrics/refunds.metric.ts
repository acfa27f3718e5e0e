import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'refunds',
  label: 'Refunds',
  unit: 'money',
  better: 'down',
  about: 'Money paid back to buyers, tax and shipping included.',
  formula: 'sum of what was paid back',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 60,
  over: 'entries',
  top: sql`sum(refunded_e4)`,
  accumulates: true
});
