import { every, sql, type Sql } from '../sql';

/**
 * Figures of every customer with a valid order before an instant, from money events before it (and, with `since`,
 * not before that): customer_no, orders, first_at, last_at, units, gross_e4, discount_e4, returns_e4, net_e4,
 * returned_orders, costed_net_e4, cost_e4 (null when no cost is known). Returns without a date count on their order.
 */
export function customersAt(before: Sql, since?: Sql): Sql {
  const held = [sql`customer_no is not null`, sql`"at" < ${before}`, ...(since ? [sql`"at" >= ${since}`] : [])];
  return sql`
    select
      customer_no,
      count(*) filter (where is_order)::integer as orders,
      min("at") filter (where is_order) as first_at,
      max("at") filter (where is_order) as last_at,
      sum(units)::double as units,
      sum(gross_e4)::bigint as gross_e4,
      sum(discount_e4)::bigint as discount_e4,
      sum(returns_e4)::bigint as returns_e4,
      sum(net_e4)::bigint as net_e4,
      count(*) filter (where not is_order or returns_e4 > 0)::integer as returned_orders,
      sum(costed_net_e4)::bigint as costed_net_e4,
      sum(cost_e4)::bigint as cost_e4
    from entries
    where ${every(held)}
    group by customer_no
    having count(*) filter (where is_order) > 0`;
}

/** Exact age in days of a moment seen at another (DOUBLE); 182 days to the microsecond are 182. */
export function ageInDays(at: Sql, now: Sql): Sql {
  return sql`(epoch_us(${now}) - epoch_us(${at})) / 86400000000.0`;
}

/** Whole days since a moment, seen at another (INTEGER): one microsecond short of a day is 0. */
export function wholeDays(at: Sql, now: Sql): Sql {
  return sql`((epoch_us(${now}) - epoch_us(${at})) // 86400000000)::integer`;
}
