import { column, defineTable, maybe, type TableContract } from '../table';
import { RECORD_TABLES } from './records/record-table';
import { sql } from '../sql';

/*
 * Staging: what one import understood, still one row per record of the source, typed and trimmed.
 * Every import adds its own rows (`import_no`) and never changes another's, so an import is one immutable segment on disk.
 * Money is an integer in ten-thousandths of the major unit (`*_e4`): real exports carry unit prices with three
 * decimals, and yen and dinar fit the same column without an exponent per currency.
 */

/** One order, return document or adjustment of one import. */
export const stgOrders = defineTable({
  name: 'stg_orders',
  about: 'Orders as one import understood them.',
  grain: ['import_no', 'order_no'],
  columns: {
    import_no: column('INTEGER', 'The import, numbered in the order they were made'),
    order_no: column('INTEGER', 'Number of the order inside its import'),
    source: column('VARCHAR', 'Family of the source: orders with the same source and order_id are the same order'),
    order_id: column('VARCHAR', 'The order key of the source'),
    order_name: column('VARCHAR', 'What the merchant calls the order'),
    platform_id: maybe(
      'VARCHAR',
      'The id of the platform itself, which other tools name the order by; null when a spreadsheet destroyed it'
    ),
    kind: column('VARCHAR', 'sale, return (a document of its own), adjustment or draft'),
    status: column(
      'VARCHAR',
      'draft, pending, paid, partially_paid, partially_refunded, refunded, voided, failed, cancelled or open'
    ),
    fulfilment: maybe('VARCHAR', 'fulfilled, partial, unfulfilled; null when the source does not say'),
    is_test: column('BOOLEAN', 'The source flags it as a test order'),
    cancelled_at: maybe('TIMESTAMP', 'UTC; null when not cancelled'),
    ordered_at: column('TIMESTAMP', 'UTC'),
    local_at: column('TIMESTAMP', 'Wall clock of the shop'),
    currency: column('VARCHAR', 'ISO 4217 code'),
    tax_basis: column('VARCHAR', 'inclusive, exclusive or unknown: what the item amounts are'),
    gross_e4: column('BIGINT', 'Unit price times quantity of the sold lines, as priced'),
    discount_e4: column('BIGINT', 'All discounts of the order, positive'),
    returned_e4: column('BIGINT', 'Value of lines given back inside this document, positive'),
    shipping_e4: maybe('BIGINT', 'Shipping charged'),
    tax_e4: maybe('BIGINT', 'Tax charged, inside or on top of the items'),
    total_e4: column('BIGINT', 'What the buyer was charged; gross less discounts when the source does not say'),
    refunded_e4: column('BIGINT', 'Paid back against this order, without a date of its own, positive'),
    customer_ref: maybe('VARCHAR', 'Customer key of the source'),
    email: maybe('VARCHAR', 'Trimmed, lower case'),
    phone: maybe('VARCHAR', 'As written, leading apostrophe removed'),
    first_name: maybe('VARCHAR', 'Given name'),
    last_name: maybe('VARCHAR', 'Family name'),
    country: maybe('VARCHAR', 'As written'),
    region: maybe('VARCHAR', 'As written'),
    city: maybe('VARCHAR', 'As written'),
    postcode: maybe('VARCHAR', 'As written, leading apostrophe removed'),
    accepts_marketing: maybe('BOOLEAN', 'Consent to marketing as recorded on the order'),
    channel: maybe('VARCHAR', 'Sales channel or source of the order'),
    payment: maybe('VARCHAR', 'Payment method'),
    discount_code: maybe('VARCHAR', 'Codes as written'),
    source_row: column('INTEGER', 'First record of the order in the file, the header not counted, from 1'),
    content_hash: column(
      'BIGINT',
      'Changes when anything of the order or its lines does; the same whatever the order of the rows'
    )
  },
  identities: {
    'discounts and refunds are not negative': sql`discount_e4 >= 0 and returned_e4 >= 0 and refunded_e4 >= 0`,
    'the kind is known': sql`kind in ('sale', 'return', 'adjustment', 'draft')`
  }
});

/** One line of an order of one import. */
export const stgLines = defineTable({
  name: 'stg_lines',
  about: 'Order lines as one import understood them.',
  grain: ['import_no', 'order_no', 'line_no'],
  columns: {
    import_no: column('INTEGER', 'The import'),
    order_no: column('INTEGER', 'The order inside the import'),
    line_no: column('INTEGER', 'Number of the line inside its order, from 1'),
    product_no: column('INTEGER', 'The product inside the import (stg_products)'),
    kind: column(
      'VARCHAR',
      'sale, free (price 0), return (negative quantity), correction (negative quantity at no price)'
    ),
    quantity: column('DOUBLE', 'Units, negative when given back'),
    gross_e4: maybe('BIGINT', 'Unit price times quantity, as priced; null when the file has no line amounts'),
    discount_e4: column('BIGINT', 'The line’s share of all discounts of the order, positive'),
    source_row: column('INTEGER', 'Record in the file, the header not counted, from 1')
  },
  identities: {
    'the kind is known': sql`kind in ('sale', 'free', 'return', 'correction')`
  }
});

/** One product as one import wrote it. */
export const stgProducts = defineTable({
  name: 'stg_products',
  about: 'Products as one import wrote them on its lines.',
  grain: ['import_no', 'product_no'],
  columns: {
    import_no: column('INTEGER', 'The import'),
    product_no: column('INTEGER', 'Number of the product inside its import'),
    sku: maybe('VARCHAR', 'Article number'),
    title: maybe('VARCHAR', 'Name on the line'),
    vendor: maybe('VARCHAR', 'Vendor or brand'),
    category: maybe('VARCHAR', 'Category'),
    unit_cost_e4: maybe('BIGINT', 'Cost of one unit; null when unknown, never 0 for unknown')
  },
  identities: {}
});

/** One import: what decides which version of an order counts, and whose clock its local times are. */
export const stgImports = defineTable({
  name: 'stg_imports',
  about: 'The imports whose rows are in staging.',
  grain: ['import_no'],
  columns: {
    import_no: column('INTEGER', 'The import'),
    source: column('VARCHAR', 'Source family'),
    zone: column('VARCHAR', 'IANA zone of local_at'),
    last_at: column(
      'TIMESTAMP',
      'UTC time of its newest order: of two versions of an order, the file that reaches further wins'
    ),
    orders: column('INTEGER', 'Orders in it'),
    file_sha256: column('VARCHAR', 'Its file, the last tie-breaker')
  },
  identities: {}
});

/** All staging tables, in the order they are written. */
export const STAGING: readonly TableContract[] = [
  stgImports,
  stgOrders,
  stgLines,
  stgProducts,
  ...[...RECORD_TABLES.values()].map(({ table }) => table)
];
