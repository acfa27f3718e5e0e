import { isObject, listAt, textAt, type Json } from '../../domain/files/documents';
import { defineSource, type FieldRow } from './source';

const customersIn = (document: Json): readonly Json[] => {
  const list = listAt(document, 'customers');
  return list.length > 0
    ? list
    : [isObject(document) && isObject(document['customer']) ? document['customer'] : document];
};

function rowOf(customer: Json): FieldRow {
  const place = (name: string) => textAt(customer, 'default_address', name);
  const consent = textAt(customer, 'email_marketing_consent', 'state');
  const sms = textAt(customer, 'sms_marketing_consent', 'state');
  return {
    customer_ref: textAt(customer, 'id'),
    email: textAt(customer, 'email'),
    phone: textAt(customer, 'phone') || place('phone'),
    first_name: textAt(customer, 'first_name'),
    last_name: textAt(customer, 'last_name'),
    country: place('country_code') || place('country'),
    region: place('province'),
    city: place('city'),
    postcode: place('zip'),
    tags: textAt(customer, 'tags'),
    accepts_marketing: consent === '' ? textAt(customer, 'accepts_marketing') : String(consent === 'subscribed'),
    accepts_sms: sms === '' ? '' : String(sms === 'subscribed'),
    consent_at: textAt(customer, 'email_marketing_consent', 'consent_updated_at'),
    created_at: textAt(customer, 'created_at')
  };
}

export default defineSource({
  id: 'shopify.rest.customers.json',
  label: 'Shopify customers (REST)',
  role: 'customers',
  platform: 'Shopify',
  family: 'shopify',
  fingerprint: null,
  documents: {
    fits: (documents) =>
      documents.length > 0 &&
      documents
        .flatMap(customersIn)
        .every((one) => isObject(one) && 'orders_count' in one && 'total_spent' in one && 'email' in one),
    rows: (documents) => documents.flatMap(customersIn).map(rowOf)
  },
  proven: true
});
