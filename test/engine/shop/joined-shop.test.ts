import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { MARTS } from '../../../src/lib/sql/marts/tables';
import { sql } from '../../../src/lib/sql/sql';
import { keepsContract } from '../../support/contracts';
import { buildMarts, importAll, openDatabase, settingsOf, type TestDatabase } from '../../support/import-shop';

const file = (lines: readonly string[], name: string) => new File([lines.join('\n')], name);

const ORDERS = file(
  [
    'Name,Email,Financial Status,Fulfillment Status,Currency,Subtotal,Shipping,Taxes,Total,Discount Amount,Created at,Lineitem quantity,Lineitem name,Lineitem price,Lineitem sku,Refunded Amount,Vendor,Id',
    '#1,ann@example.com,paid,fulfilled,EUR,50.00,0,0,50.00,0,2025-01-10 12:00:00 +0100,2,Tee - S,20.00,TEE-S,0,,5001',
    '#1,ann@example.com,,,,,,,,,2025-01-10 12:00:00 +0100,1,Mug,10.00,MUG,,,',
    '#2,bo@example.com,paid,fulfilled,EUR,10.00,0,0,10.00,0,2025-02-10 12:00:00 +0100,1,Mug,10.00,MUG,0,,5002'
  ],
  'orders.csv'
);
const PEOPLE = file(
  [
    'Customer ID,First Name,Last Name,Email,Accepts Email Marketing,Default Address Country Code,Phone,Accepts SMS Marketing,Total Spent,Total Orders,Tags',
    "'9001,Ann,Hill,ann@example.com,yes,DK,,no,50.00,1,VIP",
    "'9002,Bo,Lake,BO@example.com,no,SE,,no,10.00,1,",
    "'9003,Cy,Moor,cy@example.com,yes,NO,,no,0.00,0,"
  ],
  'customers.csv'
);
const PRODUCTS = file(
  [
    'Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price,Cost per item',
    'tee,Tee,,Nord,Tops,,Size,S,TEE-S,20,8.50',
    'mug,Mug,,Nord,Cups,,Title,Default Title,MUG,10,'
  ],
  'products.csv'
);
const EVENTS = file(
  [
    '{"type":"track","event":"product viewed","messageId":"m1","anonymousId":"a1","timestamp":"2025-01-09T10:00:00Z","context":{"traits":{"email":"ann@example.com"}},"properties":{"sku":"TEE-S"}}'
  ],
  'events.ndjson'
);
const SPEND = file(
  ['Day,Campaign name,Amount spent (EUR),Impressions', '2025-01-09,Winter,12.50,1000', '2025-02-09,Spring,7.50,900'],
  'meta.csv'
);

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const ask = async (query: ReturnType<typeof sql>) => rowsOf<Record<string, unknown>>(await db.ask(query));
const settings = settingsOf({ zone: 'Europe/Copenhagen', currency: 'EUR' });

async function wholeShop(): Promise<string> {
  const tables = [];
  for (const { name } of MARTS) tables.push(await ask(sql`select * from query_table(${name})`));
  return JSON.stringify(tables.map((rows) => rows.map((row) => ({ ...row, import_no: null }))));
}

describe('one shop from five files', () => {
  beforeEach(async () => {
    const { reports } = await importAll(db, [ORDERS, PEOPLE, PRODUCTS, EVENTS, SPEND]);
    expect(reports.map(({ role }) => role)).toEqual(['orders', 'customers', 'products', 'events', 'ad-spend']);
    for (const report of reports) expect(report.read).toBe(report.used + report.setAside);
    await buildMarts(db, settings, null);
  });

  it('is one picture: people of the list are who ordered, and the others are leads', async () => {
    expect(
      await ask(
        sql`select email, first_name, country, accepts_marketing, attempted, orders from customers order by email`
      )
    ).toEqual([
      { email: 'ann@example.com', first_name: 'Ann', country: 'DK', accepts_marketing: true, attempted: 1, orders: 1 },
      { email: 'bo@example.com', first_name: 'Bo', country: 'SE', accepts_marketing: false, attempted: 1, orders: 1 },
      { email: 'cy@example.com', first_name: 'Cy', country: 'NO', accepts_marketing: true, attempted: 0, orders: 0 }
    ]);
    for (const contract of MARTS) await keepsContract(db, contract);
  });

  it('costs what the product list says, and an unknown cost stays unknown', async () => {
    expect(await ask(sql`select order_name, net_e4, cost_e4, costed_net_e4 from orders order by order_name`)).toEqual([
      { order_name: '#1', net_e4: 500_000, cost_e4: 170_000, costed_net_e4: 400_000 },
      { order_name: '#2', net_e4: 100_000, cost_e4: null, costed_net_e4: 0 }
    ]);
    expect(await ask(sql`select sku, vendor, category from products order by sku`)).toEqual([
      { sku: 'MUG', vendor: 'Nord', category: 'Cups' },
      { sku: 'TEE-S', vendor: 'Nord', category: 'Tops' }
    ]);
  });

  it('is the same whatever the order of the files', async () => {
    const first = await wholeShop();
    await importAll(db, [SPEND, PRODUCTS, PEOPLE, EVENTS, ORDERS]);
    await buildMarts(db, settings, null);
    expect(await wholeShop()).toBe(first);
  });
});
