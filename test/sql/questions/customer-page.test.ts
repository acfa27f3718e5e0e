import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { customerChoices, customerScores, customerSources } from '../../../src/lib/sql/questions/customer-page';
import { rfm } from '../../../src/lib/sql/questions/rfm';
import { sql } from '../../../src/lib/sql/sql';
import { openDatabase } from '../../support/database';
import { at, madeUpShop, order, peopleOf, type MadeUpShop } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const small: MadeUpShop = {
  now: at('2024-07-01'),
  orders: [
    order(1, '2024-01-01', 50, { channel: 'web' }),
    order(2, '2024-06-30', 500, { channel: null }),
    order(4, '2024-05-01', 10, { channel: 'web' })
  ],
  returns: []
};

describe('what the filters of the customers table can be set to', () => {
  it('lists each channel and country with its people, the most frequent first and unknown as one of them', async () => {
    await openShop(db, small);
    const rows = rowsOf<{ filter: string; value: string | null; people: number }>(await db.ask(customerChoices()));
    expect(rows.filter(({ filter }) => filter === 'channel')).toEqual([
      { filter: 'channel', value: 'web', people: 2 },
      { filter: 'channel', value: null, people: 1 }
    ]);
    for (const filter of ['channel', 'country'])
      expect(rows.filter((row) => row.filter === filter).reduce((sum, row) => sum + row.people, 0)).toBe(3);
  });
});

describe('the scores of one person', () => {
  it('are the ones the whole shop gives', async () => {
    for (const seed of [3, 11, 42]) {
      const shop = madeUpShop(seed);
      await openShop(db, shop);
      for (const mode of ['five', 'three'] as const) {
        const all = rowsOf<{ customer_no: number; code: string }>(await db.ask(rfm({ mode })));
        for (const person of peopleOf(shop)) {
          const own = rowsOf<{ code: string }>(await db.ask(customerScores(person, { mode })));
          expect(own.map(({ code }) => code)).toEqual(
            all.filter(({ customer_no }) => customer_no === person).map(({ code }) => code)
          );
        }
      }
    }
  });
});

describe('what the files say about a person', () => {
  it('shows the record of the version of each order that is used, newest first, as it was written', async () => {
    await openShop(db, {
      ...small,
      orders: [order(1, '2024-01-01', 50), order(1, '2024-02-01', 50), order(2, '2024-03-01', 1)]
    });
    await db.run(sql`
      create or replace table stg_orders as
      select * from (values
        (1, 'made-up', 'id-1', 1, 'Ann', 'Lee', 'ann@example.com', 'DK', true),
        (1, 'made-up', 'id-2', 2, 'Anne', 'Lee', 'ann@example.com', 'SE', null),
        (1, 'made-up', 'id-3', 3, 'Bo', 'Ek', 'bo@example.com', 'SE', false),
        (2, 'made-up', 'id-1', 9, 'Old', 'Version', 'ann@example.com', 'DK', false)
      ) as written(import_no, source, order_id, source_row, first_name, last_name, email, country, accepts_marketing);
      alter table stg_orders add column phone varchar;
      alter table stg_orders add column customer_ref varchar;
      alter table stg_orders add column city varchar;
      alter table stg_orders add column region varchar;
      alter table stg_orders add column postcode varchar`);
    expect(rowsOf(await db.ask(customerSources(1)))).toMatchObject([
      { order_name: '#1002', import_no: 1, source_row: 2, first_name: 'Anne', country: 'SE', accepts_marketing: null },
      { order_name: '#1001', import_no: 1, source_row: 1, first_name: 'Ann', country: 'DK', accepts_marketing: true }
    ]);
  });
});
