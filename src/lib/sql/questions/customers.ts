import type { CustomerFilters } from '../../domain/audience';
import type { LifecycleEdges } from '../../domain/bands';
import { pipeline, step, type Step } from '../pipeline';
import { every, sql, type Sql } from '../sql';
import { NOW } from './calendar';
import { filterCondition } from './customer-filters';
import type { Explain } from './explain';
import { wholeDays } from './figures';
import { lifecycleOf } from './lifecycle';

/** What the customers table can be sorted by. */
export const CUSTOMER_SORTS = [
  'name',
  'email',
  'country',
  'channel',
  'consent',
  'orders',
  'net',
  'average_order',
  'first_order',
  'last_order',
  'days_since',
  'state'
] as const;
export type CustomerSort = (typeof CUSTOMER_SORTS)[number];

/** Which people: filters, an optional `select customer_no`, and the edges that make lifecycle states. */
export interface CustomerQuestion {
  readonly edges: LifecycleEdges;
  readonly filters?: CustomerFilters;
  /** A question that answers with customer_no, such as `conditionSql`. */
  readonly members?: Sql;
}

/** A window of the table in an order that never depends on how rows are stored. */
export interface CustomerWindow extends CustomerQuestion {
  readonly sort: CustomerSort;
  readonly desc: boolean;
  readonly limit: number;
  readonly offset: number;
}

/**
 * People, leads included, one row each: the columns of the customers mart that are shown, name VARCHAR, days_since
 * INTEGER, aov_e4 DOUBLE (net ÷ orders), state VARCHAR; unknown values stand last in both directions.
 */
export function customersTable({ sort, desc, limit, offset, ...question }: CustomerWindow): Sql {
  const order = sql`order by ${SORT_COLUMNS[sort]} ${desc ? sql`desc` : sql`asc`} nulls last, customer_no`;
  // Only the numbers of the people are sorted; everything else is read for the window alone.
  return pipeline(
    people(question.edges),
    step(
      'page',
      sql`select customer_no from people where ${chosen(question)} ${order} limit ${limit} offset ${offset}`
    ),
    step('shown', peopleOf(question.edges, sql`customer_no in (select customer_no from page)`)),
    step(
      'answer',
      sql`
        select customer_no, customer_id, name, email, phone, country, city, first_channel, accepts_marketing, state,
          attempted, orders, days_since, first_at, last_at, gross_e4, discount_e4, returns_e4, net_e4, total_e4, aov_e4
        from shown ${order}`
    )
  );
}

/** How many people there are and what they are worth: people BIGINT, customers BIGINT, orders BIGINT, net_e4 BIGINT. */
export function customersCount(question: CustomerQuestion): Sql {
  return pipeline(
    people(question.edges),
    step(
      'answer',
      sql`
        select count(*)::bigint as people, count(*) filter (where orders > 0)::bigint as customers,
          coalesce(sum(orders), 0)::bigint as orders, coalesce(sum(net_e4), 0)::bigint as net_e4
        from people where ${chosen(question)}`
    )
  );
}

/** The numbers of the chosen people: customer_no, ascending. */
export function customerNumbers(question: CustomerQuestion): Sql {
  return pipeline(
    people(question.edges),
    step('answer', sql`select customer_no from people where ${chosen(question)} order by customer_no`)
  );
}

/**
 * Everything known about one person by the id in the link: the columns of the customers mart, name, state, aov_e4,
 * days_since, days_between (average days between orders, null below two), at_risk_at and lapsed_at TIMESTAMP.
 */
export function customerById(customerId: string, edges: LifecycleEdges): Sql {
  return pipeline(
    people(edges),
    step(
      'answer',
      sql`
        select *, (epoch_us(last_at) - epoch_us(first_at)) / 86400000000.0 / nullif(greatest(orders - 1, 0), 0) as days_between,
          last_at + to_days(${edges.atRiskDays}) as at_risk_at, last_at + to_days(${edges.lapsedDays}) as lapsed_at
        from people where customer_id = ${customerId}`
    )
  );
}

/** All attempted orders of a person, newest first, with the reason where one does not count. Money in e4. */
export function customerOrders(customerNo: number): Sql {
  return sql`
    select order_key, order_id, order_name, source, import_no, source_row, local_at, is_valid, excluded_by, status,
      fulfilment, channel, payment, discount_code, country, order_rank, previous_at, units, gross_e4, discount_e4,
      returns_e4, net_e4, shipping_e4, tax_e4, fees_e4, charged_e4, refunded_e4, total_e4, cost_e4
    from orders
    where customer_no = ${customerNo}
    order by local_at desc, order_key desc`;
}

/** What people bought on an order or on all of them: order lines with their article, money in e4. */
export function customerLines(customerNo: number): Sql {
  return sql`
    select order_key, line_no, order_lines.kind as kind, sku, title, vendor, category, quantity, gross_e4, discount_e4, net_e4
    from order_lines left join products using (product_key)
    where customer_no = ${customerNo}
    order by order_key desc, line_no`;
}

/** What the drawer says about the table. */
export const explainCustomers: Explain = {
  sentence: 'One row per person named on an order; figures count valid orders and all returns known on the as-of day.',
  formula:
    'net = gross − discounts − returns · average order = net ÷ valid orders · days = whole days since the last valid order'
};

function people(edges: LifecycleEdges): Step {
  return step('people', peopleOf(edges, sql`true`));
}

function peopleOf(edges: LifecycleEdges, which: Sql): Sql {
  return sql`
    select *, nullif(concat_ws(' ', first_name, last_name), '') as name,
      (net_e4 / nullif(orders, 0))::double as aov_e4, ${wholeDays(sql`last_at`, NOW)} as days_since,
      ${lifecycleOf(sql`last_at`, NOW, edges)} as state
    from customers where ${which}`;
}

function chosen({ filters = {}, members }: CustomerQuestion): Sql {
  return every([filterCondition(filters), ...(members ? [sql`customer_no in (${members})`] : [])]);
}

const SORT_COLUMNS: Readonly<Record<CustomerSort, Sql>> = {
  name: sql`lower(name)`,
  email: sql`email`,
  country: sql`country`,
  channel: sql`first_channel`,
  consent: sql`accepts_marketing`,
  orders: sql`orders`,
  net: sql`net_e4`,
  average_order: sql`aov_e4`,
  first_order: sql`first_at`,
  last_order: sql`last_at`,
  days_since: sql`days_since`,
  state: sql`state`
};
