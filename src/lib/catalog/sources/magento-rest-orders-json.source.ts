import { at, isObject, listAt, textAt, type Json } from '../../domain/files/documents';
import { negated } from '../../domain/values/decimal-sum';
import { orderRows } from './order-rows';
import { defineSource, type FieldRow } from './source';

const ordersIn = (document: Json): readonly Json[] =>
  textAt(document, 'total_count') === '' ? [document] : listAt(document, 'items');

const isOrder = (order: Json): boolean => isObject(order) && 'increment_id' in order && 'grand_total' in order;

function rowsOf(order: Json): FieldRow[] {
  // amounts in the currency of the shop, where the answer holds both
  const money = (name: string) => textAt(order, `base_${name}`) || textAt(order, name);
  const discount = money('discount_amount');
  const place = (name: string) => textAt(order, 'billing_address', name);
  const head: FieldRow = {
    order_id: textAt(order, 'increment_id'),
    platform_order_id: textAt(order, 'entity_id'),
    // UTC without saying so
    ordered_at: textAt(order, 'created_at').replace(/^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d)$/, '$1Z'),
    customer_ref: textAt(order, 'customer_is_guest') === '1' ? '' : textAt(order, 'customer_id'),
    email: textAt(order, 'customer_email'),
    phone: place('telephone'),
    first_name: textAt(order, 'customer_firstname') || place('firstname'),
    last_name: textAt(order, 'customer_lastname') || place('lastname'),
    country: place('country_id'),
    region: place('region'),
    city: place('city'),
    postcode: place('postcode'),
    currency: textAt(order, 'base_currency_code') || textAt(order, 'order_currency_code'),
    status: textAt(order, 'state') || textAt(order, 'status'),
    discount_code: textAt(order, 'coupon_code'),
    order_discount: discount.startsWith('-') ? negated(discount) : discount,
    shipping: money('shipping_amount'),
    tax: money('tax_amount'),
    order_total: money('grand_total'),
    refunded: money('total_refunded')
  };
  // A configurable product is sold as two items; its child repeats the quantity at price 0.
  const items = listAt(order, 'items').filter((item) => (at(item, 'parent_item_id') ?? null) === null);
  const lines = items.map((item) => ({
    sku: textAt(item, 'sku'),
    product: textAt(item, 'name'),
    quantity: textAt(item, 'qty_ordered'),
    line_total: textAt(item, 'base_row_total') || textAt(item, 'row_total'),
    unit_cost: textAt(item, 'base_cost')
  }));
  return orderRows(head, lines);
}

export default defineSource({
  id: 'magento.rest.orders.json',
  label: 'Adobe Commerce (Magento) orders (REST)',
  role: 'orders',
  platform: 'Adobe Commerce',
  family: 'magento',
  fingerprint: null,
  documents: {
    fits: (documents) => documents.length > 0 && documents.flatMap(ordersIn).every(isOrder),
    rows: (documents) => documents.flatMap(ordersIn).flatMap(rowsOf)
  },
  proven: false
});
