import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { metricById, metrics } from '../../../src/lib/catalog/metrics/index';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { COHORT_BUCKETS, COHORT_CLOCKS, COHORT_PERS, COHORT_STARTS } from '../../../src/lib/domain/cohort';
import type { CohortFilter } from '../../../src/lib/domain/cohort';
import { ProblemError } from '../../../src/lib/domain/problem';
import { cohortCustomers } from '../../../src/lib/sql/questions/cohort-members';
import { cohortColumnAverages, cohorts, type CohortQuestion } from '../../../src/lib/sql/questions/cohorts';
import type { Metric } from '../../../src/lib/sql/questions/metric';
import { openDatabase } from '../../support/database';
import { at, madeUpShop, order, type MadeUpShop } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';
import { slowCohorts } from '../../support/slow-cohorts';
import { eventsOf } from '../../support/slow-shop';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

interface Cell {
  cohort: string;
  age: number;
  size: number;
  top: number | null;
  value: number | null;
  active: number;
  complete: boolean;
  observed: number;
}

const metric = (id: string) => metricById(id) as Metric;
const ask = async (question: CohortQuestion) => rowsOf<Cell>(await db.ask(cohorts(question)));
const lives = { from: '2000-01-01', to: '2100-01-01' };
const recipe: CohortQuestion = {
  from: '2023-01-01',
  to: '2024-01-01',
  bucket: 'month',
  clock: 'calendar',
  on: 'first_order',
  metric: metric('net-sales'),
  per: 'customer',
  cumulative: true
};

// Three customers of January: 100 + 60 + 40 in month 0; in month 1 a return of 20; in month 11 two orders of 90 together.
const founding: MadeUpShop = {
  now: at('2024-01-15'),
  orders: [
    order(1, '2023-01-02 09:00:00', 100),
    order(2, '2023-01-15 09:00:00', 80, { discount: 20 }),
    order(3, '2023-01-31 23:00:00', 40),
    order(1, '2023-12-05 09:00:00', 60),
    order(3, '2023-12-31 09:00:00', 50, { returns: 20 }),
    order(4, '2023-12-10 09:00:00', 70),
    order(5, '2022-12-31 23:59:59', 500)
  ],
  returns: [{ customer: 2, at: at('2023-02-10'), value: 20 }]
};

