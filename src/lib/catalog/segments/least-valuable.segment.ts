import { sql } from '../../sql/sql';
import { defineSegment } from './segment';

export default defineSegment({
  id: 'least-valuable',
  label: 'Least Valuable',
  order: 4,
  meaning: 'Buys seldom and for little, and sends goods back.',
  all: [
    { label: 'Average order value', value: sql`aov_e4`, is: '<', limit: sql`median_aov_e4`, unit: 'money' },
    { label: 'Orders', value: sql`orders`, is: '<=', limit: sql`repeat_median_orders`, unit: 'count' },
    { label: 'Orders with returns', value: sql`returned_orders`, is: '>=', limit: sql`1`, unit: 'count' },
    {
      any: [
        {
          label: 'Net value',
          value: sql`net_e4`,
          is: '<=',
          limit: sql`low_net_e4`,
          unit: 'money',
          when: 'costs unknown'
        },
        { label: 'Profit', value: sql`contribution_e4`, is: '<=', limit: sql`0`, unit: 'money', when: 'costs known' },
        {
          label: 'Return rate',
          value: sql`return_rate`,
          is: '>=',
          limit: sql`many_return_rate`,
          unit: 'percent',
          when: 'costs known'
        }
      ]
    }
  ]
});
