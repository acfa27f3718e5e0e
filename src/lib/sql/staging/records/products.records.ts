import { id, sql } from '../../sql';
import { column, defineTable, maybe } from '../../table';
import type { RecordTable } from './record-table';

const table = defineTable({
  name: 'stg_catalog',
  about: 'Articles as product and cost tables wrote them.',
  grain: ['import_no', 'source_row'],
  columns: {
    import_no: column('INTEGER', 'The import'),
    source_row: column('INTEGER', 'Record in the file, the header not counted, from 1'),
    source: column('VARCHAR', 'Family of the source'),
    product_ref: maybe('VARCHAR', 'What the source calls the product that this is an article of'),
    sku: maybe('VARCHAR', 'Article number'),
    title: maybe('VARCHAR', 'Name of the product'),
    variant: maybe('VARCHAR', 'What tells the article from others of the product'),
    vendor: maybe('VARCHAR', 'Vendor or brand'),
    category: maybe('VARCHAR', 'Category as written'),
    tags: maybe('VARCHAR', 'Tags as written'),
    barcode: maybe('VARCHAR', 'Barcode'),
    currency: column('VARCHAR', 'ISO 4217 code'),
    price_e4: maybe('BIGINT', 'Price of one unit'),
    unit_cost_e4: maybe('BIGINT', 'Cost of one unit; null when unknown, never 0 for unknown')
  },
  identities: {
    'an article has a number or a name': sql`coalesce(sku, title) is not null`
  }
});

// Exports write what belongs to the whole product on its first row only.
const ofProduct = (name: 'product' | 'vendor' | 'category' | 'tags') =>
  sql`
    case
      when product_ref is null then ${id(name)}
      else coalesce(${id(name)}, first_value(${id(name)} ignore nulls) over (partition by product_ref order by row_no rows between unbounded preceding and unbounded following))
    end`;

export default {
  role: 'products',
  table,
  values: ({ family, currency }) => ({
    source: sql`${family}`,
    product_ref: sql`product_ref`,
    sku: sql`sku`,
    title: ofProduct('product'),
    variant: sql`nullif(variant, 'Default Title')`,
    vendor: ofProduct('vendor'),
    category: ofProduct('category'),
    tags: ofProduct('tags'),
    barcode: sql`barcode`,
    currency: sql`upper(coalesce(currency, ${currency}))`,
    price_e4: sql`price`,
    unit_cost_e4: sql`unit_cost`
  }),
  faults: [
    { reason: 'no-article', when: sql`sku is null and product is null and price is null and unit_cost is null` }
  ],
  day: null
} satisfies RecordTable as RecordTable;
