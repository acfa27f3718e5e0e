import type { ShopSettings } from '../../domain/settings';
import { createTable } from '../table';
import { id, sql, type Sql } from '../sql';
import { currentOrders, excludedBy, identities, people } from './current-orders';
import { customers, entries, moment, orderLines, orders, products } from './tables';

/*
 * The order's money without tax: with tax inside the prices, the goods' share of the tax leaves the items and the rest
 * leaves the shipping; what the parts don't explain of the charge is `fees` (tips, duties, rounding).
 */
const orderMoney = sql`
  create or replace temp table order_money as
  with shares as (
    select
      import_no, order_no, kind, order_id,
      coalesce(tax_e4, 0) as tax_e4,
      coalesce(shipping_e4, 0) as charged_shipping_e4,
      greatest(gross_e4 - discount_e4 - returned_e4, 0) as items_e4,
      gross_e4 as priced_e4, discount_e4, returned_e4, total_e4 as charged_e4, refunded_e4, tax_basis
    from current_orders
    where kind = 'sale'
  ),
  taxes as (
    select
      *,
      case
        when tax_basis <> 'inclusive' or items_e4 + charged_shipping_e4 <= 0 then 0
        else round(tax_e4::double * items_e4 / (items_e4 + charged_shipping_e4))::bigint
      end as item_tax_e4
    from shares
  ),
  returned as (
    select
      *,
      case
        when refunded_e4 <= 0 or charged_e4 <= 0 then 0
        when refunded_e4 >= charged_e4 then items_e4 - item_tax_e4
        else round(refunded_e4::double * (items_e4 - item_tax_e4) / charged_e4)::bigint
      end as refunded_goods_e4
    from taxes
  )
  select
    import_no, order_no,
    priced_e4 - item_tax_e4 as gross_e4,
    discount_e4,
    returned_e4 + refunded_goods_e4 as returns_e4,
    priced_e4 - item_tax_e4 - discount_e4 - returned_e4 - refunded_goods_e4 as net_e4,
    case when tax_basis = 'inclusive' then charged_shipping_e4 - (tax_e4 - item_tax_e4) else charged_shipping_e4 end as shipping_e4,
    tax_e4,
    item_tax_e4,
    charged_e4 + returned_e4 as charged_e4,
    refunded_e4 + returned_e4 as refunded_e4
  from returned`;

function attempted(settings: ShopSettings): Sql {
  return sql`
    create or replace temp table attempted as
    with described as (
      select * exclude (gross_e4, discount_e4, returned_e4, shipping_e4, tax_e4, total_e4, refunded_e4) from current_orders
    )
    select
      described.*,
      order_money.* exclude (import_no, order_no),
      charged_e4 - (gross_e4 - discount_e4 + shipping_e4 + tax_e4) as fees_e4,
      people.customer_no,
      ${excludedBy(settings.policy)} as excluded_by,
      (row_number() over (order by source, order_id))::integer as order_key
    from described
    join order_money using (import_no, order_no)
    left join identities using (import_no, order_no)
    left join people using (identity)`;
}

const ranks = sql`
  create or replace temp table ranks as
  select
    order_key,
    (row_number() over by_time)::integer as order_rank,
    lag(local_at) over by_time as previous_at
  from attempted
  where excluded_by is null and customer_no is not null
  window by_time as (partition by customer_no order by local_at, ordered_at, source, order_id)`;

/* Titles vary within an article; the most frequent one names it. */
const productNames = sql`
  create or replace temp table product_names as
  with named as (
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
  )
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
  group by article`;

const productKeys = sql`
  create or replace temp table product_keys as
  select import_no, product_no, product_key, product_names.unit_cost_e4
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
    join product_keys using (import_no, product_no)
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
    payment, discount_code, country, ordered_at, local_at, local_at::date as local_date, order_rank, previous_at,
    coalesce(units, 0) as units, gross_e4, discount_e4, returns_e4, net_e4, shipping_e4, tax_e4, fees_e4, charged_e4, refunded_e4,
    charged_e4 - refunded_e4 as total_e4, cost_e4,
    -- the returned goods leave the lines with a known cost in the same share as all others
    case when gross_e4 - discount_e4 = 0 then 0 else round(coalesce(costed_net_e4, 0)::double * net_e4 / (gross_e4 - discount_e4)) end::bigint as costed_net_e4
  from attempted
  left join ranks using (order_key)
  left join order_sums using (order_key)
  order by customer_no, local_at, order_key`;

const productsBuild = sql`
  ${createTable(products)};
  insert into products by name
  select product_key, sku, title, vendor, category, unit_cost_e4
  from product_names
  where product_key in (select product_key from order_lines)
  order by product_key`;

