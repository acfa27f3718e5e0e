import { column, defineTable, maybe } from '../table';
import { sql } from '../sql';

/*
 * Marts: the shop as of one moment under one set of settings. They are rebuilt whenever either changes, so a
 * question never filters by the as-of time itself: what is not yet known is not in the tables.
 * Money is in ten-thousandths of the major unit (`*_e4`). Every mart holds one currency: the workspace's.
 */

/** Attempted orders: every order row that is not a draft, a return document or an adjustment. */
export const orders = defineTable({
  name: 'orders',
  about: 'Attempted orders known at the as-of time, each once, with the policy’s verdict.',
  grain: ['order_key'],
  columns: {
    order_key: column('INTEGER', 'Number of the order, by source and order id'),
    order_id: column('VARCHAR', 'Key in the source'),
    order_name: column('VARCHAR', 'What the merchant calls it'),
    source: column('VARCHAR', 'Source family'),
    import_no: column('INTEGER', 'The import whose version of the order is used'),
    source_row: column('INTEGER', 'First record of the order in that file'),
    customer_no: maybe('INTEGER', 'The customer; null when the order names nobody'),
    is_valid: column('BOOLEAN', 'Counts as a sale under the order policy'),
    excluded_by: maybe('VARCHAR', 'The first policy clause that removes it; null when valid'),
    status: column('VARCHAR', 'Payment status'),
    fulfilment: maybe('VARCHAR', 'Fulfilment status'),
    channel: maybe('VARCHAR', 'Sales channel'),
    payment: maybe('VARCHAR', 'Payment method'),
    discount_code: maybe('VARCHAR', 'Codes'),
    country: maybe('VARCHAR', 'Country of the order'),
    ordered_at: column('TIMESTAMP', 'UTC'),
    local_at: column('TIMESTAMP', 'Wall clock of the shop'),
    local_date: column('DATE', 'Day in the shop'),
    order_rank: maybe('INTEGER', 'n-th valid order of its customer, from 1; null when not valid or nobody’s'),
    previous_at: maybe('TIMESTAMP', 'Wall clock of the customer’s previous valid order'),
    units: column('DOUBLE', 'Units sold on it'),
    gross_e4: column('BIGINT', 'Items before discounts, without tax'),
    discount_e4: column('BIGINT', 'Discounts'),
    returns_e4: column('BIGINT', 'Value of its returned goods'),
    net_e4: column('BIGINT', 'gross − discounts − returns'),
    shipping_e4: column('BIGINT', 'Shipping without tax'),
    tax_e4: column('BIGINT', 'Tax'),
    fees_e4: column('BIGINT', 'Tips, duties and rounding: what remains of the total'),
    charged_e4: column('BIGINT', 'What the buyer was charged, before refunds'),
    refunded_e4: column('BIGINT', 'Paid back, tax and shipping included'),
    total_e4: column('BIGINT', 'charged − refunded'),
    cost_e4: maybe('BIGINT', 'Cost of goods of the lines whose cost is known'),
    costed_net_e4: column('BIGINT', 'Net of the lines whose cost is known')
  },
  identities: {
    'net is gross less discounts and returns': sql`net_e4 = gross_e4 - discount_e4 - returns_e4`,
    'total is what was charged less what was refunded': sql`total_e4 = charged_e4 - refunded_e4`,
    'the charge is items, shipping, tax and fees': sql`charged_e4 = gross_e4 - discount_e4 + shipping_e4 + tax_e4 + fees_e4`,
    'an order is valid or has a reason': sql`is_valid = (excluded_by is null)`
  }
});

/** Lines of the attempted orders. */
export const orderLines = defineTable({
  name: 'order_lines',
  about: 'Lines of attempted orders, stored customer by customer.',
  grain: ['order_key', 'line_no'],
  columns: {
    order_key: column('INTEGER', 'The order'),
    line_no: column('INTEGER', 'Line inside the order, from 1'),
    customer_no: maybe('INTEGER', 'The customer'),
    is_valid: column('BOOLEAN', 'Its order counts as a sale'),
    local_date: column('DATE', 'Day of the order in the shop'),
    product_key: column('INTEGER', 'The product'),
    kind: column('VARCHAR', 'sale, free, return or correction'),
    quantity: column('DOUBLE', 'Units'),
    gross_e4: maybe('BIGINT', 'Before discounts, without tax; null when the file has no line amounts'),
    discount_e4: column('BIGINT', 'Its share of all discounts'),
    net_e4: maybe('BIGINT', 'gross − discount; negative on lines given back')
  },
  identities: {
    'net is gross less discount': sql`net_e4 is not distinct from gross_e4 - discount_e4`
  }
});

/** Products, one row per article. */
export const products = defineTable({
  name: 'products',
  about: 'Products seen on order lines, with what product lists say of them.',
  grain: ['product_key'],
  columns: {
    product_key: column('INTEGER', 'Number of the product'),
    sku: maybe('VARCHAR', 'Article number'),
    title: maybe('VARCHAR', 'Its most frequent name'),
    vendor: maybe('VARCHAR', 'Vendor'),
    category: maybe('VARCHAR', 'Category'),
    unit_cost_e4: maybe('BIGINT', 'Latest known unit cost')
  },
  identities: {}
});

