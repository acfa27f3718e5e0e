import { group } from 'd3-array';
import { isObject, listAt, textAt, type Json } from '../../domain/files/documents';
import { orderRows } from './order-rows';
import { defineSource, type FieldRow } from './source';

/** What a line is: the type in its global id; lines without an id are told by their keys. */
function typeOf(line: Json): string {
  const type = /^gid:\/\/shopify\/(\w+)\//.exec(textAt(line, 'id'))?.[1];
  if (type !== undefined) return type;
  return isObject(line) && 'code' in line ? 'DiscountCode' : 'Other';
}

const plainId = (gid: string): string => gid.replace(/^gid:\/\/shopify\/\w+\//, '').replace(/\?.*$/, '');
const amount = (line: Json, name: string): string => textAt(line, name, 'shopMoney', 'amount');

function rowsOf(order: Json, children: readonly Json[]): FieldRow[] {
  const own = (type: string) => children.filter((line) => typeOf(line) === type);
  const codes = [...listAt(order, 'discountCodes'), ...own('DiscountCode').map((one) => textAt(one, 'code'))];
  const head: FieldRow = {
    order_id: textAt(order, 'name') || plainId(textAt(order, 'id')),
    platform_order_id: plainId(textAt(order, 'id')),
    // processed is when an imported order was placed
    ordered_at: textAt(order, 'processedAt') || textAt(order, 'createdAt'),
    customer_ref: plainId(textAt(order, 'customer', 'id')),
    email: textAt(order, 'email') || textAt(order, 'customer', 'email'),
    phone: textAt(order, 'phone') || textAt(order, 'customer', 'phone'),
    country: textAt(order, 'shippingAddress', 'countryCodeV2') || textAt(order, 'billingAddress', 'countryCodeV2'),
    city: textAt(order, 'shippingAddress', 'city'),
    postcode: textAt(order, 'shippingAddress', 'zip'),
    currency: textAt(order, 'currencyCode'),
    status: textAt(order, 'displayFinancialStatus').toLowerCase(),
    fulfilment: textAt(order, 'displayFulfillmentStatus').toLowerCase(),
    cancelled_at: textAt(order, 'cancelledAt'),
    is_test: textAt(order, 'test'),
    channel: textAt(order, 'sourceName'),
    discount_code: codes.filter((code) => typeof code === 'string' && code !== '').join(', '),
    // `current…` is after refunds: with the refunds beside it they would count twice
    order_total: amount(order, 'totalPriceSet'),
    order_subtotal: amount(order, 'subtotalPriceSet'),
    order_discount: amount(order, 'totalDiscountsSet'),
    shipping: amount(order, 'totalShippingPriceSet'),
    tax: amount(order, 'totalTaxSet'),
    refunded: amount(order, 'totalRefundedSet')
  };
  const inline = listAt(order, 'lineItems');
  const lines = [...inline, ...own('LineItem')].map((line) => ({
    sku: textAt(line, 'sku'),
    product: textAt(line, 'name') || textAt(line, 'title'),
    vendor: textAt(line, 'vendor'),
    category: textAt(line, 'product', 'productType'),
    quantity: textAt(line, 'quantity'),
    unit_price: amount(line, 'originalUnitPriceSet')
  }));
  return orderRows(head, lines);
}

/** Children may come before their parent and far from it, so every line is read before the first order is made. */
function* allRows(documents: readonly Json[]): Iterable<FieldRow> {
  const children = group(
    documents.filter((line) => textAt(line, '__parentId') !== ''),
    (line) => textAt(line, '__parentId')
  );
  for (const line of documents)
    if (typeOf(line) === 'Order') yield* rowsOf(line, children.get(textAt(line, 'id')) ?? []);
}

export default defineSource({
  id: 'shopify.bulk.jsonl',
  label: 'Shopify orders (bulk operation)',
  role: 'orders',
  platform: 'Shopify',
  family: 'shopify',
  fingerprint: null,
  documents: {
    fits: (documents) =>
      documents.some((line) => ['Order', 'LineItem'].includes(typeOf(line))) &&
      documents.every((line) => typeOf(line) !== 'Other' || textAt(line, '__parentId') !== ''),
    rows: allRows
  },
  proven: false
});
