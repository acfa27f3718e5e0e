import { isObject, listAt, textAt, type Json } from '../../domain/files/documents';
import { decimalsOf } from '../../domain/money';
import { decimalSum, fromMinorUnits } from '../../domain/values/decimal-sum';
import { orderRows } from './order-rows';
import { defineSource, type FieldRow } from './source';

const ordersIn = (document: Json): readonly Json[] => {
  const list = listAt(document, 'orders');
  return list.length > 0 ? list : [isObject(document) && isObject(document['order']) ? document['order'] : document];
};

// Square has states of its own beside what was paid.
const STATUS: Readonly<Record<string, string>> = {
  COMPLETED: 'paid',
  OPEN: 'pending',
  CANCELED: 'cancelled',
  DRAFT: 'draft'
};

function rowsOf(order: Json): FieldRow[] {
  const currency = textAt(order, 'total_money', 'currency');
  const money = (of: Json, name: string) => fromMinorUnits(textAt(of, name, 'amount'), decimalsOf(currency));
  const back = listAt(order, 'refunds').map((refund) => money(refund, 'amount_money'));
  const head: FieldRow = {
    order_id: textAt(order, 'id'),
    ordered_at: textAt(order, 'created_at'),
    customer_ref: textAt(order, 'customer_id'),
    currency,
    status: STATUS[textAt(order, 'state')] ?? textAt(order, 'state'),
    channel: textAt(order, 'source', 'name'),
    order_discount: money(order, 'total_discount_money'),
    tax: money(order, 'total_tax_money'),
    order_total: money(order, 'total_money'),
    refunded: decimalSum(back)
  };
  const lines = listAt(order, 'line_items').map((line) => ({
    sku: textAt(line, 'catalog_object_id'),
    product: textAt(line, 'name'),
    quantity: textAt(line, 'quantity'),
    line_total: money(line, 'gross_sales_money')
  }));
  return orderRows(head, lines);
}

export default defineSource({
  id: 'square.api.orders.json',
  label: 'Square orders (API)',
  role: 'orders',
  platform: 'Square',
  family: 'square',
  fingerprint: null,
  documents: {
    fits: (documents) =>
      documents.length > 0 &&
      documents
        .flatMap(ordersIn)
        .every((order) => textAt(order, 'total_money', 'currency') !== '' && textAt(order, 'location_id') !== ''),
    rows: (documents) => documents.flatMap(ordersIn).flatMap(rowsOf)
  },
  proven: false
});
