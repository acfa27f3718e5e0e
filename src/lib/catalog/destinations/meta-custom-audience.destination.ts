import { defineDestination } from './destination';

export default defineDestination({
  id: 'meta-custom-audience',
  label: 'Meta custom audience',
  for: 'Reach these customers, or people like them, on Facebook and Instagram.',
  template: 'meta-customer-list',
  profile: 'platform',
  purpose: 'ads',
  consent:
    'People who said no are never in the file. In the EEA, the United Kingdom, Switzerland and where the country is unknown, a recorded consent to ad matching is needed: a newsletter subscription is not enough. Elsewhere a subscription is. You may state another lawful basis; the receipt records it.',
  needs: [['email'], ['phone']],
  columns: [
    { column: 'email', from: 'email', normalize: 'emailBasic', hash: 'sha256' },
    { column: 'phone', from: 'phone', normalize: 'phoneDigits', hash: 'sha256' },
    { column: 'fn', from: 'first_name', normalize: 'nameMeta', hash: 'sha256' },
    { column: 'ln', from: 'last_name', normalize: 'nameMeta', hash: 'sha256' },
    { column: 'ct', from: 'city', normalize: 'cityMeta', hash: 'sha256' },
    { column: 'st', from: 'region', normalize: 'stateMeta', hash: 'sha256' },
    { column: 'zip', from: 'postcode', normalize: 'zipMeta', hash: 'sha256' },
    { column: 'country', from: 'country', normalize: 'countryLower', hash: 'sha256' },
    { column: 'value', from: 'value_e4', normalize: 'value', hash: null, onlyWithValue: true }
  ],
  minimum: {
    people: 100,
    note: 'Meta discourages lists of fewer than 100 people, and a lookalike needs 100 from one country.',
    checkedOn: '2026-11-21'
  },
  limit: null,
  rulesCheckedOn: '2026-11-21',
  uploadSteps: [
    'In Meta Ads Manager open Audiences and create a custom audience from a customer list.',
    'Upload the file: its columns have Meta’s names and are hashed already.',
    'Matching takes up to 24 hours.'
  ]
});
