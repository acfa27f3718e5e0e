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
  columns: {
    product_ref: 'Parent',
    sku: 'SKU',
    product: 'Name',
    category: 'Categories',
    tags: 'Tags',
    barcode: 'GTIN, UPC, EAN, or ISBN',
    price: 'Regular price',
    unit_cost: ['Meta: _wc_cog_cost', 'Cost of goods', 'Meta: _alg_wc_cog_cost']
  },
  proven: false
});
