import { at, listAt, textAt, type Json } from '../../domain/files/documents';
import { eventName } from './segment-messages';
import { defineSource, type FieldRow } from './source';

const eventsIn = (document: Json): readonly Json[] => {
  const list = listAt(document, 'data');
  return list.length > 0 ? list : [document];
};

const isEvent = (event: Json): boolean =>
  textAt(event, 'type') === 'event' && at(event, 'attributes', 'event_properties') !== undefined;

// Answers name metrics and profiles by id and hold them once, beside the events.
function* rowsOf(document: Json): Iterable<FieldRow> {
  const included = new Map(
    listAt(document, 'included').map((one) => [`${textAt(one, 'type')}:${textAt(one, 'id')}`, one])
  );
  for (const event of eventsIn(document)) {
    const related = (name: string) => textAt(event, 'relationships', name, 'data', 'id');
    const profile = included.get(`profile:${related('profile')}`);
    const metric = included.get(`metric:${related('metric')}`);
    const own = (name: string) => textAt(event, 'attributes', 'event_properties', name);
    yield {
      event: eventName(textAt(metric, 'attributes', 'name') || related('metric')),
      event_at: textAt(event, 'attributes', 'datetime') || textAt(event, 'attributes', 'timestamp'),
      event_id: textAt(event, 'id'),
      customer_ref: related('profile'),
      email: textAt(profile, 'attributes', 'email') || own('$email'),
      phone: textAt(profile, 'attributes', 'phone_number'),
      order_id: own('$event_id') || own('OrderId'),
      sku: own('SKU') || own('ProductID'),
      product: own('ProductName') || own('Subject') || own('Campaign Name'),
      value: own('$value'),
      currency: own('$currency_code'),
      properties: JSON.stringify(at(event, 'attributes', 'event_properties') ?? {})
    };
  }
}

export default defineSource({
  id: 'klaviyo.events.json',
  label: 'Klaviyo events',
  role: 'events',
  platform: 'Klaviyo',
  family: 'klaviyo',
  fingerprint: null,
  documents: {
    fits: (documents) => documents.length > 0 && documents.flatMap(eventsIn).every(isEvent),
    rows: (documents) => documents.flatMap((document) => [...rowsOf(document)])
  },
  proven: false
});
