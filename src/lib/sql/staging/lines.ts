import type { Field, Reading } from '../../domain/reading';
import { id, join, sql, type Sql } from '../sql';
import { cleaned, PRODUCT_TEXTS } from './clean';

/** `product_cells`: the distinct products as written, numbered; cleaned once per product instead of once per line. */
export function productCells(mapped: readonly Field[], reading: Reading): Sql {
  const cells = PRODUCT_TEXTS.map((field) => (mapped.includes(field) ? id(field) : sql`null::varchar`));
  const clean = PRODUCT_TEXTS.map((field) =>
    mapped.includes(field)
      ? sql`${cleaned(field, reading.switchedOff, id(`${field}_cell`))} as ${id(field)}`
      : sql`null::varchar as ${id(field)}`
  );
  return sql`
    create or replace temp table product_cells as
    select *, (row_number() over (order by ${join(
      PRODUCT_TEXTS.map((field) => sql`${id(`${field}_cell`)} nulls first`),
      ', '
    )}))::integer as product_no, ${join(clean)}
    from (
      select ${join(PRODUCT_TEXTS.map((field, index) => sql`${cells[index] as Sql} as ${id(`${field}_cell`)}`))}, ${mapped.includes('unit_cost') ? sql`max(unit_cost_e4)` : sql`max(null::bigint)`} as unit_cost_e4
      from raw_rows join typed_rows using (row_no)
      group by all
    )`;
}

/**
 * `lines`: the rows of usable orders as lines. The price is the unit price times the quantity, else the line total;
 * a file with order totals only has one unpriced line per row.
 */
export function orderLines(mapped: readonly Field[], reading: Reading): Sql {
  const product = PRODUCT_TEXTS.map(
    (field) =>
      sql`${id(`${field}_cell`)} is not distinct from ${mapped.includes(field) ? sql`raw_rows.${id(field)}` : sql`null`}`
  );
  const negative = reading.kinds
    .filter(({ kind }) => kind === 'return')
    .map(({ prefix }) => sql`starts_with(heads.order_id, ${prefix})`);
  const isReturn = negative.length === 0 ? sql`false` : join(negative, ' or ');
  return sql`
    create or replace temp table lines as
    with priced as (
      select
        order_no,
        typed_rows.row_no,
        product_no,
        ${isReturn} as is_return_document,
        case when ${mapped.includes('quantity') ? sql`true` : sql`false`} then coalesce(units, 0) else 1 end as quantity,
        case
          when unit_price_e4 is not null then round(unit_price_e4 * ${mapped.includes('quantity') ? sql`coalesce(units, 0)` : sql`1`})::bigint
          else line_total_e4
        end as gross_e4,
        abs(coalesce(line_discount_e4, 0)) as line_discount_e4
      from typed_rows
      join raw_rows using (row_no)
      join heads on heads.order_id = order_ref
      join product_cells on ${join(product, ' and ')}
      where order_ref not in (select order_id from order_faults)
        and typed_rows.row_no not in (select row_no from repeated_rows)
    )
    select
      order_no,
      row_no,
      (row_number() over (partition by order_no order by product_no, gross_e4, quantity, line_discount_e4, row_no))::integer as line_no,
      product_no,
      case
        when gross_e4 is null then 'sale'
        when is_return_document then 'return'
        when quantity < 0 and gross_e4 < 0 then 'return'
        when quantity < 0 or gross_e4 < 0 then 'correction'
        when gross_e4 = 0 then 'free'
        else 'sale'
      end as kind,
      quantity,
      gross_e4,
      line_discount_e4
    from priced`;
}

/** Appends `lines` to stg_lines with each line's share of the order's discount in whole cents: cumulative rounding, so the shares sum to it exactly. */
export function insertLines(importNo: number): Sql {
  return sql`
    insert into stg_lines by name
    with discounts as (
      select order_no, discount_e4 as order_discount_e4 from amounts
    ),
    shares as (
      select
        lines.*,
        order_discount_e4,
        case when order_discount_e4 % 100 = 0 then 100 else 1 end as step,
        sum(case when kind = 'sale' then gross_e4 else 0 end) over (partition by order_no order by line_no) as upto_e4,
        sum(case when kind = 'sale' then gross_e4 else 0 end) over (partition by order_no) as whole_e4
      from lines
      join discounts using (order_no)
      where order_discount_e4 > 0
    )
    select
      ${importNo}::integer as import_no, order_no, line_no, product_no, kind, quantity, gross_e4,
      case
        when gross_e4 is null or kind <> 'sale' or coalesce(whole_e4, 0) = 0 then 0
        else (round(order_discount_e4::double * upto_e4 / whole_e4 / step)::bigint - round(order_discount_e4::double * (upto_e4 - gross_e4) / whole_e4 / step)::bigint) * step
      end as discount_e4,
      row_no::integer as source_row
    from shares
    union all
    select ${importNo}::integer, order_no, line_no, product_no, kind, quantity, gross_e4, 0, row_no::integer
    from lines
    join discounts using (order_no)
    where order_discount_e4 = 0`;
}

/** Appends `product_cells` to stg_products. */
export function insertProducts(importNo: number): Sql {
  return sql`
    insert into stg_products by name
    select ${importNo}::integer as import_no, product_no, sku, product as title, vendor, category, unit_cost_e4
    from product_cells
    where product_no in (select product_no from lines)`;
}
