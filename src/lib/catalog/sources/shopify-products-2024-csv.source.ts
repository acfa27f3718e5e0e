import { defineSource } from './source';

export default defineSource({
  id: 'shopify.products-2024.csv',
  label: 'Shopify products (2024 template)',
  role: 'products',
  platform: 'Shopify',
  family: 'shopify',
  fingerprint: {
    required: ['url handle', 'sku', 'option1 name'],
    distinctive: ['cost per item', 'compare-at price', 'inventory quantity'],
    forbidden: ['variant sku']
  },
  columns: {
    product_ref: 'URL handle',
    sku: 'SKU',
    product: 'Title',
    variant: 'Option1 value',
    vendor: 'Vendor',
    category: ['Product category', 'Type'],
    tags: 'Tags',
    barcode: 'Barcode',
    price: 'Price',
    unit_cost: 'Cost per item'
  },
  proven: false
});
