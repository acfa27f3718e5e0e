import { defineSource } from './source';

export default defineSource({
  id: 'square.items.csv',
  label: 'Square items',
  role: 'orders',
  platform: 'Square',
  family: 'square',
  fingerprint: {
    required: ['transaction id', 'item', 'qty', 'price point name', 'gross sales'],
    distinctive: ['modifiers applied', 'itemization type', 'event type'],
    forbidden: []
  },
  columns: {
    order_id: 'Transaction ID',
    time_zone: 'Time Zone',
    ordered_at: 'Date',
    ordered_time: 'Time',
    customer_ref: 'Customer ID',
    full_name: 'Customer Name',
    channel: 'Location',
    sku: 'SKU',
    product: 'Item',
    category: 'Category',
    quantity: 'Qty',
    line_total: 'Gross Sales',
    line_discount: 'Discounts'
  },
  proven: false
});
