import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { STAGING } from '../../../src/lib/sql/staging/tables';
import { sql } from '../../../src/lib/sql/sql';
import { keepsContract } from '../../support/contracts';
import { openDatabase } from '../../support/database';
import { importAll, type TestDatabase } from '../../support/import-shop';
import { hasRealFiles, oracle, realFile } from '../../support/reference';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const file = (text: string, name: string) => new File([text], name);
const ask = async (query: ReturnType<typeof sql>) => rowsOf<Record<string, unknown>>(await db.ask(query));

describe('records other than orders', () => {
  it('reads people with their consent, where nothing said is not a yes', async () => {
    const { reports, setAside } = await importAll(db, [
      file(
        'Email,First name,Accepts marketing,Opt in date,Country\nAnn@Example.com ,Ann,yes,2025-01-02,DK\nbo@example.com,Bo,,,SE\n,Nobody,yes,,\n',
        'people.csv'
      )
    ]);
    expect(reports[0]).toMatchObject({ role: 'customers', read: 3, used: 2, things: { found: 2, new: 2 } });
    expect(setAside[0]).toMatchObject([{ row: 3, reason: 'no-person' }]);
    expect(await ask(sql`select email, accepts_email, country from stg_people order by source_row`)).toEqual([
      { email: 'ann@example.com', accepts_email: true, country: 'DK' },
      { email: 'bo@example.com', accepts_email: null, country: 'SE' }
    ]);
    for (const contract of STAGING) await keepsContract(db, contract);
  });

  it('reads articles: what belongs to a product stands on its first row, and an unknown cost stays unknown', async () => {
    const header =
      'Handle,Title,Body (HTML),Vendor,Type,Tags,Option1 Name,Option1 Value,Variant SKU,Variant Price,Cost per item,Image Src';
    const rows = [
      'tee,Tee,,Nord,Tops,,Size,S,TEE-S,20,8.50,a.jpg',
      'tee,,,,,,,M,TEE-M,20,,',
      'tee,,,,,,,,,,,b.jpg',
      'mug,Mug,,,Cups,,Title,Default Title,MUG,10,0,'
    ];
    const { reports, setAside } = await importAll(db, [file([header, ...rows].join('\n'), 'products.csv')]);
    expect(reports[0]).toMatchObject({ source: 'shopify.products.csv', role: 'products', read: 4, used: 3 });
    expect(setAside[0]).toMatchObject([{ row: 3, reason: 'no-article' }]);
    expect(
      await ask(sql`select sku, title, vendor, variant, unit_cost_e4 from stg_catalog order by source_row`)
    ).toEqual([
      { sku: 'TEE-S', title: 'Tee', vendor: 'Nord', variant: 'S', unit_cost_e4: 85_000 },
      { sku: 'TEE-M', title: 'Tee', vendor: 'Nord', variant: 'M', unit_cost_e4: null },
      { sku: 'MUG', title: 'Mug', vendor: null, variant: null, unit_cost_e4: 0 }
    ]);
  });

  it('leaves the totals of an advertising report out of its sum', async () => {
    const text =
      'Campaign report\n"1 Sep 2026 - 2 Sep 2026"\nDay,Campaign,Currency code,Impr.,Clicks,Cost,Conversions\n2026-09-01,Brand,EUR,"1,204",41,172.45,2.00\n2026-09-02,Brand,EUR,410,52,54.20, --\nTotal: All campaigns,,,"1,614",93,226.65,2.00\n';
    const { reports, setAside } = await importAll(db, [file(text, 'google.csv')]);
    expect(reports[0]).toMatchObject({
      role: 'ad-spend',
      read: 3,
      used: 2,
      firstOn: '2026-09-01',
      lastOn: '2026-09-02'
    });
    expect(setAside[0]).toMatchObject([{ reason: 'total-row' }]);
    expect(
      await ask(sql`select sum(spend_e4)::bigint as spent, sum(impressions)::bigint as shown from stg_spend`)
    ).toEqual([{ spent: 2_266_500, shown: 1614 }]);
  });

  it('says "0 new" when the same records come again', async () => {
    const text =
      'Event,Timestamp,Email,Value\nViewed,2025-01-02T10:00:00Z,ann@example.com,3\nBought,2025-01-03T10:00:00Z,ann@example.com,4\n';
    const { reports } = await importAll(db, [
      file(text, 'events.csv'),
      file(`${text}Left,2025-01-04T10:00:00Z,ann@example.com,\n`, 'more.csv')
    ]);
    expect(reports[1]).toMatchObject({ role: 'events', things: { found: 3, new: 1, unchanged: 2 } });
  });
});

interface SpendOracle {
  data_rows?: number;
  campaign_rows?: number;
  spend_total: number;
  monthly_spend: { month: string; spend: number }[];
  'sum Impressions'?: number;
  'sum Impr.'?: number;
}

describe.skipIf(!hasRealFiles)('real advertising and event files', () => {
  it.each(['ads/meta_ads_daily_aud', 'ads/google_ads_daily_aud'])(
    '%s gives the oracle’s spend, month by month',
    async (name) => {
      const expected = oracle<SpendOracle>(`${name}.expected.json`);
      const { reports } = await importAll(db, [
        new File([realFile(`${name}.csv`) as Uint8Array<ArrayBuffer>], `${name}.csv`)
      ]);
      expect(reports[0]).toMatchObject({ role: 'ad-spend', used: expected.data_rows });
      const months = await ask(sql`
      select strftime(from_on, '%Y-%m') as month, sum(spend_e4)::bigint as spend_e4 from stg_spend group by 1 order by 1`);
      expect(months).toEqual(
        expected.monthly_spend.map(({ month, spend }) => ({ month, spend_e4: Math.round(spend * 10_000) }))
      );
      expect(await ask(sql`select distinct currency from stg_spend`)).toEqual([{ currency: 'AUD' }]);
      expect(await ask(sql`select sum(impressions)::bigint as shown from stg_spend`)).toEqual([
        { shown: expected['sum Impressions'] ?? expected['sum Impr.'] }
      ]);
    }
  );

  it('every message of the Segment file is an event, and its completed order an order', async () => {
    const { inspectFile } = await import('../../../src/lib/engine/shop/inspect');
    const name = 'events/segment_style_track.ndjson';
    const looked = await inspectFile(new File([realFile(name) as Uint8Array<ArrayBuffer>], 'track.ndjson'), {}, 'UTC');
    expect(looked.map(({ role }) => role).sort()).toEqual(['events', 'orders']);
    const { by_event: byEvent, lines } = oracle<{ by_event: Record<string, number>; lines: number }>(
      'events/segment_style_track.expected.json'
    );
    const events = looked.find(({ role }) => role === 'events');
    const { reports } = await importAll(
      db,
      [new File([realFile(name) as Uint8Array<ArrayBuffer>], 'track.ndjson')],
      () => {
        if (!events?.reading) throw new Error('no reading');
        return events.reading;
      }
    );
    expect(reports[0]).toMatchObject({ read: lines, used: lines });
    const found = await ask(
      sql`select lower(event) as event, count(*)::integer as times from stg_events group by 1 order by 1`
    );
    for (const [event, times] of Object.entries(byEvent))
      expect(found).toContainEqual({ event: event.toLowerCase(), times });
  });
});
