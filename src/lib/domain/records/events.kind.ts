import type { RecordKind } from './record-kind';

export default {
  role: 'events',
  names: ['event', 'events'],
  groups: [
    { id: 'event', fields: ['event', 'event_at', 'event_id', 'properties'] },
    { id: 'person', fields: ['customer_ref', 'email', 'phone', 'anonymous_id'] },
    { id: 'about', fields: ['order_id', 'sku', 'product', 'value', 'currency'] }
  ],
  required: [
    { anyOf: ['event'], called: 'the name of the event' },
    { anyOf: ['event_at'], called: 'its time' }
  ],
  telling: ['event'],
  beforeOrders: true,
  date: 'event_at',
  amounts: ['value'],
  decisive: ['columns.event', 'columns.event_at', 'columns.email', 'columns.customer_ref', 'dateOrder', 'zone']
} satisfies RecordKind as RecordKind;
