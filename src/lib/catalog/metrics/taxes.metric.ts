import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'taxes',
  label: 'Taxes',
  unit: 'money',
  better: 'neutral',
  about: 'Tax that buyers paid.',
  formula: 'sum of tax of valid orders',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 80,
  over: 'entries',
  top: sql`sum(tax_e4)`,
  accumulates: true
});
