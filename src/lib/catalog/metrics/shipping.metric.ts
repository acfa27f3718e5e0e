import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'shipping',
  label: 'Shipping',
  unit: 'money',
  better: 'neutral',
  about: 'What buyers paid for shipping, without tax.',
  formula: 'sum of shipping of valid orders',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 70,
  over: 'entries',
  top: sql`sum(shipping_e4)`,
  accumulates: true
});
