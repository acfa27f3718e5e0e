import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { E4 } from '../../../src/lib/domain/money';
import type { ShopSettings } from '../../../src/lib/domain/settings';
import { loadSegment, segmentOf } from '../../../src/lib/engine/shop/segment';
import { createStaging, removeStaging } from '../../../src/lib/engine/shop/staging';
import { MARTS } from '../../../src/lib/sql/marts/tables';
import { STAGING } from '../../../src/lib/sql/staging/tables';
import { id, sql } from '../../../src/lib/sql/sql';
import { keepsContract } from '../../support/contracts';
import { buildMarts, importAll, openDatabase, settingsOf, type TestDatabase } from '../../support/import-shop';

const HEADER =
  'Order,Date,Email,Total,Shipping,Tax,Discount,Refunded,Status,Cancelled,SKU,Product,Quantity,Price,Unit cost,Currency';

/*
 * A1: two lines of 50 and 20, 2 × 50 + 20 = 120, discount 20, VAT 20 inside, shipping 0: charged 100.
 * A2: 80 + shipping 5, tax 17 on top, half paid back.
 * A3: cancelled. A4: a test of a free order. A5: damaged price. A6: no readable date. A7: another currency.
 */
const NASTY = [
  'A1,2024-05-01 10:00:00 +0200, Ann@Example.com ,100.00,0,20.00,20.00,0,paid,,s1,Tee,2,50.00,10,EUR',
  'A1,,,,,,,,,,s2,Mug,1,20.00,,EUR',
  "A2,2024-06-01 23:30:00 +0200,'bob@example.com,102.00,5,17.00,0,51.00,partially_refunded,,s1,Tee,1,80.00,,EUR",
  'A3,2024-06-02 12:00:00 +0200,ann@example.com,50.00,0,0,0,0,paid,2024-06-03 09:00:00 +0200,s2,Mug,1,50.00,,EUR',
  'A4,2024-06-03 12:00:00 +0200,carl@example.com,0,0,0,0,0,paid,,s3,Sample,1,0,,EUR',
  'A5,2024-06-04 12:00:00 +0200,carl@example.com,10,0,0,0,0,paid,,s3,Sample,1,ten,,EUR',
  'A6,someday,carl@example.com,10,0,0,0,0,paid,,s3,Sample,1,10,,EUR',
  'A7,2024-06-05 12:00:00 +0200,dora@example.com,70,0,0,0,0,paid,,s1,Tee,1,70,,USD',
  'A8,2024-07-01 12:00:00 +0200,ann@example.com,30,0,0,0,0,paid,,s2,Mug,1,30,,EUR'
];

const file = (rows: readonly string[], name = 'orders.csv') => new File([[HEADER, ...rows, ''].join('\n')], name);
const settings = (change: Partial<ShopSettings> = {}) =>
  settingsOf({ currency: 'EUR', zone: 'Europe/Berlin', ...change });

let db: TestDatabase;
beforeEach(async () => {
  db = await openDatabase();
});
afterEach(() => db.close());

/** Everything the marts hold, as text: equal texts are equal shops. */
async function fingerprint(): Promise<string> {
  const parts: string[] = [];
  for (const mart of MARTS) {
    const left = mart.name === 'orders' ? sql`exclude (import_no, source_row)` : sql``;
    parts.push(JSON.stringify(rowsOf(await db.ask(sql`select * ${left} from ${id(mart.name)} order by all`))));
  }
  return parts.join('\n');
}

