import { DEFAULT_SETTINGS } from '../../../src/lib/domain/settings';
import type { Reading } from '../../../src/lib/domain/reading';
import { sql } from '../../../src/lib/sql/sql';
import type { Shop } from '../../../src/lib/engine/rpc/shop';
import type { ImportReport } from '../../../src/lib/engine/shop/types';

/*
 * A shop small enough to reckon by hand, for tests of what surrounds a shop: files are lines of `customer,amount`.
 * The line `runaway` starts a join that never ends; `broken` fails after rows were staged; the currency XXX fails after
 * the marts were replaced.
 */

/** Settings under which building the marts fails half-way. */
export const FAILING_SETTINGS = { ...DEFAULT_SETTINGS, version: 2, currency: 'XXX' };

/** A statement that would run for years. */
export const RUNAWAY = sql`
  select count(*)::bigint as n from range(100000000) a, range(100000000) b where a.range + b.range = 3`;

export const PAPER_READING: Reading = {
  source: 'paper',
  encoding: 'utf-8',
  delimiter: ',',
  skipLines: 0,
  hasHeader: false,
  header: ['customer', 'amount'],
  columns: {},
  decimal: '.',
  dateOrder: 'YMD',
  zone: 'UTC',
  currency: 'EUR',
  kinds: [],
  switchedOff: []
};

export const paperShop: Shop = {
  unpackArchives: (files) => Promise.resolve(files),
  inspectFile: () => Promise.reject(new Error('paper has no inspection')),
  previewFile: () => Promise.reject(new Error('paper has no preview')),
  async createStaging(db) {
    await db.run(sql`create or replace table stg_sales (import_no integer, customer varchar, amount integer)`);
  },
  async removeStaging(db, importNo) {
    await db.run(sql`delete from stg_sales where import_no = ${importNo}`);
  },
  async importFile(db, { file, name, reading, importNo }, { onProgress }) {
    const lines = (await file.text()).split('\n').filter((line) => line !== '');
    const good = lines.map((line) => line.split(',')).filter((cells) => cells.length === 2);
    for (const [customer = '', amount = ''] of good)
      await db.run(sql`insert into stg_sales values (${importNo}, ${customer}, ${amount}::integer)`);
    onProgress({ stage: 'reading', fraction: 0.5, rowsPerSecond: null, secondsLeft: null });
    if (lines.includes('runaway')) await db.run(sql`create table never as ${RUNAWAY}`);
    if (lines.includes('broken')) throw new Error('the paper is torn');
    const setAside = lines
      .map((text, index) => ({ row: index + 1, line: index + 1, reason: 'ragged', why: 'No amount.', text }))
      .filter(({ text }) => !text.includes(','));
    const counts = { read: lines.length, used: good.length, setAside: setAside.length };
    return { report: { ...REPORT, ...counts, importNo, fileName: name, fileBytes: file.size, reading }, setAside };
  },
  async segmentOf(db, importNo) {
    const rows = await db.ask(sql`select * from stg_sales where import_no = ${importNo}`);
    const ipc = await db.arrow(sql`select * from stg_sales where import_no = ${importNo} order by customer`);
    return { stg_sales: { ipc, rows: rows.length } };
  },
  async loadSegment(db, { stg_sales: ipc }) {
    if (ipc) await db.append('stg_sales', ipc);
  },
  async buildMarts(db, settings, asOf) {
    await db.run(sql`
      create or replace table totals as
      select customer, sum(amount)::bigint as amount from stg_sales group by customer`);
    if (settings.currency === 'XXX') throw new Error('no such currency');
    const counted = await db.ask(sql`select count(*)::integer as n from totals`);
    return { ...FACTS, asOf, customers: Number(counted.columns[0]?.[0]) };
  },
  async summarize(db) {
    const counted = await db.ask(sql`select count(*)::integer as n from totals`);
    return new TextEncoder().encode(JSON.stringify({ customers: counted.columns[0]?.[0] }));
  }
};

const FACTS = { asOf: null, firstOn: null, attempted: 0, valid: 0, lines: 0, excluded: {}, otherCurrencies: [] };

const REPORT: Omit<ImportReport, 'importNo' | 'fileName' | 'fileBytes' | 'reading' | 'read' | 'used' | 'setAside'> = {
  fileSha256: '',
  source: 'paper',
  reasons: [],
  role: 'orders',
  things: { found: 0, new: 0, changed: 0, unchanged: 0 },
  lines: 0,
  customers: 0,
  firstOn: null,
  lastOn: null,
  currencies: [],
  fixes: [],
  notes: [],
  repeated: false
};
