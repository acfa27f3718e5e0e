import { defineDestination } from './destination';

export default defineDestination({
  id: 'csv',
  label: 'CSV for your own use',
  for: 'A plain list for a spreadsheet or a tool that Kept does not know.',
  template: 'csv-people',
  profile: 'spreadsheet',
  purpose: 'own-use',
  consent:
    'Nobody is left out for consent, because the file stays with you. Its column accepts_marketing says yes, no or nothing (unknown): send marketing only to a yes.',
  needs: [],
  columns: [
    { column: 'customer_id', from: 'customer_id', normalize: 'asWritten', hash: null },
    { column: 'email', from: 'email', normalize: 'asWritten', hash: null },
    { column: 'phone', from: 'phone', normalize: 'asWritten', hash: null },
    { column: 'first_name', from: 'first_name', normalize: 'asWritten', hash: null },
    { column: 'last_name', from: 'last_name', normalize: 'asWritten', hash: null },
    { column: 'country', from: 'country', normalize: 'asWritten', hash: null },
    { column: 'region', from: 'region', normalize: 'asWritten', hash: null },
    { column: 'city', from: 'city', normalize: 'asWritten', hash: null },
    { column: 'postcode', from: 'postcode', normalize: 'asWritten', hash: null },
    { column: 'accepts_marketing', from: 'accepts_marketing', normalize: 'asWritten', hash: null },
    { column: 'value', from: 'value_e4', normalize: 'amount', hash: null, onlyWithValue: true }
  ],
  minimum: null,
  limit: null,
  rulesCheckedOn: '2026-11-21',
  uploadSteps: [
    'Open the file in your spreadsheet, or import it as CSV in UTF-8.',
    'An apostrophe before a phone number keeps it text; your spreadsheet hides it.'
  ]
});
