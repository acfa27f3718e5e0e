import { isObject, textAt, type Json } from '../../domain/files/documents';
import { defineSource, type FieldRow } from './source';

// The list of orders holds no lines; they are answers of their own.
function rowOf(order: Json): FieldRow {
  const billing = (name: string) => textAt(order, 'billing_address', name);
  const customer = textAt(order, 'customer_id');
  return {
    order_id: textAt(order, 'id'),
    ordered_at: textAt(order, 'date_created'),
    customer_ref: customer === '0' ? '' : customer,
    email: billing('email'),
    phone: billing('phone'),
    first_name: billing('first_name'),
    last_name: billing('last_name'),
    country: billing('country_iso2') || billing('country'),
    region: billing('state'),
    city: billing('city'),
    postcode: billing('zip'),
    currency: textAt(order, 'default_currency_code') || textAt(order, 'currency_code'),
    status: textAt(order, 'status'),
    channel: textAt(order, 'order_source'),
    payment: textAt(order, 'payment_method'),
    order_discount: textAt(order, 'discount_amount'),
    order_gross: textAt(order, 'subtotal_ex_tax'),
    shipping: textAt(order, 'shipping_cost_ex_tax'),
    tax: textAt(order, 'total_tax'),
    order_total: textAt(order, 'total_inc_tax'),
    refunded: textAt(order, 'refunded_amount')
  };
}

export default defineSource({
  id: 'bigcommerce.rest.orders.json',
  label: 'BigCommerce orders (REST)',
  role: 'orders',
  platform: 'BigCommerce',
  family: 'bigcommerce',
  fingerprint: null,
  documents: {
    fits: (documents) =>
      documents.length > 0 &&
      documents.every((order) => isObject(order) && 'total_inc_tax' in order && 'subtotal_ex_tax' in order),
    rows: (documents) => documents.map(rowOf)
  },
  proven: false
});
