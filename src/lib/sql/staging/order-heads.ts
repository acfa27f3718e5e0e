import type { Field, Reading } from '../../domain/reading';
import { id, join, sql, type Sql } from '../sql';
import { cleaned, ORDER_TEXTS } from './clean';
import { canonicalStatus } from './vocabulary';

const HEAD_TEXTS = [...ORDER_TEXTS, 'is_test', 'accepts_marketing', 'cancelled_at'] as const satisfies readonly Field[];

const MONEY_FIELDS = [
  'order_total_e4',
  'order_gross_e4',
  'order_subtotal_e4',
  'order_discount_e4',
  'shipping_e4',
  'tax_e4',
  'refunded_e4'
] as const;

/**
 * `repeated_rows (row_no)`: rows of an order that the file writes a second time. Only in layouts that write the
 * order's money on its first row alone, where a second total means a second copy of the order.
 */
export function repeatedRows(mapped: readonly Field[]): Sql {
  const mark = mapped.includes('order_total')
    ? sql`order_total is not null`
    : mapped.includes('status')
      ? sql`status is not null`
      : sql`false`;
  return sql`
    create or replace temp table repeated_rows as
    with marks as (
      select order_ref, count(*) as row_count, count(*) filter (${mark}) as mark_count
      from typed_rows join raw_rows using (row_no)
      group by order_ref
    ),
    suspects as (
      select order_ref
      from marks
      where mark_count > 1
        and (select count(*) from marks where mark_count = 1 and row_count > 1) > 0
    ),
    copies as (
      select typed_rows.row_no, sum((${mark})::integer) over (partition by order_ref order by typed_rows.row_no) as copy_no
      from typed_rows join raw_rows using (row_no)
      where order_ref in (select order_ref from suspects)
    )
    select row_no from copies where copy_no > 1`;
}

/**
 * `heads`: one row per order with its order-level cells. A cell that stands on several rows is taken once, never
 * summed: multiplying an order's money by its lines is the classic fault of this kind of file.
 */
export function orderHeads(mapped: readonly Field[], reading: Reading): Sql {
  const texts = HEAD_TEXTS.map((field) => {
    const name = id(field === 'cancelled_at' ? 'cancelled_cell' : field);
    return mapped.includes(field)
      ? sql`${cleaned(field, reading.switchedOff, sql`min(${id(field)})`)} as ${name}`
      : sql`null::varchar as ${name}`;
  });
  return sql`
    create or replace temp table heads as
    select
      order_ref as order_id,
      (row_number() over (order by order_ref))::integer as order_no,
      min(row_no)::integer as first_row,
      count(*)::integer as row_count,
      ${join(texts)},
      ${join(MONEY_FIELDS.map((field) => sql`max(${id(field)}) as ${id(field)}`))}
    from typed_rows
    join raw_rows using (row_no)
    where order_ref is not null
      and row_no not in (select row_no from repeated_rows)
    group by order_ref`;
}

/** `order_times (order_id, ordered_at)`: the earliest readable time among the rows of each order, UTC. */
export const orderTimes = sql`
  create or replace temp table order_times as
  select order_ref as order_id, min(utc) as ordered_at, min(local_at) as local_at
  from (select distinct order_ref, ordered_text from typed_rows)
  join moments on cell = ordered_text
  where utc is not null
  group by order_ref`;

/** `order_faults (order_id, reason)`: orders none of whose rows may be used, with the first reason. A cancelled order may have no amounts. */
export const orderFaults = sql`
  create or replace temp table order_faults as
  select order_id, min(reason) as reason
  from (
    select order_id, '1no-date' as reason
    from heads left join order_times using (order_id)
    where ordered_at is null
    union all
    select order_ref, '2incomplete-order'
    from row_faults join typed_rows using (row_no)
    where order_ref is not null
    union all
    select order_id, '3no-amount'
    from (
      select order_ref as order_id
      from typed_rows
      group by order_ref
      having count(unit_price_e4) + count(line_total_e4) + count(order_total_e4) + count(order_subtotal_e4) + count(order_gross_e4) = 0
    )
    join heads using (order_id)
    where ${canonicalStatus(sql`status`)} <> 'cancelled'
  )
  group by order_id`;

/** `amounts`: the money of every usable order, worked out once from whatever the file holds. */
export const orderAmounts = sql`
  create or replace temp table amounts as
  with sums as (
    select
      order_no,
      count(*) filter (gross_e4 is null) as unpriced,
      sum(gross_e4) filter (kind = 'sale')::bigint as sold_e4,
      coalesce(-sum(gross_e4) filter (kind = 'return'), 0)::bigint as given_back_e4,
      coalesce(sum(line_discount_e4), 0)::bigint as line_discount_e4
    from lines
    group by order_no
  ),
  discounts as (
    select sums.*, abs(coalesce(order_discount_e4, line_discount_e4)) as discount_e4
    from sums join heads using (order_no)
  )
  select
    order_no,
    discount_e4,
    given_back_e4,
    case
      when order_gross_e4 is not null then order_gross_e4
      when order_subtotal_e4 is not null then order_subtotal_e4 + discount_e4 + given_back_e4
      when unpriced = 0 then coalesce(sold_e4, 0)
      -- a cancelled order may have lost its amounts
      when order_total_e4 is null then coalesce(sold_e4, 0)
      else order_total_e4 - coalesce(shipping_e4, 0) - coalesce(tax_e4, 0) + discount_e4 + given_back_e4
    end as gross_e4,
    unpriced = 0 and order_subtotal_e4 is not null and abs(order_subtotal_e4 + discount_e4 - coalesce(sold_e4, 0)) > 200 as is_unreconciled
  from discounts join heads using (order_no)`;

/** `bases (order_no, basis)`: whether the item amounts hold the tax, by the sums of the order itself, else by what most orders say. */
export const taxBases = sql`
  create or replace temp table bases as
  with tested as (
    select
      order_no,
      case
        when tax_e4 = 0 then 'unknown'
        when tax_e4 is null or order_total_e4 is null then null
        when abs(gross_e4 - discount_e4 - given_back_e4 + coalesce(shipping_e4, 0) + tax_e4 - order_total_e4) <= 200 then 'exclusive'
        when abs(gross_e4 - discount_e4 - given_back_e4 + coalesce(shipping_e4, 0) - order_total_e4) <= 200 then 'inclusive'
      end as basis
    from amounts join heads using (order_no)
  ),
  most as (
    select basis from tested where basis <> 'unknown' group by basis order by count(*) desc, basis limit 1
  )
  select order_no, coalesce(basis, (select basis from most), 'unknown') as basis
  from tested`;
