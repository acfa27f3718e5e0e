import type { Reading } from '../../domain/reading';
import { id, join, sql, type Sql } from '../sql';
import { columnList, typeName } from '../table';
import { mappedFields } from './raw';
import { stgLines, stgOrders } from './tables';
import { canonicalFulfilment, canonicalStatus, isTestOrder, isTestPayment, yesOrNo } from './vocabulary';

/** What an id that begins with one of the reading's prefixes is; every other order is a sale or a draft. */
function orderKind(reading: Reading, status: Sql): Sql {
  const rules = reading.kinds.map(({ prefix, kind }) => sql`when starts_with(order_id, ${prefix}) then ${kind}`);
  return sql`case ${join(rules, ' ')} when ${status} = 'draft' then 'draft' else 'sale' end`;
}

const MEANINGS = {
  statuses: { field: 'status', meaning: canonicalStatus },
  fulfilments: { field: 'fulfilment', meaning: canonicalFulfilment },
  tests: { field: 'is_test', meaning: isTestOrder },
  payments: { field: 'payment', meaning: isTestPayment },
  consents: { field: 'accepts_marketing', meaning: yesOrNo }
} as const;

// Few cells of these columns differ, so each is looked up once instead of once per order.
function meanings(reading: Reading) {
  const mapped = new Set(mappedFields(reading).map(({ field }) => field));
  const entries = Object.entries(MEANINGS);
  const there = entries.filter(([, { field }]) => mapped.has(field));
  return {
    of: (name: keyof typeof MEANINGS) =>
      mapped.has(MEANINGS[name].field) ? sql`${id(name)}.meaning` : MEANINGS[name].meaning(sql`null::varchar`),
    steps: there.map(
      ([name, { field, meaning }]) => sql`
        ${id(name)} as (
          select cell, ${meaning(sql`cell`)} as meaning from (select distinct ${id(field)} as cell from heads)
        )`
    ),
    joins: there.map(
      ([name, { field }]) => sql`join ${id(name)} on ${id(name)}.cell is not distinct from heads.${id(field)}`
    )
  };
}

/** Appends the usable orders of `heads` to stg_orders; their lines and products must be there. */
export function insertOrders(importNo: number, family: string, reading: Reading): Sql {
  const person = {
    first: sql`coalesce(first_name, case when contains(full_name, ' ') then regexp_replace(full_name, ' +[^ ]+$', '') else full_name end)`,
    last: sql`coalesce(last_name, case when contains(full_name, ' ') then regexp_extract(full_name, '[^ ]+$') end)`
  };
  const { of, steps, joins } = meanings(reading);
  const cancelled = sql`
    cancelled as (
      select moments.cell, utc
      from moments
      join (select distinct trim(cancelled_cell) as cell from heads where cancelled_cell is not null) using (cell)
    )`;
  const understood = sql`
    with ${join([...steps, cancelled])}
    select
      ${importNo}::integer as import_no,
      order_no,
      ${family} as source,
      order_id,
      coalesce(order_id, '') as order_name,
      case when not regexp_full_match(platform_order_id, '[0-9]+([.,][0-9]+)?[eE][+][0-9]+') then platform_order_id end as platform_id,
      ${orderKind(reading, of('statuses'))} as kind,
      case
        when ${of('statuses')} = 'paid' and abs(refunded_e4) > 0 then
          case when abs(refunded_e4) < coalesce(order_total_e4, 9223372036854775807) then 'partially_refunded' else 'refunded' end
        else ${of('statuses')}
      end as status,
      ${of('fulfilments')} as fulfilment,
      coalesce(${of('tests')}, ${of('payments')}, false) as is_test,
      case
        when cancelled.utc is not null then cancelled.utc
        when cancelled_cell is not null and coalesce(${yesOrNo(sql`cancelled_cell`)}, true) then ordered_at
      end as cancelled_at,
      ordered_at,
      order_times.local_at,
      upper(coalesce(currency, ${reading.currency})) as currency,
      basis as tax_basis,
      amounts.gross_e4,
      amounts.discount_e4,
      amounts.given_back_e4 as returned_e4,
      shipping_e4,
      tax_e4,
      coalesce(order_total_e4, amounts.gross_e4 - amounts.discount_e4 + coalesce(shipping_e4, 0) + case when basis = 'inclusive' then 0 else coalesce(tax_e4, 0) end) as total_e4,
      abs(coalesce(refunded_e4, 0)) as refunded_e4,
      customer_ref,
      case when contains(email, '@') then email end as email,
      phone,
      ${person.first} as first_name,
      ${person.last} as last_name,
      country, region, city, postcode,
      ${of('consents')} as accepts_marketing,
      channel, payment, discount_code,
      first_row as source_row
    from heads
    join order_times using (order_id)
    join amounts using (order_no)
    join bases using (order_no)
    ${join(joins, '\n')}
    left join cancelled on cancelled.cell = trim(cancelled_cell)
    where order_id not in (select order_id from order_faults)`;
  return insertHashed(importNo, understood);
}

const ORDER_CONTENT = Object.entries(stgOrders.columns).filter(
  ([name]) => !['import_no', 'order_no', 'platform_id', 'source_row', 'content_hash'].includes(name)
);
const LINE_CONTENT = Object.keys(stgLines.columns).filter(
  (name) => !['import_no', 'order_no', 'line_no', 'product_no', 'source_row'].includes(name)
);

/**
 * Appends orders, a select with every column of stg_orders but `content_hash`, whose lines and products are in
 * staging. The hash sums over lines, so that the order of rows never changes it.
 */
function insertHashed(importNo: number, orders: Sql): Sql {
  const lineContent = LINE_CONTENT.map((name) => sql`stg_lines.${id(name)}`);
  const orderContent = ORDER_CONTENT.map(([name, { type }]) => sql`${id(name)}::${typeName(type)}`);
  return sql`
    insert into stg_orders by name
    with sums as (
      select order_no, sum((hash(${join(lineContent, ', ')}, sku, title) >> 12)::hugeint) as line_hash
      from stg_lines
      join stg_products using (import_no, product_no)
      where import_no = ${importNo}
      group by order_no
    ),
    unhashed as (
      ${orders}
    ),
    hashed as (
      select
        unhashed.*,
        (((hash(${join(orderContent, ', ')}) >> 12)::hugeint + coalesce(line_hash, 0)) % 4503599627370496)::bigint as content_hash
      from unhashed left join sums using (order_no)
    )
    select ${columnList(stgOrders)} from hashed`;
}
