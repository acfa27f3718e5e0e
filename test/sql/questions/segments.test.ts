import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { segments } from '../../../src/lib/catalog/segments/index';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { DEFAULT_SEGMENT_CONSTANTS as constants } from '../../../src/lib/domain/segment-constants';
import {
  segmentCards,
  segmentCustomers,
  segmentMembers,
  segmentReasons
} from '../../../src/lib/sql/questions/segments';
import { openDatabase } from '../../support/database';
import { at, day, DAY, madeUpShop, order, type MadeUpOrder, type MadeUpShop } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';
import { slowCustomers, slowSegment } from '../../support/slow-customers';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

interface Member {
  customer_no: number;
  segment_id: string;
}
interface Card {
  segment_id: string;
  customers: number;
  customers_before: number;
  orders: number;
  net_e4: number;
  aov_e4: number | null;
  profit_per_customer_e4: number | null;
}
interface Reason {
  segment_id: string;
  matched: boolean;
  holds: boolean;
  label: string | null;
  actual: number;
  compare: string;
  threshold: number;
  met: boolean;
  applies: boolean;
}

const question = { segments, constants };
const members = async (asOf?: string) => rowsOf<Member>(await db.ask(segmentMembers(question, asOf)));

const repeated = (customer: number, days: readonly string[], gross: number, rest: Partial<MadeUpOrder> = {}) =>
  days.map((when) => order(customer, when, gross, rest));

// One customer for each rule; as-of day 2024-12-31, so 182 days back is July 3 and 385 days back is December 13, 2023.
const nine: MadeUpShop = {
  now: at('2025-01-01'),
  orders: [
    ...repeated(1, ['2023-01-10'], 500),
    ...repeated(2, ['2023-02-01', '2024-03-01'], 60),
    ...repeated(3, ['2024-12-20'], 60),
    ...repeated(4, ['2023-10-01', '2024-10-01'], 10, { returns: 5 }),
    ...repeated(5, ['2024-02-01', '2024-05-01', '2024-08-01', '2024-11-01'], 80),
    ...repeated(6, ['2024-02-01', '2024-05-01', '2024-08-01', '2024-11-01'], 20),
    ...repeated(7, ['2024-09-01'], 300),
    ...repeated(8, ['2024-08-01', '2024-11-01'], 60),
    ...repeated(9, ['2024-09-01'], 60)
  ],
  returns: []
};

describe('the nine segments', () => {
  it('put each of nine textbook customers where a person would', async () => {
    await openShop(db, nine);
    expect((await members()).map((row) => row.segment_id)).toEqual([
      'departed',
      'win-back',
      'new',
      'least-valuable',
      'most-valuable',
      'loyal-low-spend',
      'high-spend',
      'promising',
      'core'
    ]);
  });

  it('say which rule matched and by how much the others failed', async () => {
    await openShop(db, nine);
    const reasons = rowsOf<Reason>(await db.ask(segmentReasons(question, 8)));
    expect([...new Set(reasons.filter((row) => row.matched).map((row) => row.segment_id))]).toEqual(['promising']);
    const frequent = reasons.find((row) => row.segment_id === 'most-valuable' && row.label === 'Orders');
    expect(frequent).toMatchObject({ actual: 2, compare: '>=', threshold: 3, met: false, holds: false });
    const winBack = reasons.find((row) => row.segment_id === 'win-back');
    expect(winBack).toMatchObject({ actual: 61, threshold: 182, met: false });
    const profit = reasons.find((row) => row.segment_id === 'most-valuable' && row.label === 'Profit');
    expect(profit?.applies).toBe(false);
    expect(reasons.filter((row) => row.segment_id === 'core')).toMatchObject([
      { label: null, holds: true, matched: false }
    ]);
  });

  it('begin with win-back at exactly 182 days', async () => {
    const bought = (when: string): MadeUpShop => ({
      now: at('2025-01-01'),
      orders: [...nine.orders, order(10, when, 60)],
      returns: []
    });
    await openShop(db, bought('2024-07-03 00:00:00'));
    expect((await members()).find((row) => row.customer_no === 10)?.segment_id).toBe('win-back');
    await openShop(db, bought('2024-07-03 00:00:01'));
    expect((await members()).find((row) => row.customer_no === 10)?.segment_id).toBe('core');
  });

  it('count every customer once, now and at a past day, like a slow reading of the rules on sixty random shops', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), fc.nat(300), async (seed, back) => {
        const shop = madeUpShop(seed);
        await openShop(db, shop);
        for (const instant of [shop.now, shop.now - back * DAY]) {
          const people = slowCustomers(shop, instant);
          const fast = await members(instant === shop.now ? undefined : day(instant - DAY));
          expect(fast.map((row) => [row.customer_no, row.segment_id])).toEqual(
            people.map((one) => [one.person, slowSegment(one, people, constants)])
          );
        }
      }),
      { numRuns: 60 }
    );
  });

  it('have cards that sum to the shop and open onto exactly their customers', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const shop = madeUpShop(seed);
        await openShop(db, shop);
        const cards = rowsOf<Card>(await db.ask(segmentCards(question)));
        const people = slowCustomers(shop, shop.now);
        const monthAgo = new Date(shop.now);
        monthAgo.setUTCMonth(monthAgo.getUTCMonth() - 1);
        expect(cards.map((card) => card.segment_id)).toEqual(segments.map((segment) => segment.id));
        for (const card of cards) {
          const own = people.filter((one) => slowSegment(one, people, constants) === card.segment_id);
          expect(card).toMatchObject({
            customers: own.length,
            orders: own.reduce((total, one) => total + one.orders, 0)
          });
          expect(card.net_e4).toBe(own.reduce((total, one) => total + one.net, 0));
          expect(card.aov_e4).toBe(own.length === 0 ? null : card.net_e4 / card.orders);
          expect((await db.ask(segmentCustomers(question, card.segment_id))).length).toBe(card.customers);
          if (monthAgo.getUTCDate() !== new Date(shop.now).getUTCDate()) continue;
          const before = slowCustomers(shop, monthAgo.getTime());
          expect(card.customers_before).toBe(
            before.filter((one) => slowSegment(one, before, constants) === card.segment_id).length
          );
        }
      }),
      { numRuns: 20 }
    );
  });

  it('give the customer page the same verdict as the cards', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const shop = madeUpShop(seed);
        await openShop(db, shop);
        for (const { customer_no, segment_id } of (await members()).slice(0, 3)) {
          const reasons = rowsOf<Reason>(await db.ask(segmentReasons(question, customer_no)));
          expect(new Set(reasons.filter((row) => row.matched).map((row) => row.segment_id))).toEqual(
            new Set([segment_id])
          );
          expect(reasons.find((row) => row.holds)?.segment_id).toBe(segment_id);
        }
      }),
      { numRuns: 15 }
    );
  });
});
