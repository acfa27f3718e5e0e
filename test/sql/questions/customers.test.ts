import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { segments } from '../../../src/lib/catalog/segments/index';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import type { AudienceCondition, CustomerFilters } from '../../../src/lib/domain/audience';
import { lifecycleState, LIFECYCLE_STATES } from '../../../src/lib/domain/bands';
import { ProblemError } from '../../../src/lib/domain/problem';
import { DEFAULT_SEGMENT_CONSTANTS as constants } from '../../../src/lib/domain/segment-constants';
import { audienceSize, conditionSql, people } from '../../../src/lib/sql/questions/audience';
import {
  customerById,
  CUSTOMER_SORTS,
  customerLines,
  customerNumbers,
  customerOrders,
  customersCount,
  customersTable
} from '../../../src/lib/sql/questions/customers';
import { openDatabase } from '../../support/database';
import { at, DAY, madeUpShop, order, ordersOf, peopleOf, type MadeUpShop } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';
import { slowCustomers, slowSegment } from '../../support/slow-customers';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const edges = { atRiskDays: 182, lapsedDays: 385 };
const context = { edges, segments, constants };
type Numbered = { customer_no: number };
const numbers = async (filters: CustomerFilters) =>
  rowsOf<Numbered>(await db.ask(customerNumbers({ edges, filters }))).map((row) => row.customer_no);
const audience = async (condition: AudienceCondition) =>
  rowsOf<Numbered>(await db.ask(conditionSql(condition, context)))
    .map((row) => row.customer_no)
    .sort((one, other) => one - other);

const small: MadeUpShop = {
  now: at('2024-07-01'),
  orders: [
    order(1, '2024-01-01', 50),
    order(1, '2024-01-31', 30),
    order(1, '2024-03-01', 40, { returns: 20 }),
    order(2, '2024-06-30 12:00:00', 500, { channel: null }),
    order(3, '2023-01-01', 10, { channel: 'pos' }),
    order(4, '2024-06-01', 10, { valid: false })
  ],
  returns: []
};

describe('the customers table', () => {
  it('finds people by name, e-mail, phone and order number, in any case and without wildcards', async () => {
    await openShop(db, small);
    expect(await numbers({ search: 'ÅSE' })).toEqual([2, 4]);
    expect(await numbers({ search: "o'neil nr3" })).toEqual([3]);
    expect(await numbers({ search: 'PERSON2@example' })).toEqual([2]);
    expect(await numbers({ search: '#1004' })).toEqual([2]);
    expect(await numbers({ search: '12-34-13' })).toEqual([3]);
    expect(await numbers({ search: '%' })).toEqual([]);
    expect(await numbers({ search: '_' })).toEqual([]);
    expect(await numbers({ search: "'; drop table customers; --" })).toEqual([]);
    expect(await numbers({ search: '  ' })).toEqual([1, 2, 3, 4]);
  });

  it('filters with both ends included, and takes unknown for a value of its own', async () => {
    await openShop(db, small);
    expect(await numbers({ orders: { from: 1, to: 1 } })).toEqual([2, 3]);
    expect(await numbers({ netE4: { from: 1_000_000 } })).toEqual([1, 2]);
    expect(await numbers({ averageOrderE4: { to: 100_000 } })).toEqual([3]);
    expect(await numbers({ daysSince: { from: 0, to: 0 } })).toEqual([2]);
    expect(await numbers({ states: ['lead', 'lapsed'] })).toEqual([3, 4]);
    expect(await numbers({ countries: [null] })).toEqual([3]);
    expect(await numbers({ channels: ['pos', null] })).toEqual([2, 3, 4]);
    expect(await numbers({ consents: ['yes'] })).toEqual([1, 4]);
    expect(await numbers({ consents: ['no'] })).toEqual([2]);
    expect(await numbers({ consents: ['unknown'] })).toEqual([3]);
    expect(await numbers({ states: [] })).toEqual([]);
  });

  it('pages through everybody exactly once, whatever the sort', async () => {
    const shop = madeUpShop(7);
    await openShop(db, shop);
    for (const sort of CUSTOMER_SORTS)
      for (const desc of [true, false]) {
        const seen: number[] = [];
        for (let offset = 0; offset < peopleOf(shop).length; offset += 2)
          seen.push(
            ...rowsOf<Numbered>(await db.ask(customersTable({ edges, sort, desc, limit: 2, offset }))).map(
              (row) => row.customer_no
            )
          );
        expect([...seen].sort((one, other) => one - other)).toEqual(peopleOf(shop));
      }
  });

  it('sorts by value, with those who have none last', async () => {
    await openShop(db, small);
    const order = async (desc: boolean) =>
      rowsOf<Numbered>(await db.ask(customersTable({ edges, sort: 'average_order', desc, limit: 9, offset: 0 }))).map(
        (row) => row.customer_no
      );
    expect(await order(true)).toEqual([2, 1, 3, 4]);
    expect(await order(false)).toEqual([3, 1, 2, 4]);
  });

  it('counts what it shows', async () => {
    await openShop(db, small);
    expect(rowsOf(await db.ask(customersCount({ edges })))).toEqual([
      { people: 4, customers: 3, orders: 5, net_e4: 6_100_000 }
    ]);
    expect(rowsOf(await db.ask(customersCount({ edges, filters: { states: ['lapsed'] } })))).toEqual([
      { people: 1, customers: 1, orders: 1, net_e4: 100_000 }
    ]);
  });

  it('opens one person: days between orders are an average over the gaps, and unknown after one order', async () => {
    await openShop(db, small);
    const open = async (no: number) => rowsOf(await db.ask(customerById(`c0000000000${no}`, edges)))[0];
    expect(await open(1)).toMatchObject({
      orders: 3,
      net_e4: 1_000_000,
      days_between: 30,
      days_since: 122,
      state: 'active',
      at_risk_at: '2024-08-30 00:00:00'
    });
    expect(await open(2)).toMatchObject({ days_between: null });
    expect(await open(4)).toMatchObject({ state: 'lead', aov_e4: null, lapsed_at: null });
    expect(await open(9)).toBeUndefined();
  });

  it('lists all attempted orders of a person, also the ones that do not count, with the reason', async () => {
    await openShop(db, small);
    expect(rowsOf(await db.ask(customerOrders(4)))).toMatchObject([
      { order_name: '#1006', is_valid: false, excluded_by: 'cancelled' }
    ]);
    expect(rowsOf(await db.ask(customerOrders(1))).map((row) => row.order_rank)).toEqual([3, 2, 1]);
    expect(rowsOf(await db.ask(customerLines(1)))).toMatchObject([
      { title: 'Teapot' },
      { title: 'Teapot' },
      { title: 'Teapot' }
    ]);
  });
});

