import type { Column } from '../../ui/table/data';
import { words } from './words';

const { columns: say, meanings, missing } = words;

/** The columns of the list of customers. */
export const customerColumns: readonly Column[] = [
  { name: 'name', label: say.name, unit: 'text', width: 220 },
  { name: 'state', label: say.state, unit: 'text', meaning: meanings.state, fileColumn: 'lifecycle' },
  { name: 'orders', label: say.orders, unit: 'count', meaning: meanings.orders },
  { name: 'net_e4', label: say.net, unit: 'money', meaning: meanings.net },
  {
    name: 'aov_e4',
    label: say.averageOrder,
    unit: 'money',
    meaning: meanings.averageOrder,
    whyMissing: missing.noOrder,
    fileColumn: 'average_order'
  },
  {
    name: 'first_at',
    label: say.firstOrder,
    unit: 'date',
    meaning: meanings.firstOrder,
    whyMissing: missing.noOrder,
    fileColumn: 'first_order_at'
  },
  {
    name: 'last_at',
    label: say.lastOrder,
    unit: 'date',
    meaning: meanings.lastOrder,
    whyMissing: missing.noOrder,
    fileColumn: 'last_order_at'
  },
  {
    name: 'days_since',
    label: say.daysSince,
    unit: 'count',
    meaning: meanings.daysSince,
    whyMissing: missing.noOrder
  },
  { name: 'email', label: say.email, unit: 'text', width: 220, whyMissing: missing.email },
  { name: 'country', label: say.country, unit: 'text', width: 140, whyMissing: missing.country },
  {
    name: 'first_channel',
    label: say.channel,
    unit: 'text',
    width: 140,
    meaning: meanings.channel,
    whyMissing: missing.channel
  },
  { name: 'accepts_marketing', label: say.consent, unit: 'text', meaning: meanings.consent, fileColumn: 'consent' }
];

/** The columns of the downloaded list: what is shown, and the id that links a row to its page. */
export const fileColumns: readonly Column[] = [
  { name: 'customer_id', label: say.id, unit: 'text' },
  ...customerColumns
];
