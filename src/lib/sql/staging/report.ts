import type { Reading } from '../../domain/reading';
import { CLEAN_RULES, touches } from './clean';
import { mappedFields } from './raw';
import { id, join, sql, type Sql } from '../sql';

/** Records not used, each with its reason (a fault of its own, or of its order) and the field at fault. */
export const asideRows = sql`
  select row_no::integer as row, reason, field
  from (
    select row_no, reason, field from row_faults
    union all
    select row_no, 'repeated-order', null from repeated_rows where row_no not in (select row_no from row_faults)
    union all
    select typed_rows.row_no, substr(order_faults.reason, 2), case when order_faults.reason = '1no-date' then 'ordered_at' end
    from order_faults
    join typed_rows on order_ref = order_id
    where typed_rows.row_no not in (select row_no from row_faults)
      and typed_rows.row_no not in (select row_no from repeated_rows)
  )
  order by row`;

/** The figures of one import for its report. */
export function importFigures(importNo: number): Sql {
  return sql`
    select
      count(*)::integer as orders,
      (select count(*) from stg_lines where import_no = ${importNo})::integer as lines,
      count(distinct coalesce(customer_ref, email, phone))::integer as customers,
      min(local_at)::date as first_on,
      max(local_at)::date as last_on,
      (count(*) filter (coalesce(customer_ref, email, phone) is null))::integer as nameless,
      (select count(*) filter (is_unreconciled) from amounts)::integer as unreconciled,
      (count(*) filter (fulfilment = 'fulfilled'))::integer as fulfilled,
      (count(*) filter (fulfilment = 'fulfilled' and status = 'pending'))::integer as fulfilled_pending
    from stg_orders
    where import_no = ${importNo}`;
}

/** Orders of one import against the versions already there: new, changed, unchanged. */
export function orderNews(importNo: number): Sql {
  return sql`
    with before as (
      select stg_orders.source, order_id, max_by(content_hash, (last_at, stg_imports.orders, file_sha256)) as content_hash
      from stg_orders
      join stg_imports using (import_no)
      where import_no <> ${importNo}
      group by stg_orders.source, order_id
    )
    select
      (count(*) filter (before.order_id is null))::integer as new_orders,
      (count(*) filter (before.content_hash <> stg_orders.content_hash))::integer as changed_orders,
      (count(*) filter (before.content_hash = stg_orders.content_hash))::integer as unchanged_orders
    from stg_orders
    left join before using (source, order_id)
    where import_no = ${importNo}`;
}

/** Orders of one import by currency, most first. */
export function importCurrencies(importNo: number): Sql {
  return sql`
    select currency, count(*)::integer as orders
    from stg_orders
    where import_no = ${importNo}
    group by currency
    order by orders desc, currency`;
}

/** How many cells each clean-up rule changes, by field: columns named `rule:field`. */
export function fixCounts(reading: Reading): Sql | null {
  const counts = ruleCells(reading).map(
    ({ rule, cell, name }) => sql`(count(*) filter (${touches(rule, cell)}))::integer as ${id(name)}`
  );
  return counts.length === 0 ? null : sql`select ${join(counts)} from raw_rows`;
}

/** The first cells that one rule changes in one field, before and after. */
export function fixSamples(ruleId: string, field: string): Sql {
  const rule = CLEAN_RULES.find((one) => one.id === ruleId);
  if (rule === undefined) return sql`select 0 as row, '' as before, '' as after where false`;
  const cell = id(field);
  return sql`
    select row_no as row, ${cell} as before, coalesce(${rule.after(cell)}, '') as after
    from raw_rows
    where ${touches(rule, cell)}
    order by row_no
    limit 3`;
}

function ruleCells(reading: Reading) {
  return mappedFields(reading).flatMap(({ field }) =>
    CLEAN_RULES.filter((rule) => rule.fields.includes(field)).map((rule) => ({
      rule,
      cell: id(field),
      name: `${rule.id}:${field}`
    }))
  );
}

/** The first 20 lines of an import as understood, in file order. */
export function firstRows(importNo: number): Sql {
  return sql`
    select
      stg_lines.source_row as row, order_id, local_at, coalesce(email, customer_ref, phone) as customer,
      coalesce(title, sku) as product, quantity, stg_lines.gross_e4, total_e4, currency, status, stg_orders.kind
    from stg_lines
    join stg_orders using (import_no, order_no)
    join stg_products using (import_no, product_no)
    where import_no = ${importNo}
    order by stg_lines.source_row
    limit 20`;
}
