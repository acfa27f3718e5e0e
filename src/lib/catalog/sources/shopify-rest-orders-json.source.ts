import { at, isObject, listAt, textAt, type Json } from '../../domain/files/documents';
import { decimalSum } from '../../domain/values/decimal-sum';
import { orderRows } from './order-rows';
import { defineSource, type FieldRow } from './source';

// Dumps wrap a list, single answers an object; webhooks send the bare order.
const ordersIn = (document: Json): readonly Json[] => {
  const list = listAt(document, 'orders');
  if (list.length > 0) return list;
  return [at(document, 'order') ?? document];
};

const isOrder = (order: Json): boolean =>
  isObject(order) && 'financial_status' in order && 'line_items' in order && 'total_price' in order;

function rowsOf(order: Json): FieldRow[] {
  const place = (name: string) => textAt(order, 'shipping_address', name) || textAt(order, 'billing_address', name);
  const refunds = listAt(order, 'refunds').flatMap((refund) => listAt(refund, 'transactions'));
  const paidBack = refunds.filter((one) => textAt(one, 'kind') === 'refund' && textAt(one, 'status') !== 'failure');
  const head: FieldRow = {
    // the CSV export knows orders by this name, so the same order of both is one
    order_id: textAt(order, 'name') || textAt(order, 'id'),
    platform_order_id: textAt(order, 'id'),
    ordered_at: textAt(order, 'created_at'),
    customer_ref: textAt(order, 'customer', 'id'),
    email: textAt(order, 'email') || textAt(order, 'customer', 'email'),
    phone: textAt(order, 'phone') || place('phone'),
    first_name: textAt(order, 'customer', 'first_name') || place('first_name'),
    last_name: textAt(order, 'customer', 'last_name') || place('last_name'),
    country: place('country_code') || place('country'),
    region: place('province'),
    city: place('city'),
    postcode: place('zip'),
    currency: textAt(order, 'currency'),
    status: textAt(order, 'financial_status'),
    fulfilment: textAt(order, 'fulfillment_status'),
    cancelled_at: textAt(order, 'cancelled_at'),
    is_test: textAt(order, 'test'),
    channel: textAt(order, 'source_name'),
    payment:
      textAt(order, 'gateway') ||
      listAt(order, 'payment_gateway_names')
        .filter((one) => typeof one === 'string')
        .join(', '),
    discount_code: listAt(order, 'discount_codes')
      .map((one) => textAt(one, 'code'))
      .join(', '),
    accepts_marketing: textAt(order, 'buyer_accepts_marketing'),
    order_total: textAt(order, 'total_price'),
    order_subtotal: textAt(order, 'subtotal_price'),
    order_discount: textAt(order, 'total_discounts'),
    shipping: decimalSum(listAt(order, 'shipping_lines').map((one) => textAt(one, 'price'))),
    tax: textAt(order, 'total_tax'),
    refunded: decimalSum(paidBack.map((one) => textAt(one, 'amount')))
  };
  const lines = listAt(order, 'line_items').map((line) => ({
    sku: textAt(line, 'sku'),
    product: textAt(line, 'name') || textAt(line, 'title'),
    vendor: textAt(line, 'vendor'),
    quantity: textAt(line, 'quantity'),
    unit_price: textAt(line, 'price')
  }));
  return orderRows(head, lines);
}

export default defineSource({
  id: 'shopify.rest.orders.json',
  label: 'Shopify orders (REST or webhook JSON)',
  role: 'orders',
  platform: 'Shopify',
  family: 'shopify',
  fingerprint: null,
  documents: {
    fits: (documents) => documents.length > 0 && documents.flatMap(ordersIn).every(isOrder),
    rows: (documents) => documents.flatMap(ordersIn).flatMap(rowsOf)
  },
  proven: true
});
