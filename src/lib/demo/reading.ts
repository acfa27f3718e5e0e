import type { Reading } from '../domain/reading';

/** Columns of the sample shop's order file, in order; order-level cells stand on the first line of an order only. */
export const ORDER_COLUMNS = [
  'Order',
  'Date',
  'Customer',
  'Email',
  'First name',
  'Last name',
  'Phone',
  'City',
  'Postcode',
  'Country',
  'Marketing',
  'Channel',
  'Discount code',
  'Payment',
  'Status',
  'Fulfilment',
  'Cancelled',
  'Test',
  'Shipping',
  'Tax',
  'Order total',
  'Refunded',
  'Product',
  'SKU',
  'Category',
  'Vendor',
  'Unit price',
  'Unit cost',
  'Quantity',
  'Line discount',
  'Returned'
] as const;

/** Columns of the sample shop's e-mail file: one event per row. */
export const LETTER_COLUMNS = ['Event', 'Time', 'Customer', 'Campaign'] as const;

/** How to read the sample shop's orders: nothing is guessed and nobody is asked. */
export const DEMO_READING: Reading = Object.freeze<Reading>({
  source: 'delimited.orders',
  encoding: 'utf-8',
  delimiter: ',',
  skipLines: 0,
  hasHeader: true,
  header: ORDER_COLUMNS,
  columns: {
    order_id: 'Order',
    ordered_at: 'Date',
    customer_ref: 'Customer',
    email: 'Email',
    first_name: 'First name',
    last_name: 'Last name',
    phone: 'Phone',
    city: 'City',
    postcode: 'Postcode',
    country: 'Country',
    accepts_marketing: 'Marketing',
    channel: 'Channel',
    discount_code: 'Discount code',
    payment: 'Payment',
    status: 'Status',
    fulfilment: 'Fulfilment',
    cancelled_at: 'Cancelled',
    is_test: 'Test',
    shipping: 'Shipping',
    tax: 'Tax',
    order_total: 'Order total',
    refunded: 'Refunded',
    product: 'Product',
    sku: 'SKU',
    category: 'Category',
    vendor: 'Vendor',
    unit_price: 'Unit price',
    unit_cost: 'Unit cost',
    quantity: 'Quantity',
    line_discount: 'Line discount'
  },
  decimal: '.',
  dateOrder: 'YMD',
  zone: 'Europe/Copenhagen',
  currency: 'DKK',
  kinds: [],
  switchedOff: []
});

/** What the sample shop is called and where its files lie, relative to the site's base. */
export const DEMO_SHOP = Object.freeze({
  name: 'Nordlys (sample shop)',
  manifest: 'demo/manifest.json',
  orders: 'demo/orders.csv.gz',
  letters: 'demo/email-events.csv.gz'
});
