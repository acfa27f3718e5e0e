import type { RecordKind } from './record-kind';

export default {
  role: 'customers',
  names: ['person', 'people'],
  groups: [
    {
      id: 'person',
      fields: [
        'customer_ref',
        'email',
        'phone',
        'first_name',
        'last_name',
        'full_name',
        'birth_date',
        'language',
        'tags'
      ]
    },
    { id: 'where', fields: ['country', 'region', 'city', 'postcode'] },
    { id: 'consent', fields: ['accepts_marketing', 'accepts_sms', 'consent_at', 'created_at'] }
  ],
  required: [{ anyOf: ['email', 'customer_ref', 'phone'], called: 'an e-mail, phone or customer number' }],
  telling: ['email', 'phone'],
  beforeOrders: false,
  date: 'created_at',
  amounts: [],
  decisive: ['columns.email', 'columns.customer_ref']
} satisfies RecordKind as RecordKind;
