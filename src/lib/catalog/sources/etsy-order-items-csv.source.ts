import { defineSource } from './source';

export default defineSource({
  id: 'etsy.order-items.csv',
  label: 'Etsy sold order items',
  role: 'orders',
  platform: 'Etsy',
  family: 'etsy',
  fingerprint: {
    required: ['sale date', 'item name', 'transaction id', 'listing id', 'order id'],
    distinctive: ['order sales tax', 'inperson location', 'variations', 'item total'],
    forbidden: []
  },
  columns: {
    order_id: 'Order ID',
    ordered_at: 'Sale Date',
    full_name: ['Ship Name', 'Buyer'],
    customer_ref: 'Buyer',
    country: 'Ship Country',
    region: 'Ship State',
    city: 'Ship City',
    postcode: 'Ship Zipcode',
    currency: 'Currency',
    order_discount: 'Discount Amount',
    shipping: 'Order Shipping',
    tax: 'Order Sales Tax',
    discount_code: 'Coupon Code',
    payment: 'Payment Type',
    channel: 'Order Type',
    sku: 'SKU',
    product: 'Item Name',
    quantity: 'Quantity',
    unit_price: 'Price'
  },
  proven: false
});
