import type { ShopSettings } from '../../domain/settings';
import { createTable } from '../table';
import { id, sql, type Sql } from '../sql';
import { attempted, documents, ranks } from './attempted';
import { customersBuild } from './build-customers';
import { currentOrders, identities, people } from './current-orders';
import { entries, moment, orderLines, orders, products } from './tables';

/*
 * Titles vary within an article; the most frequent one names it. What the lines do not say, the newest product list
 * does: an unknown cost, vendor or category is looked up by the article number, a cost only in the shop's currency.
 */
const productNames = (settings: ShopSettings) => sql`
  create or replace temp table product_names as
  with listed as (
    select
      sku,
      arg_max(title, (last_at, orders, file_sha256, source_row)) as title,
      arg_max(vendor, (last_at, orders, file_sha256, source_row)) as vendor,
      arg_max(category, (last_at, orders, file_sha256, source_row)) as category,
      arg_max(unit_cost_e4, (last_at, orders, file_sha256, source_row)) filter (currency = ${settings.currency}) as unit_cost_e4
    from stg_catalog
    join stg_imports using (import_no)
    where sku is not null
    group by sku
  ),
  named as (
    select
      import_no, product_no, coalesce('s:' || sku, 't:' || title, '') as article, sku, title, vendor, category, unit_cost_e4,
      last_at, file_sha256
    from stg_products
    join stg_imports using (import_no)
  ),
  titles as (
    select article, title, row_number() over (partition by article order by count(*) desc, title) as place
    from named join stg_lines using (import_no, product_no)
    where title is not null
    group by article, title
  ),
  sold as (
    select
      (row_number() over (order by article))::integer as product_key,
      article,
      min(sku) as sku,
      min(titles.title) as title,
      min(vendor) as vendor,
      min(category) as category,
      arg_max(unit_cost_e4, (last_at, file_sha256)) as unit_cost_e4
    from named
    left join titles using (article)
    where coalesce(place, 1) = 1
    group by article
  )
  select
    product_key, article, sold.sku,
    coalesce(sold.title, listed.title) as title,
    coalesce(sold.vendor, listed.vendor) as vendor,
    coalesce(sold.category, listed.category) as category,
    coalesce(sold.unit_cost_e4, listed.unit_cost_e4) as unit_cost_e4
  from sold
  left join listed on listed.sku = sold.sku`;

/*
 * One number names an article of an import. Joined by import_no and product_no, the engine was seen to pair orders with
 * articles by their import_no alone: twelve thousand of each needed more memory than there is.
 */
const articleOfImport = (table: string): Sql =>
  sql`${id(table)}.import_no::bigint * 4294967296 + ${id(table)}.product_no`;

const productKeys = sql`
  create or replace temp table product_keys as
  select ${articleOfImport('stg_products')} as article_no, product_key, product_names.unit_cost_e4
  from stg_products
  join product_names on article = coalesce('s:' || stg_products.sku, 't:' || stg_products.title, '')`;

/* Tax leaves the lines by cumulative rounding, so that the lines of an order sum to the order. */
const orderLinesBuild = sql`
  ${createTable(orderLines)};
  insert into order_lines by name
  with keyed as (
    select order_key, attempted.customer_no, excluded_by is null as is_valid, local_at::date as local_date, stg_lines.*, item_tax_e4, product_key
    from stg_lines
    join attempted using (import_no, order_no)
    join product_keys on article_no = ${articleOfImport('stg_lines')}
  ),
  untaxed as (
    select * exclude (item_tax_e4), 0 as line_tax_e4 from keyed where item_tax_e4 = 0
    union all by name
    select
      * exclude (item_tax_e4, upto_e4, whole_e4),
      case
        when kind <> 'sale' or coalesce(whole_e4, 0) = 0 then 0
        else round(item_tax_e4::double * upto_e4 / whole_e4)::bigint - round(item_tax_e4::double * (upto_e4 - gross_e4 + discount_e4) / whole_e4)::bigint
      end as line_tax_e4
    from (
      select
        keyed.*,
        sum(case when kind = 'sale' then gross_e4 - discount_e4 else 0 end) over (partition by order_key order by line_no) as upto_e4,
        sum(case when kind = 'sale' then gross_e4 - discount_e4 else 0 end) over (partition by order_key) as whole_e4
      from keyed
      where item_tax_e4 <> 0
    )
  )
  select
    order_key, line_no, customer_no, is_valid, local_date, product_key, kind, quantity,
    gross_e4 - line_tax_e4 as gross_e4,
    discount_e4,
    gross_e4 - line_tax_e4 - discount_e4 as net_e4
  from untaxed
  order by customer_no, order_key, line_no`;

