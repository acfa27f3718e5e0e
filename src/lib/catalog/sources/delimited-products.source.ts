import { defineSource } from './source';

export default defineSource({
  id: 'delimited.products',
  label: 'Any table of products',
  role: 'products',
  platform: 'Any',
  family: 'products',
  fingerprint: null,
  proven: true
});
