import { defineSource } from './source';

export default defineSource({
  id: 'woo.products.csv',
  label: 'WooCommerce products',
  role: 'products',
  platform: 'WooCommerce',
  family: 'woo',
  fingerprint: {
    required: ['id', 'type', 'sku', 'regular price', 'is featured?'],
    distinctive: ['visibility in catalog', 'sold individually?', 'gtin, upc, ean, or isbn'],
    forbidden: []
  },
  proven: false
});
