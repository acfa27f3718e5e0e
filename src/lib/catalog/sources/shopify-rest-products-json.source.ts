import { isObject, listAt, textAt, type Json } from '../../domain/files/documents';
import { defineSource, type FieldRow } from './source';

const productsIn = (document: Json): readonly Json[] => {
  const list = listAt(document, 'products');
  return list.length > 0
    ? list
    : [isObject(document) && isObject(document['product']) ? document['product'] : document];
};

function rowsOf(product: Json): FieldRow[] {
  return listAt(product, 'variants').map((variant) => ({
    product_ref: textAt(product, 'handle') || textAt(product, 'id'),
    sku: textAt(variant, 'sku'),
    product: textAt(product, 'title'),
    variant: textAt(variant, 'title'),
    vendor: textAt(product, 'vendor'),
    category: textAt(product, 'product_type'),
    tags: textAt(product, 'tags'),
    barcode: textAt(variant, 'barcode'),
    price: textAt(variant, 'price')
  }));
}

export default defineSource({
  id: 'shopify.rest.products.json',
  label: 'Shopify products (REST)',
  role: 'products',
  platform: 'Shopify',
  family: 'shopify',
  fingerprint: null,
  documents: {
    fits: (documents) =>
      documents.length > 0 &&
      documents.flatMap(productsIn).every((one) => isObject(one) && 'handle' in one && 'variants' in one),
    rows: (documents) => documents.flatMap(productsIn).flatMap(rowsOf)
  },
  proven: true
});