describe('the cohort table', () => {
  it('follows the recipe "Customer CLV, 12 months": month 0 is 66.67 and month 11 is 90.00 per customer', async () => {
    await openShop(db, founding);
    const january = (await ask(recipe)).filter((cell) => cell.cohort === '2023-01-01');
    expect(january[0]).toMatchObject({ age: 0, size: 3, top: 2_000_000 });
    expect(january[0]?.value).toBeCloseTo(666_666.667, 3);
    expect(january[1]?.value).toBe(600_000);
    expect(january[10]?.value).toBe(600_000);
    expect(january[11]).toMatchObject({ age: 11, top: 2_700_000, value: 900_000, complete: true });
  });

  it('shows quiet months, ends with the running month and calls it unfinished', async () => {
    await openShop(db, founding);
    const cells = await ask({ ...recipe, cumulative: false });
    expect(cells.filter((cell) => cell.cohort === '2023-01-01').map((cell) => cell.value)).toEqual([
      2_000_000 / 3,
      -200_000 / 3,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      0,
      300_000,
      0
    ]);
    expect(cells.filter((cell) => cell.cohort === '2023-12-01').map((cell) => [cell.age, cell.complete])).toEqual([
      [0, true],
      [1, false]
    ]);
    expect(cells.some((cell) => cell.cohort < '2023-01-01')).toBe(false);
  });

  it('puts an order exactly 30.4375 days after the first one into the second elapsed month', async () => {
    const edge = (second: string) =>
      openShop(db, { now: at('2024-03-01'), orders: [order(1, '2024-01-01', 10), order(1, second, 5)], returns: [] });
    const monthOf = async () =>
      (await ask({ ...recipe, ...lives, clock: 'elapsed', cumulative: false })).map((cell) => cell.value);
    await edge('2024-01-31 10:30:00');
    expect(await monthOf()).toEqual([100_000, 50_000]);
    await edge('2024-01-31 10:29:59');
    expect(await monthOf()).toEqual([150_000, 0]);
  });

  it('calls an elapsed month complete only when the newest member has lived through it', async () => {
    const orders = [order(1, '2024-01-01', 10), order(2, '2024-01-31', 10)];
    await openShop(db, { now: at('2024-02-01'), orders, returns: [] });
    const [first, second] = await ask({ ...recipe, ...lives, clock: 'elapsed', cumulative: false });
    expect(first).toMatchObject({ size: 2, active: 2, complete: false });
    expect(first?.observed).toBeCloseTo((1 + 1 / 30.4375) / 2, 12);
    expect(second).toMatchObject({ age: 1, active: 0, complete: false });
  });

  it('weights column averages by cohort size and leaves unfinished cells out', async () => {
    const orders = [
      order(1, '2023-01-05', 10),
      order(2, '2023-01-06', 20),
      order(3, '2023-02-07', 90),
      order(4, '2023-03-02', 500)
    ];
    await openShop(db, { now: at('2023-03-10'), orders, returns: [] });
    const averages = rowsOf(await db.ask(cohortColumnAverages({ ...recipe, ...lives, cumulative: false })));
    expect(averages).toEqual([
      { age: 0, cohorts: 2, size: 3, value: 400_000 },
      { age: 1, cohorts: 1, size: 2, value: 0 }
    ]);
  });

  it('refuses to sum up customers over ages, and says what to do', () => {
    expect(() => cohorts({ ...recipe, metric: metric('customers') })).toThrow(ProblemError);
    expect(() => cohorts({ ...recipe, cumulative: false, metric: metric('attempted-orders') })).toThrow(ProblemError);
  });

  it('equals a slow count by hand on random shops, whatever the bucket, clock, metric, divisor and filter', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), anyQuestion, async (seed, question) => {
        const shop = madeUpShop(seed);
        await openShop(db, shop);
        const slow = slowCohorts(shop, question, { ...question, metric: question.metric.id });
        const fast = await ask(question);
        expect(fast.map(({ cohort, age, size, complete, active }) => [cohort, age, size, complete, active])).toEqual(
          slow.map(({ cohort, age, size, complete, buyers }) => [cohort, age, size, complete, buyers.length])
        );
        fast.forEach((cell, index) => {
          const own = slow[index];
          expect(cell.observed).toBeCloseTo(own?.observed as number, 9);
          if (own?.value === null || cell.value === null) expect(cell.value).toBe(own?.value);
          else expect(cell.value).toBeCloseTo(own?.value as number, 4);
        });
        const chosen = slow[Math.abs(seed) % Math.max(1, slow.length)];
        if (chosen === undefined) return;
        const people = rowsOf<{ customer_no: number }>(
          await db.ask(cohortCustomers({ ...question, cohort: chosen.cohort, age: chosen.age }))
        );
        expect(people.map((row) => row.customer_no).sort((one, other) => one - other)).toEqual(chosen.buyers);
        const all = await db.ask(cohortCustomers({ ...question, cohort: chosen.cohort, age: null }));
        expect(all.length).toBe(chosen.size);
      }),
      { numRuns: 80 }
    );
  });

  it('sums over all cells to what its customers bought, and a running gross never falls', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(...COHORT_BUCKETS), async (seed, bucket) => {
        const shop = madeUpShop(seed);
        await openShop(db, shop);
        const table = {
          ...recipe,
          ...lives,
          bucket,
          clock: 'elapsed',
          per: 'none',
          metric: metric('gross-sales')
        } as const;
        const parts = await ask({ ...table, cumulative: false });
        const named = eventsOf(shop).filter((event) => event.sold && event.customer !== null);
        expect(parts.reduce((total, cell) => total + (cell.value ?? 0), 0)).toBe(
          named.reduce((total, event) => total + (event.sold?.gross ?? 0) * 10_000, 0)
        );
        const running = await ask({ ...table, cumulative: true });
        running.forEach((cell, index) => {
          const before = running[index - 1];
          if (before?.cohort === cell.cohort) expect(cell.value).toBeGreaterThanOrEqual(before.value as number);
        });
      }),
      { numRuns: 50 }
    );
  });
});

const anyFilter: fc.Arbitrary<CohortFilter> = fc.constantFrom<CohortFilter>(
  {},
  {},
  { channel: 'web' },
  { channel: null },
  { discounted: true },
  { discounted: false },
  { product: 'Cup' },
  { months: [11, 12, 1] }
);

const COHORT_METRICS = [
  'net-sales',
  'gross-sales',
  'total-sales',
  'charged',
  'orders',
  'units',
  'average-order-value',
  'customers',
  'returns',
  'refunds',
  'discounts',
  'gross-profit'
];

const anyQuestion: fc.Arbitrary<CohortQuestion> = fc
  .record({
    bucket: fc.constantFrom(...COHORT_BUCKETS),
    ages: fc.constantFrom(undefined, ...COHORT_BUCKETS),
    clock: fc.constantFrom(...COHORT_CLOCKS),
    on: fc.constantFrom(...COHORT_STARTS),
    per: fc.constantFrom(...COHORT_PERS),
    metric: fc.constantFrom(...metrics.filter((one) => COHORT_METRICS.includes(one.id))),
    cumulative: fc.boolean(),
    filter: anyFilter,
    range: fc.constantFrom(lives, { from: '2023-06-15', to: '2024-06-15' })
  })
  .map(({ range, ...rest }) => ({ ...rest, ...range, cumulative: rest.cumulative && rest.metric.accumulates }));
