import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { elevenGroup, groupsOf, sixGroup, type RfmSettings } from '../../../src/lib/domain/rfm';
import { rfm, rfmCodeCustomers, rfmGroupCustomers } from '../../../src/lib/sql/questions/rfm';
import { rfmCodes, rfmGroups, rfmMovement } from '../../../src/lib/sql/questions/rfm-groups';
import { openDatabase } from '../../support/database';
import { at, day, DAY, dice, madeUpShop, order, peopleOf, type MadeUpShop } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';
import { quantile, slowCustomers, slowRfm } from '../../support/slow-customers';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

interface Scored {
  customer_no: number;
  days: number;
  orders: number;
  net_e4: number;
  code: string;
  group_id: string;
}

const five: RfmSettings = { mode: 'five' };
const three: RfmSettings = { mode: 'three' };
const ask = async (settings: RfmSettings, asOf?: string) => rowsOf<Scored>(await db.ask(rfm(settings, asOf)));
const codes = (rows: readonly Scored[]) => rows.map((row) => [row.customer_no, row.code]);

// Four customers: A buys three times and lately, B twice, C and D once with equal values on the same day.
const small: MadeUpShop = {
  now: at('2024-07-01'),
  orders: [
    order(1, '2024-06-30 09:00:00', 50),
    order(1, '2024-05-01', 50),
    order(1, '2024-03-01', 50),
    order(2, '2024-06-01', 20),
    order(2, '2024-05-01', 20),
    order(3, '2024-01-10 08:00:00', 30),
    order(4, '2024-01-10 20:00:00', 30)
  ],
  returns: []
};

describe('RFM scores', () => {
  it('are what J1 gives by hand, and equal customers have equal scores', async () => {
    await openShop(db, small);
    // R: mid-ranks (1, 1, 5, 7) ÷ 8 · 5 → 1, 1, 4, 5. F: one order is 1; two and three orders share 2 to 5: 3 and 5.
    // M: 30, 30 → 1 + ⌊5 · 2/8⌋ = 2; 40 → 1 + ⌊5 · 5/8⌋ = 4; 150 → 1 + ⌊5 · 7/8⌋ = 5.
    expect(codes(await ask(five))).toEqual([
      [1, '555'],
      [2, '434'],
      [3, '212'],
      [4, '212']
    ]);
  });

  it('by fixed thresholds change exactly on the edge', async () => {
    await openShop(db, small);
    const thresholds = { days: [1, 31], orders: [2, 3], netE4: [300_001, 1_500_000] };
    expect(codes(await ask({ mode: 'fixed', thresholds }))).toEqual([
      [1, '333'],
      [2, '222'],
      [3, '111'],
      [4, '111']
    ]);
  });

  it('of a past day know only what had happened by then', async () => {
    await openShop(db, small);
    const then = await ask(five, '2024-04-30');
    expect(then.map((row) => [row.customer_no, row.orders, row.days])).toEqual([
      [1, 1, 61],
      [3, 1, 111],
      [4, 1, 111]
    ]);
  });

  it('over a window count only the orders inside it', async () => {
    await openShop(db, small);
    const lately = await ask({ mode: 'five', windowDays: 31 });
    expect(lately.map((row) => [row.customer_no, row.orders, row.net_e4])).toEqual([
      [1, 1, 500_000],
      [2, 1, 200_000]
    ]);
  });

  it('equal a slow comparison of everybody with everybody on sixty random shops, now and at a past day', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(five, three), fc.nat(400), async (seed, settings, back) => {
        const shop = madeUpShop(seed);
        const levels = settings.mode === 'five' ? 5 : 3;
        const group = levels === 5 ? elevenGroup : sixGroup;
        await openShop(db, shop);
        for (const instant of [shop.now, shop.now - back * DAY]) {
          const slow = slowRfm(slowCustomers(shop, instant), levels);
          const fast = await ask(settings, instant === shop.now ? undefined : day(instant - DAY));
          expect(codes(fast)).toEqual([...slow]);
          for (const { code, group_id } of fast) {
            const [r, f, m] = [...code].map(Number) as [number, number, number];
            expect(group_id).toBe(group(r, f, m));
          }
        }
      }),
      { numRuns: 60 }
    );
  });

  it('do not depend on the order in which rows are stored', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const shop = madeUpShop(seed);
        await openShop(db, shop);
        const straight = await ask(five);
        const roll = dice(seed + 1);
        await openShop(db, shop, (rows) =>
          [...rows]
            .map((row) => [roll(), row] as const)
            .sort((one, other) => one[0] - other[0])
            .map(([, row]) => row)
        );
        expect(await ask(five)).toEqual(straight);
      }),
      { numRuns: 20 }
    );
  });
});

describe('RFM groups', () => {
  it('divide everybody without overlap, and open onto exactly the customers they count', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.constantFrom(five, three), async (seed, settings) => {
        const shop = madeUpShop(seed);
        await openShop(db, shop);
        const scored = await ask(settings);
        const rows = rowsOf<{ group_id: string; customers: number; median_days: number | null; net_e4: number }>(
          await db.ask(rfmGroups(settings))
        );
        expect(rows.map((row) => row.group_id)).toEqual(groupsOf(settings).map((group) => group.id));
        expect(rows.reduce((total, row) => total + row.customers, 0)).toBe(peopleOf(shop).length);
        expect(rows.reduce((total, row) => total + row.net_e4, 0)).toBe(
          scored.reduce((total, row) => total + row.net_e4, 0)
        );
        for (const { group_id, customers, median_days } of rows) {
          const inside = scored.filter((row) => row.group_id === group_id);
          if (inside.length > 0)
            expect(median_days).toBeCloseTo(
              quantile(
                inside.map((row) => row.days),
                0.5
              ),
              9
            );
          expect((await db.ask(rfmGroupCustomers(settings, group_id))).length).toBe(customers);
        }
        const counts = rowsOf<{ code: string; customers: number }>(await db.ask(rfmCodes(settings)));
        for (const { code, customers } of counts) {
          expect(scored.filter((row) => row.code === code)).toHaveLength(customers);
          expect((await db.ask(rfmCodeCustomers(settings, code))).length).toBe(customers);
        }
      }),
      { numRuns: 20 }
    );
  });

  it('move between two days so that rows and columns sum to both days’ counts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.nat(500), async (seed, back) => {
        const shop = madeUpShop(seed);
        await openShop(db, shop);
        const before = day(shop.now - (back + 2) * DAY);
        const flows = rowsOf<{ from_group: string; to_group: string; customers: number }>(
          await db.ask(rfmMovement({ settings: five, before, after: null }))
        );
        const [then, now] = [await ask(five, before), await ask(five)];
        for (const { id } of groupsOf(five).filter((group) => group.id !== 'prospects')) {
          const sum = (side: 'from_group' | 'to_group') =>
            flows.filter((flow) => flow[side] === id).reduce((total, flow) => total + flow.customers, 0);
          expect(sum('from_group')).toBe(then.filter((row) => row.group_id === id).length);
          expect(sum('to_group')).toBe(now.filter((row) => row.group_id === id).length);
        }
      }),
      { numRuns: 30 }
    );
  });
});
