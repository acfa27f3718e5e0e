import { defineSource } from './source';

export default defineSource({
  id: 'square.transactions.csv',
  label: 'Square transactions',
  role: 'orders',
  platform: 'Square',
  family: 'square',
  fingerprint: {
    required: ['transaction id', 'total collected', 'gross sales', 'net total'],
    distinctive: ['pan suffix', 'square gift card', 'partial refunds', 'event type'],
    forbidden: ['price point name']
  },
  columns: {
    order_id: 'Transaction ID',
    time_zone: 'Time Zone',
    ordered_at: 'Date',
    ordered_time: 'Time',
    customer_ref: 'Customer ID',
    full_name: 'Customer Name',
    status: 'Transaction Status',
    channel: ['Channel', 'Source'],
    payment: 'Card Brand',
    order_gross: 'Gross Sales',
    order_discount: 'Discounts',
    tax: 'Tax',
    order_total: 'Total Collected',
    refunded: 'Partial Refunds'
  },
  proven: false
});
