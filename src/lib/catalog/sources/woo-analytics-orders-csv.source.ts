import { defineSource } from './source';

// It names no e-mail address and packs all products into one cell: good for sales, of no use for people.
export default defineSource({
  id: 'woo.analytics-orders.csv',
  label: 'WooCommerce Analytics orders',
  role: 'orders',
  platform: 'WooCommerce',
  family: 'woo',
  fingerprint: {
    required: ['order #', 'product(s)', 'items sold', 'net sales'],
    distinctive: ['n. revenue (formatted)', 'coupon(s)', 'customer type', 'attribution'],
    forbidden: []
  },
  columns: {
    order_id: 'Order #',
    ordered_at: 'Date',
    full_name: 'Customer',
    status: 'Status',
    order_total: ['Net Sales', 'N. Revenue (formatted)'],
    discount_code: 'Coupon(s)',
    product: 'Product(s)',
    quantity: 'Items sold'
  },
  proven: false
});
