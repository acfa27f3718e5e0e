import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { id, sql } from '../../../src/lib/sql/sql';
import { inspectFile } from '../../../src/lib/engine/shop/inspect';
import { importFile } from '../../../src/lib/engine/shop/import-file';
import { createStaging } from '../../../src/lib/engine/shop/staging';
import { openDatabase } from '../../support/database';
import type { TestDatabase } from '../../support/import-shop';
import { hasVectors, vectors } from '../../support/reference';

type Expected = Readonly<Record<string, unknown>>;

interface Case {
  id: string;
  format: string;
  input: string;
  options: { zone?: string | null; date_order?: 'DMY' | 'MDY'; currency?: string };
  expect: {
    orders?: Expected[];
    order_lines?: Expected[];
    events?: Expected[];
    ad_spend?: Expected[];
    ad_spend_periods?: Expected[];
    checks?: Readonly<Record<string, string>>;
  };
}

const cases = hasVectors ? vectors<{ cases: Case[] }>('sources').cases : [];
const EXTENSION: Readonly<Record<string, string>> = { json: 'json', jsonl: 'jsonl', ndjson: 'ndjson', tsv: 'tsv' };

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

async function imported(one: Case) {
  await createStaging(db);
  const name = `${one.id}.${EXTENSION[one.format.split('.').at(-1) ?? ''] ?? 'csv'}`;
  const file = new File([one.input], name);
  const looked = await inspectFile(file, {}, 'UTC');
  expect(looked.map(({ format }) => format?.id)).toContain(one.format);
  const reports = [];
  for (const [index, { reading, problem }] of looked.entries()) {
    if (reading === null) throw new Error(problem?.what);
    const { zone, date_order: dateOrder, currency } = one.options;
    const told = {
      ...reading,
      ...(zone ? { zone } : {}),
      ...(dateOrder ? { dateOrder } : {}),
      ...(currency ? { currency } : {})
    };
    const hooks = { onProgress: () => undefined, stopped: () => false };
    reports.push(await importFile(db, { file, name, reading: told, importNo: index + 1 }, hooks));
  }
  return reports;
}

const e4 = (text: unknown) => (text === null ? null : Math.round(Number(text) * 10_000));
const utc = (text: unknown) => String(text).replace('T', ' ').replace('Z', '');

describe.skipIf(!hasVectors)('the shared source vectors', () => {
  it.each(cases)('$id gives the rows written beside it', async (one) => {
    const reports = await imported(one);
    for (const { report } of reports) expect(report.read).toBe(report.used + report.setAside);
    await ordersMatch(one.expect.orders ?? []);
    await linesMatch(one.expect.order_lines ?? [], one.expect.orders ?? []);
    await eventsMatch(one.expect.events ?? []);
    await spendMatches(one.expect.ad_spend ?? [], one.expect.ad_spend_periods ?? []);
    if (one.expect.checks)
      expect(reports.flatMap(({ setAside }) => setAside.map(({ reason }) => reason))).toContain('total-row');
  });
});

async function ordersMatch(expected: readonly Expected[]): Promise<void> {
  for (const order of expected) {
    const key = order['order_number'] ?? order['source_order_id'];
    const platform = order['source_order_id'] ?? key;
    const [found] = rowsOf<Record<string, unknown>>(
      await db.ask(
        sql`select *, ordered_at::varchar as utc, cancelled_at::varchar as cancelled_utc from stg_orders where order_id = ${String(key)} or platform_id = ${String(platform)}`
      )
    );
    expect(found, `order ${String(key)}`).toBeDefined();
    // where the merchant sees no other number, the platform's id is the key
    const source_id = found?.['platform_id'] ?? (order['order_number'] === undefined ? found?.['order_id'] : null);
    expect(pick({ ...found, source_id }, order)).toEqual(wanted(order));
  }
}

