import { sql } from '../../sql/sql';
import { defineSegment } from './segment';

export default defineSegment({
  id: 'loyal-low-spend',
  label: 'Loyal Low Spend',
  order: 6,
  meaning: 'Buys often, for little at a time.',
  all: [
    { label: 'Orders', value: sql`orders`, is: '>=', limit: sql`frequent_orders`, unit: 'count' },
    { label: 'Average order value', value: sql`aov_e4`, is: '<', limit: sql`median_aov_e4`, unit: 'money' }
  ]
});