const orderSums = sql`
  create or replace temp table order_sums as
  select
    order_key,
    coalesce(sum(quantity) filter (kind in ('sale', 'free')), 0)::double as units,
    sum((quantity * unit_cost_e4)::bigint) filter (kind in ('sale', 'free'))::bigint as cost_e4,
    coalesce(sum(net_e4) filter (kind = 'sale' and unit_cost_e4 is not null), 0)::bigint as costed_net_e4
  from order_lines
  join product_names using (product_key)
  group by order_key`;

const ordersBuild = sql`
  ${createTable(orders)};
  insert into orders by name
  select
    order_key, order_id, order_name, source, import_no, source_row, customer_no, excluded_by is null as is_valid, excluded_by, status, fulfilment, channel,
    payment, discount_code, country, attempted.ordered_at, attempted.local_at, attempted.local_at::date as local_date, order_rank, previous_at,
    coalesce(units, 0) as units, attempted.gross_e4, attempted.discount_e4, returns_e4, net_e4, attempted.shipping_e4, attempted.tax_e4, fees_e4,
    charged_e4, attempted.refunded_e4, charged_e4 - attempted.refunded_e4 as total_e4, cost_e4,
    -- the returned goods leave the lines with a known cost in the same share as all others
    case
      when attempted.gross_e4 - attempted.discount_e4 = 0 then 0
      else round(coalesce(costed_net_e4, 0)::double * net_e4 / (attempted.gross_e4 - attempted.discount_e4))
    end::bigint as costed_net_e4
  from attempted
  join stg_orders using (import_no, order_no)
  left join ranks using (order_key)
  left join order_sums using (order_key)
  order by customer_no, attempted.local_at, order_key`;

const productsBuild = sql`
  ${createTable(products)};
  insert into products by name
  select product_key, sku, title, vendor, category, unit_cost_e4
  from product_names
  where product_key in (select product_key from order_lines)
  order by product_key`;

/* Of documents of the same customer and second, source and order id decide, as `documents` numbered them. */
const entriesBuild = sql`
  ${createTable(entries)};
  insert into entries by name
  with events as (
    select
      order_key, order_key as place, 0 as document_no, customer_no, true as is_order, local_at as at, ordered_at, order_rank, previous_at, channel,
      discount_code, country, units, gross_e4, discount_e4, returns_e4, net_e4, shipping_e4, tax_e4, charged_e4, refunded_e4, total_e4, cost_e4, costed_net_e4
    from orders
    where is_valid
    union all by name
    select
      null::integer as order_key, order_key as place, document_no, customer_no, false as is_order, documents.local_at as at, documents.ordered_at, channel,
      discount_code, country, 0.0::double as units, 0 as gross_e4, 0 as discount_e4, returned_e4 as returns_e4, -returned_e4 as net_e4, 0 as shipping_e4,
      0 as tax_e4, 0 as charged_e4, returned_e4 as refunded_e4, -returned_e4 as total_e4, 0 as costed_net_e4
    from documents
    join stg_orders using (import_no, order_no)
    where not is_sale
  )
  select
    (row_number() over ())::integer as entry_no,
    * exclude (ordered_at, place, document_no),
    sorted.at::date as local_date
  from (select * from events order by customer_no nulls last, ordered_at, place, document_no) as sorted`;

function momentBuild(asOf: string | null): Sql {
  const day = asOf === null ? sql`(select max(local_at)::date from documents)` : sql`${asOf}::date`;
  return sql`
    ${createTable(moment)};
    insert into moment by name
    select (${day} + 1)::timestamp as now_at, ${day} as as_of, (select min(local_at)::date from documents where is_sale) as first_on
    where ${day} is not null`;
}

const SCRATCH_TABLES = [
  'moved_clocks',
  'superseded',
  'identities',
  'people',
  'documents',
  'attempted',
  'ranks',
  'product_names',
  'product_keys',
  'order_sums'
] as const;

/**
 * The statements that build all marts from staging under one set of settings, as of the end of a day of the shop
 * (`YYYY-MM-DD`; null is the day of the newest order). `zone_clock` must hold the clock of `settings.zone`.
 */
export function buildMartStatements(settings: ShopSettings, asOf: string | null): readonly Sql[] {
  return [
    currentOrders(settings, asOf),
    identities(settings, asOf),
    people,
    documents,
    attempted(settings),
    ranks,
    productNames(settings),
    productKeys,
    orderLinesBuild,
    orderSums,
    ordersBuild,
    productsBuild,
    entriesBuild,
    customersBuild,
    momentBuild(asOf),
    sql`drop view if exists current_orders`,
    sql`drop view if exists on_clock`,
    ...SCRATCH_TABLES.map((name) => sql`drop table if exists ${id(name)}`)
  ];
}
