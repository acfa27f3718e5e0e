import { sql } from '../../sql/sql';
import { defineSegment } from './segment';

export default defineSegment({
  id: 'departed',
  label: 'Departed',
  order: 1,
  meaning: 'Bought once or for little, and too long ago to expect another order.',
  all: [
    { label: 'Days since last order', value: sql`age_days`, is: '>=', limit: sql`lapsed_days`, unit: 'days' },
    {
      any: [
        { label: 'Orders', value: sql`orders`, is: '<=', limit: sql`1`, unit: 'count' },
        { label: 'Net value', value: sql`net_e4`, is: '<', limit: sql`median_net_e4`, unit: 'money' }
      ]
    }
  ]
});
