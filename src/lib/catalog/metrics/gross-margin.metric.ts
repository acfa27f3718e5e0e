import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'gross-margin',
  label: 'Gross margin',
  unit: 'percent',
  better: 'up',
  about: 'What remains of net sales after the cost of goods, as far as costs are known.',
  formula: '(net sales of lines with known cost − their cost) ÷ those net sales',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 230,
  over: 'entries',
  top: sql`sum(costed_net_e4) filter (where cost_e4 is not null) - sum(cost_e4)`,
  bottom: sql`sum(costed_net_e4) filter (where cost_e4 is not null)`,
  accumulates: true,
  coverage: { top: sql`sum(costed_net_e4) filter (where cost_e4 is not null)`, bottom: sql`sum(net_e4)` }
});
