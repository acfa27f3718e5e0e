import { tableFromIPC } from 'apache-arrow';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { loadSegment, segmentOf } from '../../../src/lib/engine/shop/segment';
import { createStaging, removeStaging } from '../../../src/lib/engine/shop/staging';
import { STAGING } from '../../../src/lib/sql/staging/tables';
import { columnList, grainList } from '../../../src/lib/sql/table';
import { id, sql } from '../../../src/lib/sql/sql';
import { openDatabase } from '../../support/database';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());
beforeEach(() => createStaging(db));

interface Order {
  readonly no: number;
  readonly at: string;
  readonly localAt?: string;
  readonly total: number;
  readonly tax?: number;
  readonly city?: string;
}

async function addOrder(importNo: number, order: Order): Promise<void> {
  await db.run(sql`
    insert into stg_orders by name
    select
      ${importNo} as import_no, ${order.no} as order_no, 'orders' as source, ${`A${order.no}`} as order_id, ${`A${order.no}`} as order_name,
      'sale' as kind, 'paid' as status, false as is_test, ${order.at}::timestamp as ordered_at,
      ${order.localAt ?? order.at}::timestamp as local_at, 'EUR' as currency, 'unknown' as tax_basis,
      ${order.total} as gross_e4, 0 as discount_e4, 0 as returned_e4, ${order.tax ?? null}::bigint as tax_e4, ${order.total} as total_e4,
      0 as refunded_e4, ${order.city ?? null}::varchar as city, ${order.no} as source_row, ${4503599627370495 - order.no} as content_hash`);
}

async function addLine(importNo: number, line: { order: number; no: number; quantity: number }): Promise<void> {
  await db.run(sql`
    insert into stg_lines by name
    select
      ${importNo} as import_no, ${line.order} as order_no, ${line.no} as line_no, 1 as product_no, 'sale' as kind,
      ${line.quantity}::double as quantity, 10000 as gross_e4, 0 as discount_e4, ${line.no} as source_row`);
}

async function staged(): Promise<unknown[]> {
  const tables: unknown[] = [];
  for (const table of STAGING)
    tables.push(
      rowsOf(await db.ask(sql`select ${columnList(table)} from ${id(table.name)} order by ${grainList(table)}`))
    );
  return tables;
}

async function storedAndBack(importNo: number): Promise<Record<string, Uint8Array>> {
  const segment = await segmentOf(db, importNo);
  const stored = Object.fromEntries(Object.entries(segment).map(([name, { ipc }]) => [name, ipc]));
  const before = await staged();
  await removeStaging(db, importNo);
  expect(await staged()).not.toEqual(before);
  await loadSegment(db, stored);
  expect(await staged()).toEqual(before);
  return stored;
}

const fields = (ipc: Uint8Array | undefined) =>
  ipc === undefined ? [] : tableFromIPC(ipc).schema.fields.map(({ name }) => name);

describe('what is stored of an import', () => {
  it('comes back cell by cell', async () => {
    await addOrder(1, { no: 1, at: '1969-12-31 23:59:59', total: 1, city: 'Århus' });
    await addOrder(1, { no: 2, at: '2024-02-29 12:00:00', total: -70_000, tax: 32_768 });
    await addOrder(1, { no: 3, at: '2039-01-01 00:00:00', total: 9_000_000_000, tax: -32_768, city: 'Lund' });
    await addLine(1, { order: 1, no: 1, quantity: 0.5 });
    await addLine(1, { order: 2, no: 1, quantity: -3 });
    await storedAndBack(1);
  });

  it('keeps the fractions of a second and the clock of the shop', async () => {
    await addOrder(1, { no: 1, at: '2024-07-01 10:00:00.123456', localAt: '2024-07-01 12:00:00.123456', total: 1 });
    await addOrder(1, { no: 2, at: '2024-12-01 10:00:00', localAt: '2024-12-01 11:00:00', total: 2 });
    const exact = sql`select sum(epoch_us(ordered_at))::bigint as utc, sum(epoch_us(local_at))::bigint as clock from stg_orders`;
    const before = rowsOf(await db.ask(exact));
    await storedAndBack(1);
    expect(rowsOf(await db.ask(exact))).toEqual(before);
  });

  it('leaves out empty columns, and says once what all rows share', async () => {
    await addOrder(1, { no: 1, at: '2024-07-01 10:00:00', total: 1, city: 'Lund' });
    await addOrder(1, { no: 2, at: '2024-07-01 11:00:00', total: 2 });
    const stored = await storedAndBack(1);
    expect(fields(stored['stg_orders'])).toEqual([
      'order_no',
      'order_id',
      'ordered_at',
      'gross_e4',
      'total_e4',
      'city',
      'source_row',
      'content_hash'
    ]);
    expect(fields(stored['stg_orders.same'])).toContain('currency');
    expect(fields(stored['stg_orders.same'])).not.toContain('email');
  });

  it('touches no other import', async () => {
    await addOrder(1, { no: 1, at: '2024-07-01 10:00:00', total: 1 });
    await addOrder(2, { no: 1, at: '2024-07-02 10:00:00', total: 5 });
    await addOrder(2, { no: 2, at: '2024-07-03 10:00:00', total: 6 });
    await storedAndBack(1);
    await storedAndBack(2);
  });

  it('is read too when it was stored as whole tables', async () => {
    await addOrder(1, { no: 1, at: '2024-07-01 10:00:00', total: 1 });
    await addOrder(1, { no: 2, at: '2024-07-01 11:00:00', total: 2 });
    const before = await staged();
    const whole: Record<string, Uint8Array> = {};
    for (const table of STAGING)
      whole[table.name] = await db.arrow(sql`select ${columnList(table)} from ${id(table.name)}`);
    await createStaging(db);
    await loadSegment(db, whole);
    expect(await staged()).toEqual(before);
  });
});
