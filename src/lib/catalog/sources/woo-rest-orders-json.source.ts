import { isObject, listAt, textAt, type Json } from '../../domain/files/documents';
import { decimalSum, negated } from '../../domain/values/decimal-sum';
import { orderRows } from './order-rows';
import { defineSource, type FieldRow } from './source';

// The older API names some fields otherwise.
const either = (order: Json, ...names: readonly string[]): string =>
  names.map((name) => textAt(order, name)).find((text) => text !== '') ?? '';

const utc = (text: string): string => (text === '' || /[Zz]|[+-]\d\d:?\d\d$/.test(text) ? text : `${text}Z`);

function rowsOf(order: Json): FieldRow[] {
  const billing = (name: string) =>
    textAt(order, 'billing', name) || textAt(order, 'billing_address', name) || textAt(order, 'shipping', name);
  const customer = textAt(order, 'customer_id');
  const head: FieldRow = {
    order_id: either(order, 'number', 'order_number', 'id'),
    platform_order_id: textAt(order, 'id'),
    ordered_at: utc(either(order, 'date_created_gmt', 'created_at')) || textAt(order, 'date_created'),
    customer_ref: customer === '0' ? '' : customer,
    email: billing('email'),
    phone: billing('phone'),
    first_name: billing('first_name'),
    last_name: billing('last_name'),
    country: billing('country'),
    region: billing('state'),
    city: billing('city'),
    postcode: billing('postcode'),
    currency: textAt(order, 'currency'),
    status: textAt(order, 'status').replace(/^wc-/, ''),
    channel: textAt(order, 'created_via'),
    payment: textAt(order, 'payment_method') || textAt(order, 'payment_details', 'method_id'),
    discount_code: listAt(order, 'coupon_lines')
      .map((one) => textAt(one, 'code'))
      .join(', '),
    // all amounts but the total are without tax
    order_discount: either(order, 'discount_total', 'total_discount'),
    shipping: either(order, 'shipping_total', 'total_shipping'),
    tax: textAt(order, 'total_tax'),
    order_total: textAt(order, 'total'),
    refunded: negated(decimalSum(listAt(order, 'refunds').map((one) => textAt(one, 'total'))))
  };
  const lines = listAt(order, 'line_items').map((line) => ({
    sku: textAt(line, 'sku') || textAt(line, 'product_id'),
    product: textAt(line, 'name'),
    quantity: textAt(line, 'quantity'),
    line_total: textAt(line, 'subtotal')
  }));
  return orderRows(head, lines);
}

export default defineSource({
  id: 'woo.rest.orders.json',
  label: 'WooCommerce orders (REST)',
  role: 'orders',
  platform: 'WooCommerce',
  family: 'woo',
  fingerprint: null,
  documents: {
    fits: (documents) =>
      documents.length > 0 &&
      documents.every(
        (order) =>
          isObject(order) &&
          'line_items' in order &&
          'customer_id' in order &&
          ('billing' in order || 'billing_address' in order) &&
          !('financial_status' in order)
      ),
    rows: (documents) => documents.flatMap(rowsOf)
  },
  proven: false
});
