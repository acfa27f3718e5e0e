import { sql } from '../../sql/sql';
import { defineSegment } from './segment';

export default defineSegment({
  id: 'high-spend',
  label: 'High Spend',
  order: 7,
  meaning: 'Buys seldom, for much at a time.',
  all: [
    { label: 'Orders', value: sql`orders`, is: '<', limit: sql`frequent_orders`, unit: 'count' },
    { label: 'Average order value', value: sql`aov_e4`, is: '>=', limit: sql`high_aov_e4`, unit: 'money' }
  ]
});
