import type { DayRange } from '../../domain/period';
import { pipeline, step } from '../pipeline';
import { sql, type Sql } from '../sql';
import { METRIC_ROWS } from './kpis';
import type { MetricRows } from './metric';

/** Columns of the rows behind a metric that add up, in the order they are shown; money in e4. */
export const SUMMED = [
  'units',
  'gross_e4',
  'discount_e4',
  'returns_e4',
  'net_e4',
  'shipping_e4',
  'tax_e4',
  'charged_e4',
  'refunded_e4',
  'total_e4',
  'cost_e4'
] as const;

/**
 * The rows a metric is computed over for `[from, to)`, newest first: happened_at TIMESTAMP, kind (`order`, `return`
 * or `excluded`), order_name, customer_id, channel VARCHAR, units DOUBLE and the columns of `SUMMED` as BIGINT.
 */
export function rowsBehind({ over, limit, offset, ...range }: RowsAsked & { limit: number; offset: number }): Sql {
  const number = over === 'orders' ? sql`order_key` : sql`entry_no`;
  return pipeline(
    step(
      'page',
      sql`
        select ${number} as row_no, order_key, customer_no, ${moment(over)} as happened_at, ${kind(over)} as kind, channel,
          units, gross_e4, discount_e4, returns_e4, net_e4, shipping_e4, tax_e4, charged_e4, refunded_e4, total_e4, cost_e4
        from ${METRIC_ROWS[over].table}
        where ${METRIC_ROWS[over].held(range)}
        order by happened_at desc, row_no desc
        limit ${limit} offset ${offset}`
    ),
    step(
      'answer',
      sql`
        select happened_at, kind, order_name, customer_id, page.channel, page.units, page.gross_e4, page.discount_e4,
          page.returns_e4, page.net_e4, page.shipping_e4, page.tax_e4, page.charged_e4, page.refunded_e4,
          page.total_e4, page.cost_e4
        from page
        left join orders using (order_key)
        left join customers on customers.customer_no = page.customer_no
        order by happened_at desc, row_no desc`
    )
  );
}

/**
 * The sums of those rows as one row: `row_count`, `orders`, `returned` (return documents), `customers` (distinct
 * buyers) and the columns of `SUMMED`, each BIGINT, units DOUBLE; a sum over nothing is 0, an unknown cost stays null.
 */
export function rowSums({ over, ...range }: RowsAsked): Sql {
  const isOrder = over === 'orders' ? sql`true` : sql`is_order`;
  return sql`
    select count(*)::bigint as row_count,
      count(*) filter (where ${isOrder})::bigint as orders,
      count(*) filter (where not ${isOrder})::bigint as returned,
      count(distinct customer_no) filter (where ${isOrder})::bigint as customers,
      coalesce(sum(units), 0)::double as units,
      coalesce(sum(gross_e4), 0)::bigint as gross_e4,
      coalesce(sum(discount_e4), 0)::bigint as discount_e4,
      coalesce(sum(returns_e4), 0)::bigint as returns_e4,
      coalesce(sum(net_e4), 0)::bigint as net_e4,
      coalesce(sum(shipping_e4), 0)::bigint as shipping_e4,
      coalesce(sum(tax_e4), 0)::bigint as tax_e4,
      coalesce(sum(charged_e4), 0)::bigint as charged_e4,
      coalesce(sum(refunded_e4), 0)::bigint as refunded_e4,
      coalesce(sum(total_e4), 0)::bigint as total_e4,
      sum(cost_e4)::bigint as cost_e4
    from ${METRIC_ROWS[over].table}
    where ${METRIC_ROWS[over].held(range)}`;
}

/** Which rows: those a kind of metric reads, in a range of days. */
export interface RowsAsked extends DayRange {
  readonly over: MetricRows;
}

function moment(over: MetricRows): Sql {
  return over === 'orders' ? sql`local_at` : sql`"at"`;
}

function kind(over: MetricRows): Sql {
  return over === 'orders'
    ? sql`case when is_valid then 'order' else 'excluded' end`
    : sql`case when is_order then 'order' else 'return' end`;
}
