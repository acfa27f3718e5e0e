import { defineSource } from './source';

export default defineSource({
  id: 'delimited.events',
  label: 'Any table of events',
  role: 'events',
  platform: 'Any',
  family: 'events',
  fingerprint: null,
  proven: true
});
