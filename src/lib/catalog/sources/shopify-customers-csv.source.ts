import { defineSource } from './source';

export default defineSource({
  id: 'shopify.customers.csv',
  label: 'Shopify customers',
  role: 'customers',
  platform: 'Shopify',
  family: 'shopify',
  fingerprint: {
    required: ['email', 'accepts email marketing', 'total spent', 'total orders'],
    distinctive: ['default address country code', 'accepts sms marketing', 'tax exempt', 'customer id'],
    forbidden: []
  },
  proven: false
});