describe('an audience', () => {
  it('holds exactly the customers of its condition on random shops', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer(), async (seed) => {
        const shop = madeUpShop(seed);
        await openShop(db, shop);
        const known = slowCustomers(shop, shop.now);
        for (const segment of segments)
          expect(await audience({ kind: 'segment', id: segment.id })).toEqual(
            known.filter((one) => slowSegment(one, known, constants) === segment.id).map((one) => one.person)
          );
        for (const state of LIFECYCLE_STATES)
          expect(await audience({ kind: 'lifecycle', state })).toEqual(
            peopleOf(shop).filter((person) => {
              const own = ordersOf(shop, person);
              const newest = own[own.length - 1];
              return lifecycleState(newest ? (shop.now - newest.at) / DAY : null, edges) === state;
            })
          );
      }),
      { numRuns: 20 }
    );
  });

  it('combines conditions: all of them, any of them, none given', async () => {
    await openShop(db, small);
    const repeat: AudienceCondition = { kind: 'table', filters: { orders: { from: 2 } } };
    const active: AudienceCondition = { kind: 'lifecycle', state: 'active' };
    expect(await audience({ kind: 'all', of: [repeat, active] })).toEqual([1]);
    expect(await audience({ kind: 'any', of: [repeat, active] })).toEqual([1, 2]);
    expect(await audience({ kind: 'any', of: [] })).toEqual([]);
    expect(await audience({ kind: 'all', of: [] })).toEqual([1, 2, 3, 4]);
    expect(
      await audience({
        kind: 'all',
        of: [
          { kind: 'any', of: [repeat, active] },
          { kind: 'rfm', settings: { mode: 'three' }, group: 'champions' }
        ]
      })
    ).toEqual([]);
  });

  it('survives being saved as text', async () => {
    await openShop(db, small);
    const saved = JSON.stringify({ kind: 'table', filters: { search: "O'Neil", channels: [null, 'web', 'pos'] } });
    expect(await audience(JSON.parse(saved) as AudienceCondition)).toEqual([1, 3]);
  });

  it('of a segment nobody knows is refused with words', () => {
    expect(() => conditionSql({ kind: 'segment', id: 'gone' }, context)).toThrow(ProblemError);
  });

  it('hands each person over once, with value and unknown consent kept unknown', async () => {
    await openShop(db, small);
    const members = conditionSql({ kind: 'all', of: [] }, context);
    const rows = rowsOf(await db.ask(people({ members })));
    expect(rows.map((row) => [row.customer_id, row.accepts_marketing, row.value_e4])).toEqual([
      ['c00000000001', true, 1_000_000],
      ['c00000000002', false, 5_000_000],
      ['c00000000003', null, 100_000],
      ['c00000000004', true, 0]
    ]);
    expect(rowsOf(await db.ask(audienceSize({ members })))).toEqual([
      { people: 4, customers: 3, with_email: 4, with_phone: 4, subscribed: 2, net_e4: 6_100_000 }
    ]);
  });
});