/** Money events: one row per valid order, one per dated return document. Every money metric is a sum over these rows. */
export const entries = defineTable({
  name: 'entries',
  about: 'Money events: valid orders, and returns that are documents of their own.',
  grain: ['entry_no'],
  columns: {
    entry_no: column('INTEGER', 'Number of the event'),
    order_key: maybe('INTEGER', 'The order; null on a return document'),
    customer_no: maybe('INTEGER', 'The customer; null when nobody is named'),
    is_order: column('BOOLEAN', 'True for orders, false for return documents'),
    at: column('TIMESTAMP', 'Wall clock of the shop, the sale clock: a refund without a date is on its order'),
    local_date: column('DATE', 'Day of `at`'),
    order_rank: maybe('INTEGER', 'n-th valid order of its customer; null on returns and on nobody’s orders'),
    previous_at: maybe('TIMESTAMP', 'The customer’s previous valid order'),
    channel: maybe('VARCHAR', 'Sales channel'),
    discount_code: maybe('VARCHAR', 'Codes'),
    country: maybe('VARCHAR', 'Country'),
    units: column('DOUBLE', 'Units sold'),
    gross_e4: column('BIGINT', 'Before discounts'),
    discount_e4: column('BIGINT', 'Discounts'),
    returns_e4: column('BIGINT', 'Returned goods'),
    net_e4: column('BIGINT', 'gross − discounts − returns'),
    shipping_e4: column('BIGINT', 'Shipping'),
    tax_e4: column('BIGINT', 'Tax'),
    charged_e4: column('BIGINT', 'Charged to the buyer; 0 on a return document'),
    refunded_e4: column('BIGINT', 'Paid back'),
    total_e4: column('BIGINT', 'charged − refunded'),
    cost_e4: maybe('BIGINT', 'Known cost of goods'),
    costed_net_e4: column('BIGINT', 'Net whose cost is known')
  },
  identities: {
    'net is gross less discounts and returns': sql`net_e4 = gross_e4 - discount_e4 - returns_e4`,
    'total is what was charged less what was refunded': sql`total_e4 = charged_e4 - refunded_e4`
  }
});

/** People named on orders or in lists of people. Customers are those with `orders >= 1`; the others are leads. */
export const customers = defineTable({
  name: 'customers',
  about: 'People named on attempted orders, return documents or lists of people, with their figures as of now.',
  grain: ['customer_no'],
  columns: {
    customer_no: column('INTEGER', 'Number of the person, by customer_id'),
    customer_id: column('VARCHAR', 'Stable id for links: 12 hexadecimal digits made from the identifier'),
    customer_ref: maybe('VARCHAR', 'Customer key of the source'),
    email: maybe('VARCHAR', 'Latest e-mail'),
    phone: maybe('VARCHAR', 'Latest phone, as written'),
    first_name: maybe('VARCHAR', 'Latest given name'),
    last_name: maybe('VARCHAR', 'Latest family name'),
    country: maybe('VARCHAR', 'Country of the latest order'),
    region: maybe('VARCHAR', 'Region of the latest order'),
    city: maybe('VARCHAR', 'City of the latest order'),
    postcode: maybe('VARCHAR', 'Postcode of the latest order'),
    accepts_marketing: maybe('BOOLEAN', 'Latest recorded consent to marketing; null is unknown'),
    first_channel: maybe('VARCHAR', 'Channel of the first valid order'),
    attempted: column('INTEGER', 'Attempted orders'),
    orders: column('INTEGER', 'Valid orders'),
    first_at: maybe('TIMESTAMP', 'First valid order, wall clock'),
    last_at: maybe('TIMESTAMP', 'Last valid order, wall clock'),
    second_at: maybe('TIMESTAMP', 'Second valid order, wall clock'),
    units: column('DOUBLE', 'Units of the valid orders'),
    gross_e4: column('BIGINT', 'Sum over the person’s entries'),
    discount_e4: column('BIGINT', 'Sum over the person’s entries'),
    returns_e4: column('BIGINT', 'Sum over the person’s entries'),
    net_e4: column('BIGINT', 'Historic value: gross − discounts − returns'),
    charged_e4: column('BIGINT', 'Charged'),
    total_e4: column('BIGINT', 'Charged less refunded'),
    returned_orders: column('INTEGER', 'Valid orders with something returned, plus return documents')
  },
  identities: {
    'net is gross less discounts and returns': sql`net_e4 = gross_e4 - discount_e4 - returns_e4`,
    'a customer has a first and a last order, a lead has neither': sql`(orders > 0) = (first_at is not null) and (orders > 0) = (last_at is not null)`,
    'valid orders are attempted orders': sql`orders <= attempted`
  }
});

/** All marts, in the order they are built. */
export const MARTS = [orders, orderLines, products, entries, customers] as const;

/** One row that says when "now" is: `now_at` is the exclusive end of the as-of day, wall clock. */
export const moment = defineTable({
  name: 'moment',
  about: 'The as-of time of all marts.',
  grain: ['now_at'],
  columns: {
    now_at: column('TIMESTAMP', 'First instant after the as-of day, wall clock of the shop'),
    as_of: column('DATE', 'The as-of day'),
    first_on: maybe('DATE', 'Day of the first attempted order')
  },
  identities: {}
});
