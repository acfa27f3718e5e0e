import { sql } from '../../sql/sql';
import { defineSegment } from './segment';

export default defineSegment({
  id: 'promising',
  label: 'Promising',
  order: 8,
  meaning: 'Came back within the first year and may become a most valuable customer.',
  all: [
    { label: 'Orders', value: sql`orders`, is: '<', limit: sql`frequent_orders`, unit: 'count' },
    { label: 'Orders', value: sql`orders`, is: '>=', limit: sql`promising_orders`, unit: 'count' },
    { label: 'Days since first order', value: sql`first_age_days`, is: '<=', limit: sql`promising_days`, unit: 'days' }
  ]
});
