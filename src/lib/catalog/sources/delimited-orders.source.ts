import { defineSource } from './source';

export default defineSource({
  id: 'delimited.orders',
  label: 'Any table of orders',
  role: 'orders',
  platform: 'Any',
  family: 'orders',
  fingerprint: null,
  proven: true
});