describe('importing a file', () => {
  it('keeps every contract on a shop without orders and on a nasty one', async () => {
    await createStaging(db);
    await buildMarts(db, settings(), null);
    for (const contract of [...STAGING, ...MARTS]) await keepsContract(db, contract);
    await importAll(db, [file(NASTY)]);
    await buildMarts(db, settings(), null);
    for (const contract of [...STAGING, ...MARTS]) await keepsContract(db, contract);
  });

  it('accounts for every record, and says where and why one was set aside', async () => {
    const { reports, setAside } = await importAll(db, [file(NASTY)]);
    expect(reports[0]).toMatchObject({ read: 9, used: 7, setAside: 2, things: { found: 6, new: 6 } });
    expect(setAside[0]?.map(({ row, reason }) => [row, reason])).toEqual([
      [6, 'bad-number'],
      [7, 'no-date']
    ]);
    expect(setAside[0]?.[0]?.why).toBe('The cell in the column “Price” is not a number.');
    expect(setAside[0]?.[0]?.text).toBe(NASTY[5]);
    expect(reports[0]?.currencies).toEqual([
      { currency: 'EUR', orders: 5 },
      { currency: 'USD', orders: 1 }
    ]);
  });

  it('takes an order’s money once, never once per line', async () => {
    await importAll(db, [file(NASTY)]);
    await buildMarts(db, settings(), null);
    const [a1, a2] = rowsOf<Record<string, number>>(
      await db.ask(sql`
        select gross_e4, discount_e4, returns_e4, net_e4, shipping_e4, tax_e4, charged_e4, refunded_e4
        from orders where order_id in ('A1', 'A2') order by order_id`)
    ).map((row) => Object.values(row).map((value) => value / E4));
    // 120 with 20 VAT inside is 100 before the discount of 20; 80 net + 20 VAT = 100 charged
    expect(a1).toEqual([100, 20, 0, 80, 0, 20, 100, 0]);
    // 51 of 102 paid back: half of the goods' 80
    expect(a2).toEqual([80, 0, 40, 40, 5, 17, 102, 51]);
  });

  it('nets 50 from an order of 100 with a discount of 20 and a return of 30', async () => {
    const order = 'B1,2024-01-10 12:00:00 +0100,eve@example.com,80,0,0,20,30,partially_refunded,,s1,Tee,1,100,,EUR';
    await importAll(db, [file([order])]);
    await buildMarts(db, settings(), null);
    const [row] = rowsOf(
      await db.ask(
        sql`select gross_e4 / 10000 as gross, discount_e4 / 10000 as discount, returns_e4 / 10000 as returns, net_e4 / 10000 as net from entries`
      )
    );
    expect(row).toEqual({ gross: 100, discount: 20, returns: 30, net: 50 });
  });

  it('says which clause of the policy removes which order', async () => {
    await importAll(db, [file(NASTY)]);
    const facts = await buildMarts(db, settings(), null);
    expect(facts).toMatchObject({ attempted: 5, valid: 3, customers: 2, excluded: { cancelled: 1, 'no-value': 1 } });
    expect(facts.otherCurrencies).toEqual([{ currency: 'USD', orders: 1 }]);
  });

  it('puts an order of half past eleven at night on its day in the shop', async () => {
    await importAll(db, [file(NASTY)]);
    await buildMarts(db, settings(), null);
    const day = async () =>
      rowsOf(await db.ask(sql`select local_date from orders where order_id = 'A2'`))[0]?.local_date;
    expect(await day()).toBe('2024-06-01');
    await buildMarts(db, settings({ zone: 'Asia/Tokyo' }), null);
    expect(await day()).toBe('2024-06-02');
  });

  it('gives the same shop whatever the order of the rows', async () => {
    await importAll(db, [file(NASTY)]);
    await buildMarts(db, settings(), null);
    const before = await fingerprint();
    await importAll(db, [file([...NASTY].reverse())]);
    await buildMarts(db, settings(), null);
    expect(await fingerprint()).toBe(before);
  });

  it('counts an order of two overlapping files once, whichever came first', async () => {
    const early = file(NASTY.slice(0, 5), 'early.csv');
    const late = file(NASTY.slice(2), 'late.csv');
    const { reports } = await importAll(db, [early, late]);
    expect(reports[1]?.things).toMatchObject({ found: 5, new: 2, changed: 0, unchanged: 3 });
    await buildMarts(db, settings(), null);
    const before = await fingerprint();
    await importAll(db, [late, early]);
    await buildMarts(db, settings(), null);
    expect(await fingerprint()).toBe(before);
  });

  it('takes the version of an order from the file that reaches further', async () => {
    const paid = 'C1,2024-01-10 12:00:00 +0100,eve@example.com,80,0,0,0,0,paid,,s1,Tee,1,80,,EUR';
    const refunded = 'C1,2024-01-10 12:00:00 +0100,eve@example.com,80,0,0,0,20,partially_refunded,,s1,Tee,1,80,,EUR';
    const next = 'C2,2024-02-10 12:00:00 +0100,eve@example.com,10,0,0,0,0,paid,,s1,Tee,1,10,,EUR';
    const { reports } = await importAll(db, [file([refunded, next], 'new.csv'), file([paid], 'old.csv')]);
    expect(reports[1]?.things).toMatchObject({ new: 0, changed: 1, unchanged: 0 });
    await buildMarts(db, settings(), null);
    expect(rowsOf(await db.ask(sql`select status from orders where order_id = 'C1'`))).toEqual([
      { status: 'partially_refunded' }
    ]);
  });

  it('shows on a past day exactly what importing until that day shows', async () => {
    await importAll(db, [file(NASTY)]);
    await buildMarts(db, settings(), '2024-06-02');
    const asOf = await fingerprint();
    await importAll(db, [file(NASTY.slice(0, 4))]);
    await buildMarts(db, settings(), '2024-06-02');
    expect(asOf).toBe(await fingerprint());
    const moment = rowsOf(await db.ask(sql`select now_at, as_of from moment`));
    expect(moment).toEqual([{ now_at: '2024-06-03 00:00:00', as_of: '2024-06-02' }]);
  });

  it('gives the same shop from a stored segment', async () => {
    await importAll(db, [file(NASTY)]);
    await buildMarts(db, settings(), null);
    const before = await fingerprint();
    const segment = await segmentOf(db, 1);
    await removeStaging(db, 1);
    await loadSegment(db, Object.fromEntries(Object.entries(segment).map(([table, { ipc }]) => [table, ipc])));
    await buildMarts(db, settings(), null);
    expect(await fingerprint()).toBe(before);
  });

  it('switches a clean-up rule off and has the old texts back', async () => {
    const { reports } = await importAll(db, [file(NASTY)]);
    const fixes = reports[0]?.fixes.map(({ rule, count }) => [rule, count]);
    expect(fixes).toEqual([
      ['trim', 1],
      ['email-case', 1]
    ]);
    await importAll(db, [file(NASTY)], (reading) => ({ ...reading, switchedOff: ['email-case'] }));
    const mails = rowsOf<{ email: string }>(
      await db.ask(sql`select distinct email from stg_orders where order_id = 'A1'`)
    );
    expect(mails).toEqual([{ email: 'Ann@Example.com' }]);
  });

  it('leaves nothing behind when it is stopped', async () => {
    await importAll(db, [file(NASTY.slice(0, 2))]);
    const { importFile } = await import('../../../src/lib/engine/shop/import-file');
    const { inspectFile } = await import('../../../src/lib/engine/shop/inspect');
    const late = file(NASTY.slice(2));
    const [looked] = await inspectFile(late, {}, 'UTC');
    const reading = looked?.reading ?? null;
    if (reading === null) throw new Error('no reading');
    let steps = 0;
    const stopping = importFile(
      db,
      { file: late, name: late.name, reading, importNo: 2 },
      { onProgress: () => (steps += 1), stopped: () => steps > 4 }
    );
    await expect(stopping).rejects.toMatchObject({ problem: { code: 'import.cancelled' } });
    const left = rowsOf(
      await db.ask(
        sql`select (select count(*) from stg_orders where import_no = 2)::integer as orders, (select count(*) from stg_lines where import_no = 2)::integer as lines, (select count(*) from stg_orders)::integer as kept`
      )
    );
    expect(left).toEqual([{ orders: 0, lines: 0, kept: 1 }]);
  });
});
