import type { RecordKind } from './record-kind';

export default {
  role: 'ad-spend',
  names: ['row of ad spend', 'rows of ad spend'],
  groups: [
    { id: 'when', fields: ['spent_on', 'spent_until'] },
    { id: 'what', fields: ['platform', 'account', 'campaign', 'ad_group', 'ad'] },
    {
      id: 'figures',
      fields: ['spend', 'currency', 'impressions', 'clicks', 'conversions', 'conversion_value']
    }
  ],
  required: [
    { anyOf: ['spent_on'], called: 'the day' },
    { anyOf: ['spend'], called: 'what was spent' }
  ],
  telling: ['spend'],
  beforeOrders: true,
  date: 'spent_on',
  amounts: ['spend', 'conversion_value'],
  decisive: ['columns.spent_on', 'columns.spend', 'decimal', 'dateOrder', 'currency']
} satisfies RecordKind as RecordKind;
