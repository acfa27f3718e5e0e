import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'gross-profit',
  label: 'Gross profit',
  unit: 'money',
  better: 'up',
  about: 'Net sales less the cost of goods, as far as costs are known.',
  formula: 'net sales of lines with known cost − their cost',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 220,
  over: 'entries',
  top: sql`sum(costed_net_e4) filter (where cost_e4 is not null) - sum(cost_e4)`,
  accumulates: true,
  coverage: { top: sql`sum(costed_net_e4) filter (where cost_e4 is not null)`, bottom: sql`sum(net_e4)` }
});
