import { defineDestination } from './destination';

export default defineDestination({
  id: 'google-customer-match',
  label: 'Google Customer Match',
  for: 'Reach these customers, or leave them out, on Google Search, Shopping, YouTube and Gmail.',
  template: 'google-customer-list-hashed',
  profile: 'platform',
  purpose: 'ads',
  consent:
    'People who said no are never in the file. In the EEA, the United Kingdom, Switzerland and where the country is unknown, Google asks for consent to ad user data and personalization: a newsletter subscription is not enough. Elsewhere a subscription is. You may state another lawful basis; the receipt records it.',
  needs: [['Email'], ['Phone'], ['First Name', 'Last Name', 'Country', 'Zip']],
  columns: [
    { column: 'Email', from: 'email', normalize: 'emailGoogle', hash: 'sha256' },
    { column: 'Phone', from: 'phone', normalize: 'phoneE164', hash: 'sha256' },
    { column: 'First Name', from: 'first_name', normalize: 'nameGoogle', hash: 'sha256' },
    { column: 'Last Name', from: 'last_name', normalize: 'nameGoogle', hash: 'sha256' },
    { column: 'Country', from: 'country', normalize: 'countryUpper', hash: null },
    { column: 'Zip', from: 'postcode', normalize: 'zipGoogle', hash: null }
  ],
  minimum: {
    people: 100,
    note: 'Google needs 100 active users in 30 days on Search, Display or YouTube; older pages say 1,000.',
    checkedOn: '2026-11-21'
  },
  limit: null,
  rulesCheckedOn: '2026-11-21',
  uploadSteps: [
    'In Google Ads open the audience manager and create a segment from a customer list.',
    'Upload the file and say that its data is already hashed.',
    'Confirm the consent that Google asks for.'
  ]
});
