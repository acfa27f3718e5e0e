import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'net-sales',
  label: 'Net sales',
  unit: 'money',
  better: 'up',
  about: 'What the shop sold after discounts and returns, without tax and shipping.',
  formula: 'gross sales − discounts − returns',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 10,
  over: 'entries',
  top: sql`sum(net_e4)`,
  accumulates: true
});
