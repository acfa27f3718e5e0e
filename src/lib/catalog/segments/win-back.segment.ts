import { sql } from '../../sql/sql';
import { defineSegment } from './segment';

export default defineSegment({
  id: 'win-back',
  label: 'Win-Back',
  order: 2,
  meaning: 'Has not bought for long and is worth asking back.',
  all: [{ label: 'Days since last order', value: sql`age_days`, is: '>=', limit: sql`at_risk_days`, unit: 'days' }]
});
