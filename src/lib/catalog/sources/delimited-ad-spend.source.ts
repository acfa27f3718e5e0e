import { defineSource } from './source';

export default defineSource({
  id: 'delimited.ad-spend',
  label: 'Any table of ad spend',
  role: 'ad-spend',
  platform: 'Any',
  family: 'ad-spend',
  fingerprint: null,
  proven: true
});