const entriesBuild = sql`
  ${createTable(entries)};
  insert into entries by name
  with events as (
    select
      order_key, customer_no, true as is_order, local_at as at, ordered_at, source, order_id, order_rank, previous_at, channel, discount_code, country, units, gross_e4,
      discount_e4, returns_e4, net_e4, shipping_e4, tax_e4, charged_e4, refunded_e4, total_e4, cost_e4, costed_net_e4
    from orders
    where is_valid
    union all by name
    select
      null::integer as order_key, people.customer_no, false as is_order, local_at as at, ordered_at, source, order_id, channel, discount_code, country, 0.0::double as units,
      0 as gross_e4, 0 as discount_e4, returned_e4 as returns_e4, -returned_e4 as net_e4, 0 as shipping_e4, 0 as tax_e4, 0 as charged_e4,
      returned_e4 as refunded_e4, -returned_e4 as total_e4, 0 as costed_net_e4
    from current_orders
    left join identities using (import_no, order_no)
    left join people using (identity)
    where kind = 'return'
  )
  select
    (row_number() over (order by customer_no nulls last, ordered_at, source, order_id))::integer as entry_no,
    * exclude (ordered_at, source, order_id),
    events.at::date as local_date
  from events
  order by entry_no`;

const customersBuild = sql`
  ${createTable(customers)};
  insert into customers by name
  with seen as (
    select people.customer_no, current_orders.*
    from current_orders
    join identities using (import_no, order_no)
    join people using (identity)
    where kind in ('sale', 'return')
  ),
  known as (
    select
      customer_no,
      arg_max(customer_ref, (ordered_at, order_id)) as customer_ref,
      arg_max(email, (ordered_at, order_id)) as email,
      arg_max(phone, (ordered_at, order_id)) as phone,
      arg_max(first_name, (ordered_at, order_id)) as first_name,
      arg_max(last_name, (ordered_at, order_id)) as last_name,
      arg_max(country, (ordered_at, order_id)) as country,
      arg_max(region, (ordered_at, order_id)) as region,
      arg_max(city, (ordered_at, order_id)) as city,
      arg_max(postcode, (ordered_at, order_id)) as postcode,
      arg_max(accepts_marketing, (ordered_at, order_id)) as accepts_marketing,
      (count(*) filter (kind = 'sale'))::integer as attempted
    from seen
    group by customer_no
  ),
  figures as (
    select
      customer_no,
      arg_min(channel, order_rank) filter (is_order) as first_channel,
      (count(*) filter (is_order))::integer as orders,
      min(entries.at) filter (is_order) as first_at,
      max(entries.at) filter (is_order) as last_at,
      min(entries.at) filter (order_rank = 2) as second_at,
      sum(units)::double as units,
      sum(gross_e4)::bigint as gross_e4,
      sum(discount_e4)::bigint as discount_e4,
      sum(returns_e4)::bigint as returns_e4,
      sum(net_e4)::bigint as net_e4,
      sum(charged_e4)::bigint as charged_e4,
      sum(total_e4)::bigint as total_e4,
      (count(*) filter (returns_e4 > 0))::integer as returned_orders
    from entries
    where customer_no is not null
    group by customer_no
  )
  select
    people.customer_no, people.customer_id, known.* exclude (customer_no, attempted), first_channel,
    attempted,
    coalesce(orders, 0) as orders,
    first_at, last_at, second_at,
    coalesce(units, 0) as units,
    coalesce(gross_e4, 0) as gross_e4, coalesce(discount_e4, 0) as discount_e4, coalesce(returns_e4, 0) as returns_e4,
    coalesce(net_e4, 0) as net_e4, coalesce(charged_e4, 0) as charged_e4, coalesce(total_e4, 0) as total_e4,
    coalesce(returned_orders, 0) as returned_orders
  from people
  join known using (customer_no)
  left join figures using (customer_no)
  order by customer_no`;

function momentBuild(asOf: string | null): Sql {
  const day =
    asOf === null
      ? sql`(select max(local_at)::date from current_orders where kind in ('sale', 'return'))`
      : sql`${asOf}::date`;
  return sql`
    ${createTable(moment)};
    insert into moment by name
    select (${day} + 1)::timestamp as now_at, ${day} as as_of, (select min(local_at)::date from current_orders where kind = 'sale') as first_on
    where ${day} is not null`;
}

const SCRATCH = [
  'identities',
  'people',
  'order_money',
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
    identities(settings),
    people,
    orderMoney,
    attempted(settings),
    ranks,
    productNames,
    productKeys,
    orderLinesBuild,
    orderSums,
    ordersBuild,
    productsBuild,
    entriesBuild,
    customersBuild,
    momentBuild(asOf),
    ...SCRATCH.map((name) => sql`drop table if exists ${id(name)}`)
  ];
}
