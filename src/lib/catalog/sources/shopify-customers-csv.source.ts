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
  columns: {
    customer_ref: 'Customer ID',
    email: 'Email',
    phone: ['Phone', 'Default Address Phone'],
    first_name: 'First Name',
    last_name: 'Last Name',
    country: ['Default Address Country Code', 'Country Code', 'Country'],
    region: ['Default Address Province Code', 'Province Code', 'Province'],
    city: ['Default Address City', 'City'],
    postcode: ['Default Address Zip', 'Zip'],
    tags: 'Tags',
    accepts_marketing: 'Accepts Email Marketing',
    accepts_sms: 'Accepts SMS Marketing'
  },
  proven: true
});
