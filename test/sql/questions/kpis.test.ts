import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { metricById, metrics } from '../../../src/lib/catalog/metrics/index';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { lengthInDays, shiftDay, type DayRange } from '../../../src/lib/domain/period';
import { kpis, series } from '../../../src/lib/sql/questions/kpis';
import type { Metric } from '../../../src/lib/sql/questions/metric';
import { openDatabase } from '../../support/database';
import { at, day, DAY, madeUpShop, order, type MadeUpShop } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';
import { slowMetrics } from '../../support/slow-shop';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

interface KpiRow {
  metric: string;
  bucket?: string;
  top: number;
  bottom: number | null;
  value: number | null;
  coverage: number | null;
  complete?: boolean;
}

const metric = (id: string) => metricById(id) as Metric;
const ask = async (range: DayRange, chosen: readonly Metric[] = metrics) =>
  rowsOf<KpiRow>(await db.ask(kpis({ ...range, metrics: chosen })));

// March: Ann buys twice (one with a discount and a cost), Bob once and gives something back; a cancelled order; April: Ann again.
const small: MadeUpShop = {
  now: at('2024-05-01'),
  orders: [
    order(1, '2024-03-05 10:00:00', 100, { discount: 20, shipping: 5, tax: 3, cost: 30, units: 2 }),
    order(1, '2024-03-20 10:00:00', 40),
    order(2, '2024-03-31 23:59:59', 60, { returns: 10 }),
    order(2, '2024-03-12 10:00:00', 999, { valid: false }),
    order(1, '2024-04-01 00:00:00', 50)
  ],
  returns: []
};

describe('the figures of a period', () => {
  it('are what a merchant gets with pencil and paper', async () => {
    await openShop(db, small);
    const march = await ask({ from: '2024-03-01', to: '2024-04-01' });
    const value = Object.fromEntries(march.map((row) => [row.metric, row.value]));
    expect(value).toMatchObject({
      'gross-sales': 2_000_000,
      discounts: 200_000,
      returns: 100_000,
      'net-sales': 1_700_000,
      'total-sales': 1_780_000,
      orders: 3,
      'attempted-orders': 4,
      units: 4,
      customers: 2,
      'new-customers': 2,
      'returning-customers': 0,
      'repeat-rate': 0.5,
      'discount-rate': 0.1,
      'gross-profit': 500_000,
      'gross-margin': 0.625
    });
    expect(value['average-order-value']).toBeCloseTo(1_700_000 / 3, 6);
    expect(march.find((row) => row.metric === 'gross-margin')?.coverage).toBeCloseTo(80 / 170, 12);
  });

  it('count an order of midnight in the new month, and its buyer as returning', async () => {
    await openShop(db, small);
    const april = await ask({ from: '2024-04-01', to: '2024-05-01' }, [
      metric('orders'),
      metric('returning-customers')
    ]);
    expect(april.map((row) => row.value)).toEqual([1, 1]);
  });

  it('leave a ratio empty when nothing was sold, and a sum at zero', async () => {
    await openShop(db, small);
    const [sales, average] = await ask({ from: '2023-01-01', to: '2023-02-01' }, [
      metric('net-sales'),
      metric('average-order-value')
    ]);
    expect([sales?.value, average?.value]).toEqual([0, null]);
  });

  it('never call an unknown cost a zero', async () => {
    await openShop(db, small);
    const [profit] = await ask({ from: '2024-04-01', to: '2024-05-01' }, [metric('gross-profit')]);
    expect(profit?.value).toBeNull();
  });

  it('show a quiet week as zero and an unfinished one as unfinished', async () => {
    await openShop(db, { ...small, now: at('2024-04-04') });
    const weeks = rowsOf<KpiRow>(
      await db.ask(series({ from: '2024-03-01', to: '2024-04-08', bucket: 'week', metrics: [metric('net-sales')] }))
    );
    expect(weeks.map((row) => [row.bucket, row.value, row.complete])).toEqual([
      ['2024-02-26', 0, false],
      ['2024-03-04', 800_000, true],
      ['2024-03-11', 0, true],
      ['2024-03-18', 400_000, true],
      ['2024-03-25', 500_000, true],
      ['2024-04-01', 500_000, false]
    ]);
  });

  it('equal a slow count by hand on sixty random shops, for 25 metrics, whole and bucket by bucket', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.nat(700), fc.nat(400), async (seed, back, length) => {
        const shop = madeUpShop(seed);
        await openShop(db, shop);
        const from = day(shop.now - (back + 1) * DAY);
        const range = { from, to: shiftDay(from, length) };
        const slow = slowMetrics(shop, at(range.from), at(range.to));
        const fast = await ask(range);
        expect(fast).toHaveLength(metrics.length);
        expect(fast.filter((row) => row.metric in slow)).toHaveLength(Object.keys(slow).length);
        for (const row of fast) if (row.metric in slow) same(row, slow[row.metric]);
        if (length > 0) await sameByMonth(shop, range);
      }),
      { numRuns: 60 }
    );
  });
});

async function sameByMonth(shop: MadeUpShop, range: DayRange): Promise<void> {
  expect(lengthInDays(range)).toBeGreaterThan(0);
  const rows = rowsOf<KpiRow>(await db.ask(series({ ...range, bucket: 'month', metrics })));
  for (const row of rows) {
    const start = row.bucket as string;
    const next = new Date(at(start));
    next.setUTCMonth(next.getUTCMonth() + 1);
    const slow = slowMetrics(shop, Math.max(at(start), at(range.from)), Math.min(next.getTime(), at(range.to)));
    if (row.metric in slow) same(row, slow[row.metric]);
  }
}

function same(row: KpiRow, slow: number | null | undefined): void {
  expect(slow, row.metric).toBeDefined();
  if (slow === null || row.value === null) expect(row.value, row.metric).toBe(slow);
  else expect(row.value, row.metric).toBeCloseTo(slow as number, 6);
}
