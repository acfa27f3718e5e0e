import { defineSource } from './source';

export default defineSource({
  id: 'stripe.payments.csv',
  label: 'Stripe payments',
  role: 'orders',
  platform: 'Stripe',
  family: 'stripe',
  fingerprint: {
    required: ['id', 'created (utc)', 'amount', 'amount refunded', 'customer email'],
    distinctive: ['seller message', 'statement descriptor', 'converted amount', 'mode'],
    forbidden: []
  },
  columns: {
    order_id: 'id',
    ordered_at: 'Created (UTC)',
    customer_ref: 'Customer ID',
    email: 'Customer Email',
    currency: 'Currency',
    is_test: 'Mode',
    status: 'Status',
    order_total: 'Amount',
    refunded: 'Amount Refunded',
    tax: 'Tax',
    payment: ['Payment Source Type', 'Card Brand'],
    product: 'Description'
  },
  proven: false
});
