import { group } from 'd3-array';
import { listAt, textAt, type Json } from '../../domain/files/documents';
import { decimalSum, negated } from '../../domain/values/decimal-sum';
import { orderRows } from './order-rows';
import { eventName, firstText, isMessage } from './segment-messages';
import { defineSource, type FieldRow } from './source';

const isOrder = (message: Json): boolean =>
  eventName(textAt(message, 'event')) === 'Order Completed' && textAt(message, 'properties', 'order_id') !== '';

function rowsOf(message: Json, refunded: string): FieldRow[] {
  const own = (name: string) => textAt(message, 'properties', name);
  const charged = decimalSum(['revenue', 'shipping', 'tax'].map(own));
  const head: FieldRow = {
    order_id: own('order_id'),
    ordered_at: firstText(message, ['timestamp'], ['originalTimestamp'], ['sentAt']),
    customer_ref: textAt(message, 'userId'),
    email: firstText(message, ['context', 'traits', 'email'], ['properties', 'email'], ['traits', 'email']),
    phone: firstText(message, ['context', 'traits', 'phone'], ['properties', 'phone']),
    currency: own('currency'),
    status: 'paid',
    channel: own('affiliation'),
    discount_code: own('coupon'),
    order_total: own('total') || (own('revenue') === '' ? '' : charged),
    order_discount: own('discount'),
    shipping: own('shipping'),
    tax: own('tax'),
    refunded
  };
  const lines = listAt(message, 'properties', 'products').map((line) => ({
    sku: textAt(line, 'sku') || textAt(line, 'product_id'),
    product: textAt(line, 'name'),
    vendor: textAt(line, 'brand'),
    category: textAt(line, 'category'),
    quantity: textAt(line, 'quantity') || '1',
    unit_price: textAt(line, 'price')
  }));
  return orderRows(head, lines);
}

/** The same order sent twice is one order: the first message counts. */
function* allRows(messages: readonly Json[]): Iterable<FieldRow> {
  const refunds = group(
    messages.filter((message) => eventName(textAt(message, 'event')) === 'Order Refunded'),
    (message) => textAt(message, 'properties', 'order_id')
  );
  const seen = new Set<string>();
  for (const message of messages.filter(isOrder)) {
    const id = textAt(message, 'properties', 'order_id');
    if (seen.has(id)) continue;
    seen.add(id);
    const back = decimalSum((refunds.get(id) ?? []).map((one) => textAt(one, 'properties', 'total')));
    yield* rowsOf(message, back.startsWith('-') ? negated(back) : back);
  }
}

export default defineSource({
  id: 'segment.orders.ndjson',
  label: 'Orders in Segment events',
  role: 'orders',
  platform: 'Segment',
  family: 'segment',
  fingerprint: null,
  documents: {
    fits: (documents) => documents.every(isMessage) && documents.some(isOrder),
    rows: allRows
  },
  proven: true
});
