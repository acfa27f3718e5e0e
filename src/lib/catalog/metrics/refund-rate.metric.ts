import { sql } from '../../sql/sql';
import { defineMetric } from './metric';

export default defineMetric({
  id: 'refund-rate',
  label: 'Refund rate',
  unit: 'percent',
  better: 'down',
  about:
    'The share of what buyers were charged that was paid back; orders the policy removes, such as fully refunded ones, are not in it.',
  formula: 'refunds ÷ charged',
  clock: 'Returns count on the order they belong to; return documents count on their own day.',
  order: 200,
  over: 'entries',
  top: sql`sum(refunded_e4)`,
  bottom: sql`sum(charged_e4)`,
  accumulates: true
});
