import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { segments } from '../../../src/lib/catalog/segments/index';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { DEFAULT_SEGMENT_CONSTANTS as constants } from '../../../src/lib/domain/segment-constants';
import { segmentMembers, segmentReasons } from '../../../src/lib/sql/questions/segments';
import { segmentThresholds } from '../../../src/lib/sql/questions/segment-thresholds';
import { openDatabase } from '../../support/database';
import { at, madeUpShop, order } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

interface Limit {
  segment_id: string;
  test: number;
  label: string | null;
  compare: string;
  threshold: number | null;
  unit: string;
  applies: boolean;
}

const question = { segments, constants };
const limits = async () => rowsOf<Limit>(await db.ask(segmentThresholds(question)));
const seen = ({ segment_id, test, label, compare, threshold, unit, applies }: Limit) =>
  [segment_id, test, label, compare, threshold, unit, applies] as const;

describe('what the segment rules demand', () => {
  it('is said in the numbers of the shop', async () => {
    // Net values 10, 20, 30 and 60 (two orders of 30): median 25, 75th percentile of average orders 30.
    await openShop(db, {
      now: at('2025-01-01'),
      orders: [
        order(1, '2024-12-01', 10),
        order(2, '2024-12-01', 20),
        order(3, '2024-12-01', 30),
        order(4, '2024-11-01', 30),
        order(4, '2024-12-01', 30)
      ],
      returns: []
    });
    const rows = (await limits()).map(seen);
    expect(rows.slice(0, 4)).toEqual([
      ['departed', 0, 'Days since last order', '>=', 385, 'days', true],
      ['departed', 1, 'Orders', '<=', 1, 'count', true],
      ['departed', 1, 'Net value', '<', 250_000, 'money', true],
      ['win-back', 0, 'Days since last order', '>=', 182, 'days', true]
    ]);
    expect(rows).toContainEqual(['high-spend', 1, 'Average order value', '>=', 300_000, 'money', true]);
    expect(rows.some(([id]) => id === 'core')).toBe(false);
  });

  it('is the same that a customer’s own reasons measure against', async () => {
    await openShop(db, madeUpShop(11));
    const [someone] = rowsOf<{ customer_no: number }>(await db.ask(segmentMembers(question)));
    const reasons = rowsOf<Limit>(await db.ask(segmentReasons(question, someone?.customer_no ?? 0))).filter(
      (row) => row.label !== null
    );
    const keys = (rows: readonly Limit[]) => rows.map((row) => JSON.stringify(seen(row))).sort();
    expect(keys(await limits())).toEqual(keys(reasons));
    expect(reasons.length).toBeGreaterThan(10);
  });

  it('has rules but no medians while nobody has bought', async () => {
    await openShop(db, { now: at('2025-01-01'), orders: [], returns: [] });
    const rows = await limits();
    expect(rows.find((row) => row.label === 'Net value')?.threshold).toBeNull();
    expect(rows.find((row) => row.label === 'Days since last order')?.threshold).toBe(385);
  });
});
