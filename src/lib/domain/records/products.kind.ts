import type { RecordKind } from './record-kind';

export default {
  role: 'products',
  names: ['product', 'products'],
  groups: [
    {
      id: 'product',
      fields: ['sku', 'product_ref', 'product', 'variant', 'vendor', 'category', 'tags', 'barcode']
    },
    { id: 'price', fields: ['price', 'unit_cost', 'currency'] }
  ],
  required: [{ anyOf: ['sku', 'product'], called: 'an article number or a name' }],
  telling: ['unit_cost', 'price'],
  beforeOrders: false,
  date: null,
  amounts: ['unit_cost', 'price'],
  decisive: ['columns.sku', 'columns.unit_cost', 'decimal', 'currency']
} satisfies RecordKind as RecordKind;
