import { defineSource } from './source';

export default defineSource({
  id: 'squarespace.orders.csv',
  label: 'Squarespace orders',
  role: 'orders',
  platform: 'Squarespace',
  family: 'squarespace',
  fingerprint: {
    required: ['order id', 'lineitem name', 'lineitem quantity', 'amount refunded'],
    distinctive: ['lineitem variant', 'private notes', 'financial status'],
    forbidden: ['name']
  },
  columns: {
    order_id: 'Order ID',
    ordered_at: 'Created at',
    email: 'Email',
    phone: ['Billing Phone', 'Shipping Phone'],
    full_name: ['Billing Name', 'Shipping Name'],
    country: ['Billing Country', 'Shipping Country'],
    region: ['Billing Province', 'Shipping Province'],
    city: ['Billing City', 'Shipping City'],
    postcode: ['Billing Zip', 'Shipping Zip'],
    currency: 'Currency',
    status: 'Financial Status',
    fulfilment: 'Fulfillment Status',
    cancelled_at: 'Cancelled at',
    payment: 'Payment Method',
    discount_code: 'Discount Code',
    order_total: 'Total',
    order_subtotal: 'Subtotal',
    order_discount: 'Discount Amount',
    shipping: 'Shipping',
    tax: 'Taxes',
    refunded: 'Amount Refunded',
    sku: 'Lineitem sku',
    product: 'Lineitem name',
    quantity: 'Lineitem quantity',
    unit_price: 'Lineitem price'
  },
  proven: false
});
