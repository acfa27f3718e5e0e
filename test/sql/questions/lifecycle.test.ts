import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { shiftDay } from '../../../src/lib/domain/period';
import { lifecycle } from '../../../src/lib/sql/questions/lifecycle';
import {
  LIFECYCLE_MOVES,
  lifecycleFlow,
  lifecycleSeries,
  newReturningLapsed
} from '../../../src/lib/sql/questions/lifecycle-flow';
import { openDatabase } from '../../support/database';
import { at, day, DAY, madeUpShop, order, peopleOf, stamp, type MadeUpShop } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';
import { slowFlow, slowNewReturningLapsed, slowState } from '../../support/slow-shop';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const edges = { atRiskDays: 182, lapsedDays: 385 };
const one = async (question: ReturnType<typeof lifecycle>) =>
  rowsOf<Record<string, number>>(await db.ask(question))[0] as Record<string, number>;

const first = at('2023-01-01 12:00:00');
const shopOf = (orders: MadeUpShop['orders'], now = '2024-12-01'): MadeUpShop => ({
  now: at(now),
  orders,
  returns: []
});
const second = (days: number, ms = 0) => [order(1, stamp(first), 10), order(1, stamp(first + days * DAY + ms), 10)];
const wide = { from: '2022-12-01', to: '2024-12-01', ...edges };

describe('the lifecycle', () => {
  it('calls a customer at risk at exactly 182 days and lapsed at exactly 385', async () => {
    const end = at('2024-12-01');
    const seen = async (age: number) => {
      await openShop(db, shopOf([order(1, stamp(end - age), 10)]));
      return one(lifecycle(edges));
    };
    expect(await seen(182 * DAY - 1000)).toEqual({ leads: 0, active: 1, at_risk: 0, lapsed: 0 });
    expect(await seen(182 * DAY)).toEqual({ leads: 0, active: 0, at_risk: 1, lapsed: 0 });
    expect(await seen(385 * DAY - 1000)).toEqual({ leads: 0, active: 0, at_risk: 1, lapsed: 0 });
    expect(await seen(385 * DAY)).toEqual({ leads: 0, active: 0, at_risk: 0, lapsed: 1 });
  });

  it('counts somebody without a valid order as a lead', async () => {
    await openShop(db, shopOf([order(1, '2024-11-01', 10, { valid: false })]));
    expect(await one(lifecycle(edges))).toEqual({ leads: 1, active: 0, at_risk: 0, lapsed: 0 });
  });
});

describe('the lifecycle flow', () => {
  it('saves a customer who orders exactly on the at-risk edge, and not a second before', async () => {
    await openShop(db, shopOf(second(182)));
    expect(await one(lifecycleFlow(wide))).toMatchObject({
      gained: 1,
      second_order: 1,
      saved: 1,
      won_back: 0,
      cooled: 2,
      lapsed: 1
    });
    await openShop(db, shopOf(second(182, -1000)));
    expect(await one(lifecycleFlow(wide))).toMatchObject({
      gained: 1,
      second_order: 1,
      saved: 0,
      won_back: 0,
      cooled: 1,
      lapsed: 1
    });
  });

  it('wins a customer back who orders exactly on the lapsed edge, and saves one a second before', async () => {
    await openShop(db, shopOf(second(385)));
    expect(await one(lifecycleFlow(wide))).toMatchObject({ saved: 0, won_back: 1, cooled: 2, lapsed: 1 });
    await openShop(db, shopOf(second(385, -1000)));
    expect(await one(lifecycleFlow(wide))).toMatchObject({ saved: 1, won_back: 0, cooled: 2, lapsed: 0 });
  });

  it('does not foresee what happens after the as-of day', async () => {
    await openShop(db, shopOf([order(1, '2024-11-20', 10)]));
    expect(await one(lifecycleFlow({ from: '2024-11-01', to: '2026-12-31', ...edges }))).toMatchObject({
      gained: 1,
      active_1: 1,
      cooled: 0
    });
  });

  it('reconciles both ends exactly and equals a slow walk through every life on sixty random shops', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.nat(900), fc.nat(700), async (seed, back, length) => {
        const shop = madeUpShop(seed);
        await openShop(db, shop);
        const from = day(shop.now - (back + 1) * DAY);
        const range = { from, to: shiftDay(from, length) };
        const flow = await one(lifecycleFlow({ ...range, ...edges }));
        const got = (name: string) => flow[name] as number;
        expect(got('active_1')).toBe(got('active_0') + got('gained') + got('saved') + got('won_back') - got('cooled'));
        expect(got('at_risk_1')).toBe(got('at_risk_0') + got('cooled') - got('saved') - got('lapsed'));
        expect(got('lapsed_1')).toBe(got('lapsed_0') + got('lapsed') - got('won_back'));
        for (const [name, slow] of Object.entries(slowFlow(shop, range.from, range.to, edges)))
          if (!name.startsWith('lead')) expect(flow[name.replace('-', '_')], name).toBe(slow);
        const months = rowsOf<Record<string, number>>(
          await db.ask(lifecycleSeries({ ...range, ...edges, bucket: 'month' }))
        );
        for (const move of length === 0 ? [] : LIFECYCLE_MOVES)
          expect(
            months.reduce((total, row) => total + (row[move] as number), 0),
            move
          ).toBe(got(move));
        expect(await one(newReturningLapsed({ ...range, ...edges }))).toEqual(
          slowNewReturningLapsed(shop, range.from, range.to, edges)
        );
        const states = peopleOf(shop).map((person) => slowState(shop, person, shop.now, edges));
        expect(Object.values(await one(lifecycle(edges)))).toEqual(
          ['lead', 'active', 'at-risk', 'lapsed'].map((state) => states.filter((own) => own === state).length)
        );
      }),
      { numRuns: 60 }
    );
  });

  it('gives each customer one place: new before returning before lapsed', async () => {
    const orders = [
      order(1, '2023-01-10', 10),
      order(2, '2022-06-01', 10),
      order(2, '2023-02-01', 10),
      order(3, '2022-06-01', 10),
      order(4, '2024-05-01', 10)
    ];
    await openShop(db, shopOf(orders));
    expect(await one(newReturningLapsed({ from: '2023-01-01', to: '2024-06-01', ...edges }))).toEqual({
      new_customers: 2,
      returning_customers: 1,
      lapsed_customers: 1,
      new_lapsed_again: 1,
      returning_lapsed_again: 1,
      lapses: 3
    });
  });
});
