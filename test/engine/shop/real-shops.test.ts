import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildMarts, importAll, openDatabase, settingsOf, type TestDatabase } from '../../support/import-shop';
import { describeReal, expected, realFile } from '../../support/real-data';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import type { OrderPolicy, ShopSettings } from '../../../src/lib/domain/settings';
import { currentOrders } from '../../../src/lib/sql/marts/current-orders';
import { sql } from '../../../src/lib/sql/sql';
import { provesOracle, type Oracle } from './oracle';

/** Everything off: an oracle's written rules switch on what they need. */
const COUNT_ALL: OrderPolicy = {
  excludeTest: false,
  excludeCancelled: false,
  excludeVoided: false,
  excludePending: false,
  pendingFulfilledCounts: true,
  excludeFullyRefunded: false,
  requirePositiveValue: false
};

const CHARGED = { gross: 'charged', net: 'total-sales' } as const;

interface Case {
  readonly title: string;
  readonly files: readonly string[];
  readonly oracle: string;
  readonly settings: Partial<ShopSettings>;
  readonly words: { readonly gross: string; readonly net: string };
}

const SHOPIFY = { policy: { ...COUNT_ALL, excludeCancelled: true }, identifyBy: ['email'] } as const;

const CASES: readonly Case[] = [
  {
    title: 'Shopify, US dollars, point of sale and Amazon',
    files: ['shopify/orders_export_usd_79col_pos_amazon.csv'],
    oracle: 'shopify/orders_export_usd_79col_pos_amazon.expected.json',
    settings: { ...SHOPIFY, currency: 'USD', zone: 'America/Los_Angeles' },
    words: CHARGED
  },
  {
    title: 'Shopify, rand, tax inside the prices',
    files: ['shopify/orders_export_zar_75col_vat_voided.csv'],
    oracle: 'shopify/orders_export_zar_75col_vat_voided.expected.json',
    settings: { ...SHOPIFY, currency: 'ZAR', zone: 'Africa/Johannesburg' },
    words: CHARGED
  },
  {
    title: 'Shopify, pounds, TikTok and daylight saving',
    files: ['shopify/orders_export_gbp_79col_tiktok_refunds_dst.csv'],
    oracle: 'shopify/orders_export_gbp_79col_tiktok_refunds_dst.expected.json',
    settings: { ...SHOPIFY, currency: 'GBP', zone: 'Europe/London' },
    words: CHARGED
  },
  {
    title: 'Shopify, nine columns',
    files: ['shopify/minimal_9col_orders_sample.csv'],
    oracle: 'shopify/minimal_9col_orders_sample.expected.json',
    settings: { ...SHOPIFY, currency: 'USD', zone: 'America/Panama' },
    words: CHARGED
  },
  {
    title: 'a CD shop without header or order numbers',
    files: ['cdnow-sample/CDNOW_sample.txt'],
    oracle: 'cdnow-sample/cdnow_sample.expected.json',
    settings: { policy: COUNT_ALL, currency: 'USD', zone: 'UTC' },
    words: { gross: 'gross-sales', net: 'net-sales' }
  },
  ...[
    ['2009-2010', ['online_retail_II_2009-2010.csv.gz'], '2009-2010'],
    ['2010-2011', ['online_retail_2010-2011.csv.gz'], '2010-2011'],
    ['both years', ['online_retail_II_2009-2010.csv.gz', 'online_retail_2010-2011.csv.gz'], 'both-years-deduplicated'],
    [
      'both years, the later file first',
      ['online_retail_2010-2011.csv.gz', 'online_retail_II_2009-2010.csv.gz'],
      'both-years-deduplicated'
    ]
  ].map(([title, files, oracle]) => ({
    title: `a gift wholesaler, ${title as string}`,
    files: (files as string[]).map((file) => `online-retail-ii/${file}`),
    oracle: `online-retail-ii/${oracle as string}.expected.json`,
    settings: { policy: { ...COUNT_ALL, requirePositiveValue: true }, currency: 'GBP', zone: 'UTC' },
    words: { gross: 'gross-sales', net: 'net-sales' }
  }))
];

describeReal('real shops, read through the product', () => {
  for (const { title, files, oracle, settings, words } of CASES) {
    describe(title, () => {
      const wanted = expected<Oracle & Record<string, number>>(oracle);
      let db: TestDatabase;
      let rows = { read: 0, used: 0, setAside: 0 };
      beforeAll(async () => {
        db = await openDatabase();
        const { reports } = await importAll(db, files.map(realFile), (reading) => ({
          ...reading,
          currency: settings.currency ?? reading.currency
        }));
        rows = reports.reduce(
          (sum, one) => ({
            read: sum.read + one.read,
            used: sum.used + one.used,
            setAside: sum.setAside + one.setAside
          }),
          rows
        );
        await buildMarts(db, settingsOf(settings), null);
      }, 300_000);
      afterAll(() => db.close());

      it('accounts for every record of the files', () => {
        expect(rows.read).toBe(rows.used + rows.setAside);
        expect(rows.setAside).toBe(0);
        if (files.length === 1) expect(rows.read).toBe(wanted.lines);
      });

      provesOracle(() => db, wanted, words);

      if (title.startsWith('a gift wholesaler')) {
        it('tells cancellations, adjustments and corrections apart', async () => {
          await db.run(currentOrders(settingsOf(settings), null));
          expect(rowsOf(await db.ask(sideCounts))[0]).toEqual(
            Object.fromEntries(SIDE_COUNTS.map((name) => [name, (wanted[name] ?? 0) - mergedByTrim(name, wanted)]))
          );
        });
      }
    });
  }
});

// The oracle counts “47503J ” with a trailing blank, in the first file, apart from 47503J; our clean-up rule does not.
function mergedByTrim(name: string, wanted: Readonly<Record<string, number>>): number {
  return name === 'distinct_stock_codes' && wanted.lines !== 541_909 ? 1 : 0;
}

const SIDE_COUNTS = [
  'lines',
  'cancellation_invoices',
  'cancellation_lines',
  'adjustment_invoices',
  'lines_price_zero_or_less',
  'negative_quantity_lines_not_cancelled',
  'lines_without_customer',
  'lines_without_description',
  'distinct_customer_ids_in_file',
  'units_sold',
  'distinct_stock_codes',
  'countries',
  'invoices'
] as const;

const sideCounts = sql`
  with current_lines as (
    select stg_lines.*, current_orders.kind as order_kind, customer_ref, sku, title
    from stg_lines
    join current_orders using (import_no, order_no)
    join stg_products using (import_no, product_no)
  )
  select
    count(*)::integer as lines,
    (select count(*) from current_orders where kind = 'return')::integer as cancellation_invoices,
    (count(*) filter (order_kind = 'return'))::integer as cancellation_lines,
    (select count(*) from current_orders where kind = 'adjustment')::integer as adjustment_invoices,
    (count(*) filter (gross_e4 = 0 or (order_kind = 'adjustment' and gross_e4 < 0)))::integer as lines_price_zero_or_less,
    (count(*) filter (order_kind <> 'return' and quantity < 0))::integer as negative_quantity_lines_not_cancelled,
    (count(*) filter (customer_ref is null))::integer as lines_without_customer,
    (count(*) filter (title is null))::integer as lines_without_description,
    count(distinct customer_ref)::integer as distinct_customer_ids_in_file,
    (select sum(quantity) from order_lines where is_valid and kind = 'sale')::integer as units_sold,
    count(distinct sku)::integer as distinct_stock_codes,
    (select count(distinct country) from current_orders)::integer as countries,
    (select count(*) from current_orders)::integer as invoices
  from current_lines`;
