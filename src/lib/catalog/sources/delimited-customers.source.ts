import { defineSource } from './source';

export default defineSource({
  id: 'delimited.customers',
  label: 'Any table of people',
  role: 'customers',
  platform: 'Any',
  family: 'customers',
  fingerprint: null,
  proven: true
});
