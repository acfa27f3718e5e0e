import { expect, it } from 'vitest';
import { metrics, metricById } from '../../../src/lib/catalog/metrics';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { E4 } from '../../../src/lib/domain/money';
import { cohorts } from '../../../src/lib/sql/questions/cohorts';
import { kpis, series } from '../../../src/lib/sql/questions/kpis';
import { sql, type Sql } from '../../../src/lib/sql/sql';
import type { TestDatabase } from '../../support/import-shop';

/** Figures that every order oracle holds. */
export interface Oracle {
  readonly orders: number;
  readonly orders_without_customer: number;
  readonly customers: number;
  readonly first_order: string;
  readonly last_order: string;
  readonly gross_revenue: number;
  readonly net_revenue: number;
  readonly average_order_value_gross: number;
  readonly repeat_customers: number;
  readonly repeat_rate: number;
  readonly orders_per_customer: number;
  readonly days_between_orders: { readonly pairs: number; readonly mean: number; readonly median: number };
  readonly monthly: readonly {
    readonly month: string;
    readonly orders: number;
    readonly gross: number;
    readonly net: number;
    readonly active_customers: number;
    readonly new_customers: number;
    readonly returning_customers: number;
  }[];
  readonly cohorts: readonly {
    readonly cohort: string;
    readonly size: number;
    readonly active: readonly (number | null)[];
    readonly cum_gross_per_customer: readonly (number | null)[];
    readonly cum_net_per_customer: readonly (number | null)[];
  }[];
}

/** Which of our metrics an oracle calls gross and net. */
export interface OracleWords {
  readonly gross: string;
  readonly net: string;
}

const WIDE = { from: '1990-01-01', to: '2040-01-01' };

async function one<T>(db: TestDatabase, question: Sql): Promise<T> {
  return rowsOf<T>(await db.ask(question))[0] as T;
}

const money = (e4: number | null | undefined): number => Math.round((e4 ?? 0) / 100) / 100;
const fourDigits = (value: number): number => Math.round(value * 10_000) / 10_000;

/** The tests that hold for every order oracle, through the product's own marts, metrics and questions. */
export function provesOracle(db: () => TestDatabase, oracle: Oracle, words: OracleWords): void {
  it('counts orders and customers as the oracle does', async () => {
    const counts = await one<Record<string, number | string>>(
      db(),
      sql`
        select
          (select count(*) from orders where is_valid)::integer as orders,
          (select count(*) from orders where is_valid and customer_no is null)::integer as orders_without_customer,
          (select count(*) from customers where orders > 0)::integer as customers,
          (select count(*) from customers where orders > 1)::integer as repeat_customers,
          (select min(local_at) from orders where is_valid) as first_order,
          (select max(local_at) from orders where is_valid) as last_order`
    );
    const { orders, orders_without_customer, customers, repeat_customers, first_order, last_order } = oracle;
    expect(counts).toEqual({ orders, orders_without_customer, customers, repeat_customers, first_order, last_order });
  });

  it('sums money to the cent', async () => {
    const values = await kpiValues(db());
    expect(money(values.get(words.gross))).toBe(oracle.gross_revenue);
    expect(money(values.get(words.net))).toBe(oracle.net_revenue);
    expect(fourDigits((values.get(words.gross) ?? 0) / E4 / oracle.orders)).toBeCloseTo(
      oracle.average_order_value_gross,
      3
    );
    expect(fourDigits(values.get('repeat-rate') ?? 0)).toBe(oracle.repeat_rate);
  });

  it('measures the days between orders', async () => {
    const gaps = await one<{ pairs: number; mean: number; median: number; per_customer: number }>(
      db(),
      sql`
        select
          count(*)::integer as pairs,
          avg(gap)::double as mean,
          median(gap)::double as median,
          (select sum(orders) / count(*) from customers where orders > 0)::double as per_customer
        from (select date_diff('day', previous_at::date, local_date) as gap from orders where is_valid and previous_at is not null)`
    );
    expect(gaps.pairs).toBe(oracle.days_between_orders.pairs);
    expect(fourDigits(gaps.mean)).toBe(oracle.days_between_orders.mean);
    expect(gaps.median).toBe(oracle.days_between_orders.median);
    expect(fourDigits(gaps.per_customer)).toBe(oracle.orders_per_customer);
  });

  it('has every month right', async () => {
    const wanted = [words.gross, words.net, 'orders', 'customers', 'new-customers', 'returning-customers'];
    const first = oracle.monthly[0]?.month ?? '';
    const last = oracle.monthly.at(-1)?.month ?? '';
    const range = { from: `${first}-01`, to: `${nextMonth(last)}-01` };
    const chosen = wanted.flatMap((id) => metricById(id) ?? []);
    const rows = rowsOf<{ metric: string; bucket: string; value: number }>(
      await db().ask(series({ ...range, bucket: 'month', metrics: chosen }))
    );
    const cell = (metric: string, month: string) =>
      rows.find((row) => row.metric === metric && row.bucket.startsWith(month))?.value;
    const ours = oracle.monthly.map(({ month }) => ({
      month,
      orders: cell('orders', month),
      gross: money(cell(words.gross, month)),
      net: money(cell(words.net, month)),
      active_customers: cell('customers', month),
      new_customers: cell('new-customers', month),
      returning_customers: cell('returning-customers', month)
    }));
    expect(ours).toEqual(oracle.monthly);
  });

  for (const [field, metric] of [
    ['cum_gross_per_customer', words.gross],
    ['cum_net_per_customer', words.net]
  ] as const) {
    it(`has every cohort's ${field} right`, async () => {
      const cells = await cohortCells(db(), metric, true);
      for (const { cohort, size, [field]: row } of oracle.cohorts) {
        expect(cells.get(`${cohort} 0`)?.size, cohort).toBe(size);
        row.forEach((value, age) => {
          const ours = cells.get(`${cohort} ${age}`)?.value;
          if (value === null) expect(ours, `${cohort} ${age}`).toBeUndefined();
          else expect((ours ?? NaN) / E4, `${cohort} ${age}`).toBeCloseTo(value, 3);
        });
      }
    });
  }

  it('has every cohort’s active customers right', async () => {
    const cells = await cohortCells(db(), words.gross, false);
    for (const { cohort, active } of oracle.cohorts)
      active.forEach((value, age) =>
        expect(cells.get(`${cohort} ${age}`)?.active ?? null, `${cohort} ${age}`).toBe(value)
      );
  });
}

async function kpiValues(db: TestDatabase): Promise<Map<string, number>> {
  const rows = rowsOf<{ metric: string; value: number }>(await db.ask(kpis({ ...WIDE, metrics })));
  return new Map(rows.map(({ metric, value }) => [metric, value]));
}

async function cohortCells(db: TestDatabase, metricId: string, cumulative: boolean) {
  const metric = metricById(metricId);
  if (metric === undefined) throw new Error(`no metric ${metricId}`);
  const rows = rowsOf<{ cohort: string; age: number; size: number; value: number | null; active: number }>(
    await db.ask(
      cohorts({ ...WIDE, bucket: 'month', clock: 'calendar', on: 'first_order', metric, per: 'customer', cumulative })
    )
  );
  return new Map(rows.map((row) => [`${row.cohort.slice(0, 7)} ${row.age}`, row]));
}

function nextMonth(month: string): string {
  const [year = 0, at = 0] = month.split('-').map(Number);
  return at === 12 ? `${year + 1}-01` : `${year}-${String(at + 1).padStart(2, '0')}`;
}
