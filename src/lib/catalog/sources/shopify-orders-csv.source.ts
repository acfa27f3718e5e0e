import { defineSource } from './source';

// `Lineitem discount` is left out on purpose: `Discount Amount` is the whole discount of the order, and the two overlap.
export default defineSource({
  id: 'shopify.orders.csv',
  label: 'Shopify orders',
  role: 'orders',
  platform: 'Shopify',
  family: 'shopify',
  fingerprint: {
    required: ['name', 'lineitem name', 'lineitem quantity', 'financial status'],
    distinctive: [
      'fulfillment status',
      'lineitem fulfillment status',
      'created at',
      'billing province',
      'note attributes',
      'risk level',
      'outstanding balance'
    ],
    forbidden: ['order id', 'amount refunded']
  },
  columns: {
    order_id: 'Name',
    platform_order_id: 'Id',
    ordered_at: 'Created at',
    email: 'Email',
    phone: ['Phone', 'Billing Phone', 'Shipping Phone'],
    full_name: ['Billing Name', 'Shipping Name'],
    country: ['Billing Country', 'Shipping Country'],
    region: ['Billing Province', 'Shipping Province'],
    city: ['Billing City', 'Shipping City'],
    postcode: ['Billing Zip', 'Shipping Zip'],
    currency: 'Currency',
    status: 'Financial Status',
    fulfilment: 'Fulfillment Status',
    cancelled_at: 'Cancelled at',
    channel: 'Source',
    payment: 'Payment Method',
    discount_code: 'Discount Code',
    accepts_marketing: 'Accepts Marketing',
    order_total: 'Total',
    order_subtotal: 'Subtotal',
    order_discount: 'Discount Amount',
    shipping: 'Shipping',
    tax: 'Taxes',
    refunded: 'Refunded Amount',
    sku: 'Lineitem sku',
    product: 'Lineitem name',
    vendor: 'Vendor',
    quantity: 'Lineitem quantity',
    unit_price: 'Lineitem price'
  },
  proven: true
});
