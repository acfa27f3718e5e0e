import type { RecordKind } from './record-kind';

export default {
  role: 'orders',
  names: ['order', 'orders'],
  groups: [
    {
      id: 'order',
      fields: [
        'order_id',
        'platform_order_id',
        'ordered_at',
        'ordered_time',
        'time_zone',
        'status',
        'fulfilment',
        'cancelled_at',
        'channel',
        'payment',
        'discount_code',
        'is_test'
      ]
    },
    {
      id: 'person',
      fields: [
        'customer_ref',
        'email',
        'phone',
        'first_name',
        'last_name',
        'full_name',
        'country',
        'region',
        'city',
        'postcode',
        'accepts_marketing'
      ]
    },
    {
      id: 'money',
      fields: [
        'order_total',
        'order_subtotal',
        'order_gross',
        'order_discount',
        'shipping',
        'tax',
        'refunded',
        'currency'
      ]
    },
    {
      id: 'line',
      fields: [
        'sku',
        'product',
        'vendor',
        'category',
        'quantity',
        'unit_price',
        'line_total',
        'line_discount',
        'unit_cost'
      ]
    }
  ],
  // Either an order number, or a person and a date: then a row is an order.
  required: [
    { anyOf: ['order_id', 'customer_ref', 'email', 'phone'], called: 'an order number' },
    { anyOf: ['ordered_at'], called: 'the date of the order' },
    { anyOf: ['order_total', 'line_total', 'unit_price'], called: 'an amount' }
  ],
  telling: ['order_id'],
  beforeOrders: false,
  date: 'ordered_at',
  amounts: ['order_total', 'line_total', 'unit_price', 'order_gross', 'order_discount', 'shipping', 'tax', 'refunded'],
  decisive: [
    'columns.order_id',
    'columns.ordered_at',
    'columns.customer_ref',
    'columns.email',
    'columns.currency',
    'amount',
    'decimal',
    'dateOrder',
    'zone',
    'currency',
    'kinds'
  ]
} satisfies RecordKind as RecordKind;
