import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'returns',
  label: 'Returns',
  unit: 'money',
  better: 'down',
  about: 'Value of the goods that came back.',
  formula: 'sum of the value of returned goods',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 50,
  over: 'entries',
  top: sql`sum(returns_e4)`,
  accumulates: true
});
