import { sql } from '../../sql/sql';
import { defineSegment } from './segment';

export default defineSegment({
  id: 'new',
  label: 'New',
  order: 3,
  meaning: 'Bought for the first time in the last days.',
  all: [{ label: 'Days since first order', value: sql`first_age_days`, is: '<=', limit: sql`new_days`, unit: 'days' }]
});