// What the vectors call a thing, what staging calls it, and how the text becomes the stored value.
const ORDER_NAMES: Readonly<Record<string, readonly [string, (value: unknown) => unknown]>> = {
  email: ['email', (value) => value],
  created_at: ['utc', utc],
  // that it was sent stands in a column of its own
  source_order_id: ['source_id', (value) => value],
  status: ['status', (value) => (value === 'fulfilled' ? 'paid' : value)],
  currency: ['currency', (value) => value],
  amounts_tax_basis: ['tax_basis', (value) => value],
  // a cancelled order without amounts sold nothing
  items_gross: ['gross_e4', (value) => (value === null ? 0 : e4(value))],
  discount: ['discount_e4', e4],
  shipping: ['shipping_e4', e4],
  tax: ['tax_e4', e4],
  total: ['total_e4', e4],
  refunded: ['refunded_e4', e4],
  is_test: ['is_test', (value) => value],
  cancelled_at: ['cancelled_utc', utc],
  accepts_marketing_at_order: ['accepts_marketing', (value) => value],
  billing_country: ['country', (value) => value],
  billing_postcode: ['postcode', (value) => value],
  customer_source_id: ['customer_ref', (value) => value],
  username: ['customer_ref', (value) => value]
};

function wanted(order: Expected): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(order).flatMap(([name, value]) => {
      const known = ORDER_NAMES[name];
      return known === undefined ? [] : [[known[0], known[1](value)]];
    })
  );
}

function pick(found: Readonly<Record<string, unknown>>, order: Expected): Record<string, unknown> {
  return Object.fromEntries(Object.keys(wanted(order)).map((name) => [name, found[name]]));
}

async function linesMatch(expected: readonly Expected[], orders: readonly Expected[]): Promise<void> {
  const nameOf = new Map(orders.map((one) => [one['source_order_id'], one['order_number'] ?? one['source_order_id']]));
  const found = rowsOf<Record<string, unknown>>(
    await db.ask(sql`
      select order_id, sku, title, vendor, quantity, stg_lines.gross_e4, stg_lines.discount_e4
      from stg_lines join stg_orders using (import_no, order_no) join stg_products using (import_no, product_no)`)
  );
  for (const line of expected) {
    const order = nameOf.get(line['order']) ?? line['order'];
    const unit =
      line['unit_price'] === undefined ? undefined : e4(Number(line['unit_price']) * Number(line['quantity']));
    const like = {
      order_id: String(order),
      ...('sku' in line ? { sku: line['sku'] } : {}),
      ...('quantity' in line ? { quantity: line['quantity'] } : {}),
      ...('line_gross' in line ? { gross_e4: e4(line['line_gross']) } : unit === undefined ? {} : { gross_e4: unit }),
      ...('line_discount' in line ? { discount_e4: e4(line['line_discount']) } : {})
    };
    expect(found).toContainEqual(expect.objectContaining(like));
  }
}

async function eventsMatch(expected: readonly Expected[]): Promise<void> {
  const found = rowsOf<Record<string, unknown>>(
    await db.ask(sql`select *, ${id('at')}::varchar as utc from stg_events`)
  );
  for (const event of expected)
    expect(found).toContainEqual(
      expect.objectContaining({
        event_id: event['event_id'],
        event: event['name'],
        utc: utc(event['ts']),
        order_id: event['order_id'],
        value_e4: e4(event['value']),
        currency: event['currency'],
        ...('user_id' in event ? { customer_ref: event['user_id'] } : {}),
        ...('anonymous_id' in event ? { anonymous_id: event['anonymous_id'] } : {}),
        ...('email' in event ? { email: event['email'] } : {}),
        ...('klaviyo_profile_id' in event ? { customer_ref: event['klaviyo_profile_id'] } : {})
      })
    );
}

async function spendMatches(days: readonly Expected[], periods: readonly Expected[]): Promise<void> {
  const found = rowsOf<Record<string, unknown>>(
    await db.ask(sql`select *, from_on::varchar as first_day, until_on::varchar as last_day from stg_spend`)
  );
  for (const row of [...days, ...periods])
    expect(found).toContainEqual(
      expect.objectContaining({
        first_day: row['date'] ?? row['from'],
        last_day: row['date'] ?? row['to'],
        campaign: row['campaign'],
        spend_e4: e4(row['spend']),
        ...('currency' in row ? { currency: row['currency'] } : {}),
        ...('impressions' in row ? { impressions: row['impressions'] } : {}),
        ...('clicks' in row ? { clicks: row['clicks'] } : {}),
        ...('conversions' in row
          ? { conversions: row['conversions'] === null ? null : Number(row['conversions']) }
          : {})
      })
    );
  expect(found).toHaveLength(days.length + periods.length);
}
