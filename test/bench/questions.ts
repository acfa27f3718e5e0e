import netSales from '../../src/lib/catalog/metrics/net-sales.metric';
import { rowsOf, type AnswerTable } from '../../src/lib/domain/answer-table';
import { DEFAULT_SETTINGS } from '../../src/lib/domain/settings';
import { allCodes } from '../../src/lib/domain/rfm';
import type { CustomerFilters } from '../../src/lib/domain/audience';
import { audienceSize } from '../../src/lib/sql/questions/audience';
import { cohorts } from '../../src/lib/sql/questions/cohorts';
import { customerNumbers } from '../../src/lib/sql/questions/customers';
import { rfmGroups } from '../../src/lib/sql/questions/rfm-groups';
import type { Sql } from '../../src/lib/sql/sql';

/** The same question twice: to our marts, and in plain SQL to the raw lines. Both give the same figures by name. */
export interface BenchQuestion {
  readonly name: string;
  readonly ours: Sql;
  readonly plain: string;
  /** Figures of our answer by name, to compare with the plain answer's rows of name and figure. */
  figures(answer: AnswerTable): Map<string, number>;
}

const FILTERS: CustomerFilters = {
  orders: { from: 2 },
  countries: ['DK', 'SE'],
  consents: ['yes'],
  daysSince: { to: 365 }
};

const BOUGHT = `
  bought as (
    select "Order", any_value("Customer") as customer, any_value("Country") as country,
      any_value("Marketing") as marketing, min("Ordered at") as bought_at,
      sum("Quantity" * "Unit price" - "Line discount") as net
    from raw where "Cancelled at" is null
    group by "Order"
  ),
  clock as (select date_trunc('day', max("Ordered at")) + interval 1 day as now_at from raw),
  people as (
    select customer, any_value(country) as country, bool_or(marketing) as marketing, count(*) as orders,
      (epoch_us(any_value(now_at)) - epoch_us(max(bought_at))) // 86400000000 as days, round(sum(net), 2) as net
    from bought, clock group by customer
  )`;

const MID = (column: string, order: string, part = '') => `
  (rank() over (${part} order by ${order}) - 1 + count(*) over (partition by ${column}) / 2.0)
    / count(*) over (${part})`;

const GROUPS = allCodes(5)
  .map(({ r, f, m, group }) => `(${r}, ${f}, ${m}, '${group}')`)
  .join(', ');

const RFM = `
  with ${BOUGHT},
  scored as (
    select days, orders, net,
      1 + floor(5 * ${MID('days', 'days desc')}) as r,
      case when orders = 1 then 1 else 2 + floor(4 * ${MID('orders', 'orders', 'partition by orders > 1')}) end as f,
      1 + floor(5 * ${MID('net', 'net')}) as m
    from people
  )
  select group_id, count(*)::double, median(days), median(orders), median(net), sum(net)
  from scored join (values ${GROUPS}) as code(r, f, m, group_id) using (r, f, m)
  group by group_id`;

const COHORTS = `
  with ${BOUGHT},
  firsts as (select customer, min(bought_at) as started_at, date_trunc('month', min(bought_at)) as cohort from bought group by customer),
  sizes as (select cohort, count(*) as size from firsts group by cohort),
  cells as (
    select cohort, (epoch_us(bought_at) - epoch_us(started_at)) // 2629800000000 as age,
      sum(net) as net, count(distinct customer) as active, count(*) as orders
    from bought join firsts using (customer)
    group by cohort, age
  )
  select strftime(cohort, '%Y-%m-%d') || ' ' || age,
    (sum(net) over (partition by cohort order by age) / size)::double, active, orders
  from cells join sizes using (cohort)`;

const AUDIENCE = `
  with ${BOUGHT}
  select 'people', count(*)::double, sum(net)
  from people
  where orders >= 2 and country in ('DK', 'SE') and marketing and days <= 365`;

/** The three questions that the speed targets are about. */
export const QUESTIONS: readonly BenchQuestion[] = [
  {
    name: 'RFM groups',
    ours: rfmGroups({ mode: 'five' }),
    plain: RFM,
    figures: (answer) =>
      new Map(
        rowsOf<{ group_id: string; customers: number }>(answer)
          .filter(({ group_id, customers }) => group_id !== 'prospects' && customers > 0)
          .map(({ group_id, customers }) => [group_id, customers])
      )
  },
  {
    name: 'Cohorts, net sales per customer',
    ours: cohorts({
      bucket: 'month',
      clock: 'elapsed',
      on: 'first_order',
      metric: netSales,
      per: 'customer',
      cumulative: true,
      from: '2023-01-01',
      to: '2026-01-01'
    }),
    plain: COHORTS,
    figures: (answer) =>
      new Map(
        rowsOf<{ cohort: string; age: number; value: number; active: number }>(answer)
          .filter(({ active }) => active > 0)
          .map(({ cohort, age, value }) => [`${cohort} ${age}`, value / 10_000])
      )
  },
  {
    name: 'Audience count',
    ours: audienceSize({ members: customerNumbers({ edges: DEFAULT_SETTINGS.lifecycle, filters: FILTERS }) }),
    plain: AUDIENCE,
    figures: (answer) => new Map([['people', rowsOf<{ people: number }>(answer)[0]?.people ?? 0]])
  }
];

/** Throws when the two answers differ: a ratio between different answers would mean nothing. */
export function mustAgree(name: string, ours: Map<string, number>, plain: readonly unknown[][]): void {
  const wrong = plain.filter(([key, figure]) => {
    const own = ours.get(String(key));
    return own === undefined || Math.abs(own - Number(figure)) > 1e-6 * Math.max(1, Math.abs(own));
  });
  if (wrong.length === 0 && plain.length === ours.size && ours.size > 0) return;
  throw new Error(
    `${name}: ${wrong.length} of ${plain.length} figures differ, such as ${String(wrong[0])}; ours has ${ours.size}`
  );
}
