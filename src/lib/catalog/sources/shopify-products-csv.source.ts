import { defineSource } from './source';

export default defineSource({
  id: 'shopify.products.csv',
  label: 'Shopify products',
  role: 'products',
  platform: 'Shopify',
  family: 'shopify',
  fingerprint: {
    required: ['handle', 'variant sku', 'option1 name'],
    distinctive: ['body (html)', 'cost per item', 'variant compare at price', 'variant inventory qty'],
    forbidden: []
  },
  proven: false
});
