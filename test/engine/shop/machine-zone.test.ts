import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import type { Reading } from '../../../src/lib/domain/reading';
import { inspectFile } from '../../../src/lib/engine/shop/inspect';
import { segmentOf } from '../../../src/lib/engine/shop/segment';
import { MARTS } from '../../../src/lib/sql/marts/tables';
import { id, sql } from '../../../src/lib/sql/sql';
import { buildMarts, importAll, openDatabase, settingsOf, type TestDatabase } from '../../support/import-shop';

const MACHINES = ['UTC', 'Pacific/Auckland', 'America/Los_Angeles'];
const own = process.env.TZ;

let db: TestDatabase;
beforeEach(async () => {
  db = await openDatabase();
});
afterEach(() => db.close());
afterAll(() => moveTo(own));

/** Moves this machine to another zone, as traveling with it does. */
function moveTo(zone: string | undefined): void {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
}

const fixture = (name: string) => new File([readFileSync(join(import.meta.dirname, '../../fixtures', name))], name);

// Times with offsets around midnight and both changes of the clock, without offsets, and days alone.
const OFFSETS = fixture('shopify-orders.csv');
const NAIVE = new File(
  [
    'Order,Date,Email,Total,Currency\n',
    'N1,2024-03-31 01:59:59,ann@example.com,10.00,EUR\nN2,2024-03-31 02:30:00,bo@example.com,20.00,EUR\n',
    'N3,2024-10-27 02:30:00,ann@example.com,30.00,EUR\nN4,2024-12-31 23:59:59,cy@example.com,40.00,EUR\n'
  ],
  'naive.csv'
);
const DAYS = new File(
  [
    'Order,Date,Email,Total,Currency\n',
    'D1,2024-01-01,ann@example.com,10.00,EUR\nD2,2024-02-29,bo@example.com,20.00,EUR\nD3,2024-12-31,bo@example.com,5.00,EUR\n'
  ],
  'days.csv'
);

/** All that is stored of an import and all that the screens ask, as text. */
async function shopOf(file: File, reading: (guessed: Reading) => Reading): Promise<string> {
  const { reports } = await importAll(db, [file], reading);
  const segment = Object.entries(await segmentOf(db, 1)).map(([table, { ipc }]) => [
    table,
    Buffer.from(ipc).toString('base64')
  ]);
  const { zone, currency } = (reports[0] as (typeof reports)[0]).reading;
  await buildMarts(db, settingsOf({ zone, currency }), null);
  const marts: unknown[] = [];
  for (const { name } of MARTS) marts.push(rowsOf(await db.ask(sql`select * from ${id(name)} order by all`)));
  return JSON.stringify({ reports, segment, marts });
}

describe('the zone of the machine', () => {
  it('is another one for each of these machines', () => {
    const hours = MACHINES.map((zone) => (moveTo(zone), new Date(2024, 0, 1).getTimezoneOffset()));
    expect(hours).toEqual([0, -780, 480]);
  });

  it.each([
    ['times with offsets', OFFSETS],
    ['times without offsets', NAIVE],
    ['days alone', DAYS]
  ])('changes no byte that is stored and no number that is shown of a file with %s', async (_, file) => {
    const shops: string[] = [];
    for (const zone of MACHINES) {
      moveTo(zone);
      shops.push(await shopOf(file, (guessed) => ({ ...guessed, zone: 'Europe/Copenhagen' })));
    }
    expect(shops[0]).toContain('"customers"');
    for (const shop of shops) expect(shop).toBe(shops[0]);
  });

  it('is proposed only where a file does not say its own, and then asked for', async () => {
    for (const zone of MACHINES) {
      moveTo(zone);
      expect((await inspectFile(OFFSETS, {}))[0]?.reading?.zone).toBe('Europe/Copenhagen');
      const [asked] = await inspectFile(NAIVE, {});
      expect(asked?.reading?.zone).toBe(zone);
      expect(asked?.questions).toContain('zone');
    }
  });
});
