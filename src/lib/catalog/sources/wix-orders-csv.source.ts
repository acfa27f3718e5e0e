import { defineSource } from './source';

export default defineSource({
  id: 'wix.orders.csv',
  label: 'Wix orders',
  role: 'orders',
  platform: 'Wix',
  family: 'wix',
  fingerprint: {
    required: ['order number', 'date created', 'contact email', 'item', 'qty'],
    distinctive: ['total order quantity', 'delivery zip/postal code', 'fulfill by', 'additional checkout info'],
    forbidden: []
  },
  columns: {
    order_id: 'Order number',
    ordered_at: 'Date created',
    ordered_time: 'Time',
    email: 'Contact email',
    phone: ['Billing phone', 'Recipient phone'],
    full_name: ['Billing name', 'Recipient name'],
    country: ['Billing country', 'Delivery country'],
    region: 'Delivery state',
    city: 'Delivery city',
    postcode: 'Delivery zip/postal code',
    currency: 'Currency',
    status: 'Payment status',
    fulfilment: 'Fulfillment status',
    payment: 'Payment method',
    discount_code: 'Coupon code',
    order_total: 'Total',
    shipping: 'Shipping rate',
    tax: 'Total tax',
    refunded: 'Refunded amount',
    sku: 'SKU',
    product: 'Item',
    quantity: 'Qty',
    unit_price: 'Price'
  },
  proven: false
});
