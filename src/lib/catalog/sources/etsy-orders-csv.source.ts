import { defineSource } from './source';

export default defineSource({
  id: 'etsy.orders.csv',
  label: 'Etsy sold orders',
  role: 'orders',
  platform: 'Etsy',
  family: 'etsy',
  fingerprint: {
    required: ['sale date', 'order id', 'buyer user id', 'order value'],
    distinctive: ['card processing fees', 'order net', 'adjusted order total'],
    forbidden: ['item name']
  },
  columns: {
    order_id: 'Order ID',
    ordered_at: 'Sale Date',
    customer_ref: 'Buyer User ID',
    full_name: 'Full Name',
    first_name: 'First Name',
    last_name: 'Last Name',
    country: 'Ship Country',
    region: 'Ship State',
    city: 'Ship City',
    postcode: 'Ship Zipcode',
    currency: 'Currency',
    status: 'Status',
    payment: 'Payment Method',
    channel: 'Order Type',
    discount_code: 'Coupon Code',
    order_gross: 'Order Value',
    order_discount: 'Discount Amount',
    shipping: 'Shipping',
    tax: 'Sales Tax',
    order_total: 'Order Total',
    quantity: 'Number of Items',
    sku: 'SKU'
  },
  proven: true
});
