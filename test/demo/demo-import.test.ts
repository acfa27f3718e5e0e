import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_READING } from '../../src/lib/demo/reading';
import { makeDemoShop, type DemoShop } from '../../src/lib/demo/shop';
import { rowsOf } from '../../src/lib/domain/answer-table';
import { DEFAULT_SETTINGS, type ShopSettings } from '../../src/lib/domain/settings';
import { buildMarts, createStaging, importFile } from '../../src/lib/engine/shop/shop';
import type { ShopFacts } from '../../src/lib/engine/shop/marts';
import type { ImportReport } from '../../src/lib/engine/shop/types';
import { sql } from '../../src/lib/sql/sql';
import { openDatabase } from '../support/database';

const SETTINGS: ShopSettings = { ...DEFAULT_SETTINGS, currency: 'DKK', zone: 'Europe/Copenhagen' };

let db: Awaited<ReturnType<typeof openDatabase>>;
let shop: DemoShop;
let report: ImportReport;
let facts: ShopFacts;

beforeAll(async () => {
  db = await openDatabase();
  shop = makeDemoShop(3, 1500);
  await createStaging(db);
  const file = new Blob([shop.ordersCsv]);
  const hooks = { onProgress: () => undefined, stopped: () => false };
  ({ report } = await importFile(db, { file, name: 'orders.csv', reading: DEMO_READING, importNo: 1 }, hooks));
  facts = await buildMarts(db, SETTINGS, null);
}, 60_000);
afterAll(() => db.close());

const total = (amounts: readonly number[]): number => amounts.reduce((sum, one) => sum + one, 0);

describe('importing the sample shop', () => {
  it('uses every row and every order', () => {
    expect(report.setAside).toBe(0);
    expect(report.lines).toBe(total(shop.orders.map((order) => order.lines.length)));
    expect(report.things.new).toBe(shop.orders.length);
    expect(report.currencies).toEqual([{ currency: 'DKK', orders: shop.orders.length }]);
    expect([report.firstOn, report.lastOn]).toEqual(['2023-11-01', '2026-10-31']);
  });

  it('leaves out tests, cancellations, full refunds and orders without a price, each under its own clause', () => {
    const { orders } = shop;
    const stands = orders.filter((order) => !order.isTest && order.cancelledAfter === null);
    const priced = stands.filter((order) => order.lines.some((line) => line.unitMinor > 0));
    const counted = priced.filter((order) => order.status !== 'refunded');
    expect(stands.length - priced.length).toBeGreaterThan(0);
    expect(facts.attempted - facts.valid).toBe(total(Object.values(facts.excluded)));
    expect(facts.valid).toBe(counted.length);
  });

  it('takes the charges and refunds of the file to the last øre', async () => {
    const [sums] = rowsOf<{ charged: number; refunded: number; tax: number }>(
      await db.ask(sql`
        select sum(charged_e4)::bigint as charged, sum(refunded_e4)::bigint as refunded, sum(tax_e4)::bigint as tax
        from orders`)
    );
    expect(sums).toEqual({
      charged: 100 * total(shop.orders.map((order) => order.totalMinor)),
      refunded: 100 * total(shop.orders.map((order) => order.refundedMinor)),
      tax: 100 * total(shop.orders.map((order) => order.taxMinor))
    });
  });

  it('finds the same people the generator made, guests who opened an account later included', async () => {
    const [counted] = rowsOf<{ people: number; emails: number }>(
      await db.ask(sql`select count(*)::integer as people, count(distinct email)::integer as emails from customers`)
    );
    // The address of the shop’s own tests is a lead: somebody who ordered, but never validly.
    expect(counted).toEqual({ people: 1501, emails: 1501 });
  });

  it('knows article, category, vendor and cost of the articles', async () => {
    const [counted] = rowsOf(
      await db.ask(sql`
        select count(*)::integer as articles, count(distinct category)::integer as categories,
          count(unit_cost_e4)::integer as costed, count(vendor)::integer as with_vendor
        from products`)
    );
    const sold = new Map(shop.orders.flatMap((order) => order.lines.map(({ product }) => [product.sku, product])));
    expect(counted).toEqual({
      articles: sold.size,
      categories: 8,
      costed: [...sold.values()].filter((product) => product.costMinor !== null).length,
      with_vendor: sold.size
    });
  });
});
