import { defineSource } from './source';

export default defineSource({
  id: 'woo.advanced-order-export.csv',
  label: 'WooCommerce Advanced Order Export',
  role: 'orders',
  platform: 'WooCommerce',
  family: 'woo',
  fingerprint: {
    required: ['order number', 'order status', 'email (billing)'],
    distinctive: ['first name (billing)', 'item cost', 'order line (w/o tax)', 'state code (billing)'],
    forbidden: []
  },
  columns: {
    order_id: 'Order Number',
    ordered_at: 'Order Date',
    status: 'Order Status',
    email: 'Email (Billing)',
    phone: 'Phone (Billing)',
    first_name: 'First Name (Billing)',
    last_name: 'Last Name (Billing)',
    country: 'Country Code (Billing)',
    region: 'State Code (Billing)',
    city: 'City (Billing)',
    postcode: 'Postcode (Billing)',
    order_total: 'Order Total Amount',
    order_discount: 'Discount Amount',
    discount_code: 'Coupon Code',
    sku: 'SKU',
    product: 'Name',
    quantity: 'Quantity',
    unit_price: 'Item Cost'
  },
  proven: false
});
