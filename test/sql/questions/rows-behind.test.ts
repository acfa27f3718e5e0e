import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metricById, metrics } from '../../../src/lib/catalog/metrics/index';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import type { DayRange } from '../../../src/lib/domain/period';
import { kpis } from '../../../src/lib/sql/questions/kpis';
import type { Metric, MetricRows } from '../../../src/lib/sql/questions/metric';
import { rowsBehind, rowSums, SUMMED } from '../../../src/lib/sql/questions/rows-behind';
import { openDatabase } from '../../support/database';
import { at, madeUpShop, order, type MadeUpShop } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

type Sums = Record<string, number | null>;
interface Behind {
  happened_at: string;
  kind: string;
  order_name: string | null;
  customer_id: string | null;
  net_e4: number;
}

const all = { limit: 10_000, offset: 0 };
const march: DayRange = { from: '2024-03-01', to: '2024-04-01' };
const rows = async (over: MetricRows, range: DayRange, part = all) =>
  rowsOf<Behind>(await db.ask(rowsBehind({ over, ...range, ...part })));
const sums = async (over: MetricRows, range: DayRange) =>
  rowsOf<Sums>(await db.ask(rowSums({ over, ...range })))[0] as Sums;

const small: MadeUpShop = {
  now: at('2024-05-01'),
  orders: [
    order(1, '2024-02-10 10:00:00', 30),
    order(1, '2024-03-05 10:00:00', 100, { discount: 20 }),
    order(2, '2024-03-12 10:00:00', 999, { valid: false }),
    order(2, '2024-03-31 23:59:59', 60, { returns: 10 }),
    order(1, '2024-04-01 00:00:00', 50)
  ],
  returns: [{ customer: 1, at: at('2024-03-20 09:00:00'), value: 5 }]
};

describe('the rows behind a figure', () => {
  it('are the orders and returns of the range, newest first, and sum to net sales', async () => {
    await openShop(db, small);
    const found = await rows('entries', march);
    expect(found.map(({ happened_at, kind, order_name, net_e4 }) => [happened_at, kind, order_name, net_e4])).toEqual([
      ['2024-03-31 23:59:59', 'order', '#1004', 500_000],
      ['2024-03-20 09:00:00', 'return', null, -50_000],
      ['2024-03-05 10:00:00', 'order', '#1002', 800_000]
    ]);
    expect(await sums('entries', march)).toMatchObject({
      row_count: 3,
      orders: 2,
      returned: 1,
      customers: 2,
      net_e4: 1_250_000,
      cost_e4: null
    });
  });

  it('show excluded orders too where attempts are counted', async () => {
    await openShop(db, small);
    expect((await rows('orders', march)).map(({ kind }) => kind)).toEqual(['order', 'excluded', 'order']);
    expect(await sums('orders', march)).toMatchObject({ row_count: 3, orders: 3, returned: 0 });
  });

  it('reach back to the first order where a figure does', async () => {
    await openShop(db, small);
    expect(await rows('history', march)).toHaveLength(4);
    expect(await sums('history', march)).toMatchObject({ row_count: 4, net_e4: 1_550_000 });
  });

  it('come page by page without a gap or a repeat', async () => {
    await openShop(db, madeUpShop(7));
    const range = { from: '2020-01-01', to: '2026-01-01' };
    const whole = await rows('entries', range);
    const pages = [];
    for (let offset = 0; offset < whole.length; offset += 3)
      pages.push(...(await rows('entries', range, { limit: 3, offset })));
    expect(whole.length).toBeGreaterThan(6);
    expect(pages).toEqual(whole);
  });

  it('add up to every figure that is a sum or a count, on random shops', async () => {
    const figures: Readonly<Record<string, string>> = {
      'net-sales': 'net_e4',
      'gross-sales': 'gross_e4',
      discounts: 'discount_e4',
      returns: 'returns_e4',
      refunds: 'refunded_e4',
      shipping: 'shipping_e4',
      taxes: 'tax_e4',
      charged: 'charged_e4',
      orders: 'orders',
      'attempted-orders': 'orders',
      units: 'units',
      customers: 'customers'
    };
    const chosen = Object.keys(figures).map((id) => metricById(id) as Metric);
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      await openShop(db, madeUpShop(seed));
      const range = { from: '2024-03-01', to: '2024-11-01' };
      const values = rowsOf<{ metric: string; value: number }>(await db.ask(kpis({ ...range, metrics: chosen })));
      for (const { over, id } of chosen) {
        const value = values.find(({ metric }) => metric === id)?.value;
        expect((await sums(over, range))[figures[id] as string], `${id}, seed ${seed}`).toBe(value);
      }
    }
  });

  it('have sums that equal the rows themselves, for every kind of row a metric reads', async () => {
    await openShop(db, madeUpShop(11));
    const range = { from: '2024-01-01', to: '2024-12-01' };
    for (const over of new Set(metrics.map((metric) => metric.over))) {
      const found = (await rows(over, range)) as unknown as Sums[];
      const total = await sums(over, range);
      expect(total.row_count).toBe(found.length);
      for (const name of SUMMED.filter((one) => one !== 'cost_e4'))
        expect(
          found.reduce((sum, row) => sum + (row[name] ?? 0), 0),
          `${over} ${name}`
        ).toBe(total[name]);
    }
  });
});
