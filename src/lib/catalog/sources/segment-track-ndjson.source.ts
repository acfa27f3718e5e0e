import { at, listAt, textAt, type Json } from '../../domain/files/documents';
import { decimalSum } from '../../domain/values/decimal-sum';
import { eventName, firstText, isMessage } from './segment-messages';
import { defineSource, type FieldRow } from './source';

const NAMES: Readonly<Record<string, string>> = {
  page: 'Page Viewed',
  screen: 'Screen Viewed',
  identify: 'Identified',
  group: 'Group Joined',
  alias: 'Aliased'
};

function rowOf(message: Json): FieldRow {
  const own = (name: string) => textAt(message, 'properties', name);
  const type = textAt(message, 'type');
  const products = listAt(message, 'properties', 'products');
  const parts = ['revenue', 'shipping', 'tax'].map(own);
  return {
    // other kinds of message may carry a stray event name
    event: type === 'track' ? eventName(textAt(message, 'event')) : (NAMES[type] ?? ''),
    event_at: firstText(message, ['timestamp'], ['originalTimestamp'], ['sentAt'], ['receivedAt']),
    event_id: textAt(message, 'messageId'),
    customer_ref: textAt(message, 'userId'),
    email: firstText(message, ['traits', 'email'], ['context', 'traits', 'email'], ['properties', 'email']),
    phone: firstText(message, ['traits', 'phone'], ['context', 'traits', 'phone'], ['properties', 'phone']),
    anonymous_id: textAt(message, 'anonymousId'),
    order_id: own('order_id'),
    sku: own('sku') || own('product_id') || (products.length === 1 ? textAt(products[0], 'sku') : ''),
    product: own('name') || (products.length === 1 ? textAt(products[0], 'name') : ''),
    // the total of an order holds shipping and tax; its revenue does not
    value: own('total') || (own('revenue') === '' ? own('value') : decimalSum(parts)),
    currency: own('currency'),
    properties: JSON.stringify(at(message, 'properties') ?? at(message, 'traits') ?? {})
  };
}

export default defineSource({
  id: 'segment.track.ndjson',
  label: 'Segment events',
  role: 'events',
  platform: 'Segment',
  family: 'segment',
  fingerprint: null,
  documents: {
    fits: (documents) => documents.length > 0 && documents.every(isMessage),
    rows: (documents) => documents.map(rowOf)
  },
  proven: true
});
