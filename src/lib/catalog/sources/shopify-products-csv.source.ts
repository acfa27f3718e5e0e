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
  columns: {
    product_ref: 'Handle',
    sku: 'Variant SKU',
    product: 'Title',
    variant: 'Option1 Value',
    vendor: 'Vendor',
    category: ['Product Category', 'Type'],
    tags: 'Tags',
    barcode: 'Variant Barcode',
    price: 'Variant Price',
    unit_cost: 'Cost per item'
  },
  proven: true
});
