import { sql } from '../../sql/sql';
import { defineSegment } from './segment';

export default defineSegment({
  id: 'most-valuable',
  label: 'Most Valuable',
  order: 5,
  meaning: 'Buys often and for much, and keeps what is bought.',
  all: [
    { label: 'Orders', value: sql`orders`, is: '>=', limit: sql`frequent_orders`, unit: 'count' },
    { label: 'Average order value', value: sql`aov_e4`, is: '>=', limit: sql`median_aov_e4`, unit: 'money' },
    { label: 'Return rate', value: sql`return_rate`, is: '<=', limit: sql`few_return_rate`, unit: 'percent' },
    {
      label: 'Profit',
      value: sql`contribution_e4`,
      is: '>=',
      limit: sql`median_contribution_e4`,
      unit: 'money',
      when: 'costs known'
    }
  ]
});
