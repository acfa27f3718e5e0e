import { defineDestination } from './destination';

export default defineDestination({
  id: 'klaviyo',
  label: 'Klaviyo',
  for: 'Mark these customers in Klaviyo, to segment and write to those who subscribed there.',
  template: 'klaviyo-profiles',
  profile: 'platform',
  purpose: 'email',
  consent:
    'Only people whose subscription is recorded are in the file; unknown counts as no. You may state another lawful basis for the unknown ones; the receipt records it. The file subscribes nobody: it has no consent columns, because an import with them undoes earlier unsubscribes.',
  needs: [['Email'], ['Phone Number']],
  columns: [
    { column: 'Email', from: 'email', normalize: 'emailBasic', hash: null },
    { column: 'Phone Number', from: 'phone', normalize: 'phoneE164', hash: null },
    { column: 'First Name', from: 'first_name', normalize: 'asWritten', hash: null },
    { column: 'Last Name', from: 'last_name', normalize: 'asWritten', hash: null },
    { column: 'City', from: 'city', normalize: 'asWritten', hash: null },
    { column: 'Region', from: 'region', normalize: 'asWritten', hash: null },
    { column: 'Country', from: 'country', normalize: 'asWritten', hash: null },
    { column: 'Zip Code', from: 'postcode', normalize: 'asWritten', hash: null },
    { column: 'cdp_segment', from: 'segment', normalize: 'asWritten', hash: null }
  ],
  minimum: null,
  limit: { bytes: 50_000_000 },
  rulesCheckedOn: '2026-11-21',
  uploadSteps: [
    'In Klaviyo turn off flows that start when somebody joins the list.',
    'Open Lists & segments, create a list and upload the file; leave marketing consent unset.',
    'Find the people later by the property cdp_segment.'
  ]
});
