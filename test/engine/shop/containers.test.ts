import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { gzipSync, strToU8, zipSync } from 'fflate';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { sql } from '../../../src/lib/sql/sql';
import { inspectFile } from '../../../src/lib/engine/shop/inspect';
import { unpackArchives } from '../../../src/lib/engine/shop/unzip';
import { openDatabase } from '../../support/database';
import { importAll, type TestDatabase } from '../../support/import-shop';

const CSV = [
  'Order number,Order date,E-mail,Order total,Currency',
  'A-1,2025-01-05 10:00:00,ann@example.com,20.50,EUR',
  'A-2,2025-02-06 11:30:00,"bo@example.com",7.25,EUR'
].join('\n');
const ROWS = [
  { id: '9007199254740993001', date: '2025-01-05T10:00:00Z', email: 'ann@example.com', total: 20.5 },
  { id: '9007199254740993002', date: '2025-02-06T11:30:00Z', email: 'bo@example.com', total: 7.25 }
];

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const orders = async () =>
  rowsOf(
    await db.ask(sql`select order_id, email, total_e4, ordered_at::varchar as utc from stg_orders order by order_id`)
  );
const utcOnly = { zone: 'UTC' };

/** A workbook as spreadsheets write it, with only the parts they cannot do without. */
function workbook(sheets: Readonly<Record<string, string>>, { date1904 = false } = {}): Uint8Array<ArrayBuffer> {
  const names = Object.keys(sheets);
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${names.map((name, index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((_, index) => `<Relationship Id="rId${index + 1}" Type="${relations}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}<Relationship Id="rIdS" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="22" applyNumberFormat="1"/></cellXfs></styleSheet>`
  };
  Object.values(sheets).forEach((rows, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] =
      `<worksheet xmlns="${main}"><sheetData>${rows}</sheetData></worksheet>`;
  });
  return zipSync(
    Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))
  ) as Uint8Array<ArrayBuffer>;
}

const text = (ref: string, value: string) => `<c r="${ref}" t="inlineStr"><is><t>${value}</t></is></c>`;
const number = (ref: string, value: string, style = 0) => `<c r="${ref}" s="${style}"><v>${value}</v></c>`;
const HEAD = `<row r="1">${text('A1', 'Order number')}${text('B1', 'Order date')}${text('C1', 'Email')}${text('D1', 'Order total')}</row>`;

describe('files that are not delimited text', () => {
  it('gives the same orders from JSON, plain, zipped, by lines or wrapped, and from Arrow', async () => {
    const json = JSON.stringify(ROWS).replace(/"(\d{19})"/g, '$1');
    const files = [
      new File([json], 'orders.json'),
      new File([gzipSync(strToU8(json)) as Uint8Array<ArrayBuffer>], 'orders.json.gz'),
      new File([ROWS.map((row) => JSON.stringify(row)).join('\n')], 'orders.ndjson'),
      new File([JSON.stringify({ page: 1, data: { orders: ROWS } })], 'wrapped.json'),
      new File(
        [
          tableToIPC(
            tableFromArrays({
              id: ROWS.map(({ id }) => id),
              date: ROWS.map(({ date }) => date),
              email: ROWS.map(({ email }) => email),
              total: Float64Array.from(ROWS.map(({ total }) => total))
            }),
            'file'
          ) as Uint8Array<ArrayBuffer>
        ],
        'orders.arrow'
      )
    ];
    for (const file of files) {
      const { reports } = await importAll(db, [file], (reading) => ({ ...reading, ...utcOnly }));
      expect(reports[0], file.name).toMatchObject({ read: 2, used: 2, things: { found: 2 } });
      expect(await orders(), file.name).toEqual([
        { order_id: '9007199254740993001', email: 'ann@example.com', total_e4: 205_000, utc: '2025-01-05 10:00:00' },
        { order_id: '9007199254740993002', email: 'bo@example.com', total_e4: 72_500, utc: '2025-02-06 11:30:00' }
      ]);
    }
  });

  it('reads a workbook: the longest sheet, dates by their format, formulas by the value they had', async () => {
    const rows = `${HEAD}<row r="2">${text('A2', 'A-1')}${number('B2', '45662.416666666664', 1)}${text('C2', 'ann@example.com')}<c r="D2"><f>10*2+0.5</f><v>20.5</v></c></row><row r="3">${number('A3', '5690000000012')}${number('B3', '45694', 1)}${text('C3', 'bo@example.com')}${number('D3', '0.30000000000000004')}</row>`;
    const file = new File(
      [workbook({ Notes: `<row r="1">${text('A1', 'Made by hand')}</row>`, Orders: rows })],
      'shop.xlsx'
    );
    const [looked] = await inspectFile(file, {}, 'UTC');
    expect(looked).toMatchObject({ kind: 'xlsx', problem: null });
    await importAll(db, [file], (reading) => ({ ...reading, ...utcOnly }));
    expect(await orders()).toEqual([
      { order_id: '5690000000012', email: 'bo@example.com', total_e4: 3000, utc: '2025-02-06 00:00:00' },
      { order_id: 'A-1', email: 'ann@example.com', total_e4: 205_000, utc: '2025-01-05 10:00:00' }
    ]);
  });

  it('reads the dates of a workbook that counts from 1904', async () => {
    const rows = `${HEAD}<row r="2">${text('A2', 'A-1')}${number('B2', '44200.5', 1)}${text('C2', 'ann@example.com')}${number('D2', '1')}</row>`;
    await importAll(db, [new File([workbook({ Orders: rows }, { date1904: true })], 'mac.xlsx')], (reading) => ({
      ...reading,
      ...utcOnly
    }));
    expect(await orders()).toMatchObject([{ utc: '2025-01-05 12:00:00' }]);
  });

  it('reads Parquet as another engine wrote it: decimals exact, times with and without a zone', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'kept-parquet-'));
    const path = join(folder, 'orders.parquet');
    const native = await (await DuckDBInstance.create(':memory:')).connect();
    await native.run(`
      copy (
        select * from (values
          (9007199254740993001, timestamp '2025-01-05 10:00:00', 'ann@example.com', 20.50::decimal(18, 2)),
          (9007199254740993002, timestamp '2025-02-06 11:30:00', 'bo@example.com', 7.25)
        ) as orders (order_id, order_date, email, order_total)
      ) to '${path}' (format parquet, compression zstd)`);
    native.closeSync();
    const file = new File([await readFile(path)], 'orders.parquet');
    await rm(folder, { recursive: true });
    const { reports } = await importAll(db, [file], (reading) => ({ ...reading, zone: 'Europe/Copenhagen' }));
    expect(reports[0]).toMatchObject({ read: 2, used: 2 });
    expect(await orders()).toEqual([
      { order_id: '9007199254740993001', email: 'ann@example.com', total_e4: 205_000, utc: '2025-01-05 09:00:00' },
      { order_id: '9007199254740993002', email: 'bo@example.com', total_e4: 72_500, utc: '2025-02-06 10:30:00' }
    ]);
    const [cut] = await inspectFile(new File([file.slice(0, 200)], 'cut.parquet'), {}, 'UTC');
    expect(cut?.problem).toMatchObject({ code: 'import.bad-parquet' });
  });

  it('says which line of a JSON file is broken, and that a cut one is cut', async () => {
    const whole = ROWS.map((row) => JSON.stringify(row)).join('\n');
    const [cut] = await inspectFile(new File([whole.slice(0, -20)], 'half.ndjson'), {}, 'UTC');
    expect(cut?.problem).toMatchObject({ code: 'import.bad-json' });
    expect(cut?.problem?.what).toContain('line 2');
    expect(cut?.problem?.why).toContain('ends in the middle');
    const [wrong] = await inspectFile(new File(['{"error":"not allowed"}'], 'error.json'), {}, 'UTC');
    expect(wrong?.problem?.code).toMatch(/^import\.(no-orders|no-table)$/);
  });
});

describe('archives', () => {
  const zip = (entries: Readonly<Record<string, Uint8Array>>, name = 'export.zip') =>
    new File([zipSync(entries) as Uint8Array<ArrayBuffer>], name);

  it('gives the files inside, without folders and hidden ones', async () => {
    const files = await unpackArchives([
      zip({
        'shop/orders.csv': strToU8(CSV),
        '__MACOSX/._orders.csv': strToU8('x'),
        'customers.csv': strToU8('a,b\n')
      }),
      new File([CSV], 'plain.csv')
    ]);
    expect(files.map(({ name }) => name).sort()).toEqual(['customers.csv', 'orders.csv', 'plain.csv']);
    expect(await files.find(({ name }) => name === 'orders.csv')?.text()).toBe(CSV);
  });

  it('stops at a bomb, at an archive inside and at a cut one', async () => {
    const bomb = zip({ 'zeros.csv': new Uint8Array(80 << 20) });
    await expect(unpackArchives([bomb])).rejects.toMatchObject({ problem: { code: 'import.zip-ratio' } });
    const inner = new Uint8Array(await zip({ 'a.csv': strToU8(CSV) }).arrayBuffer());
    await expect(unpackArchives([zip({ 'inner.zip': inner })])).rejects.toMatchObject({
      problem: { code: 'import.zip-in-zip' }
    });
    const cut = new File(
      [
        await zip({ 'a.csv': strToU8(CSV.repeat(50)) })
          .slice(0, 120)
          .arrayBuffer()
      ],
      'cut.zip'
    );
    await expect(unpackArchives([cut])).rejects.toMatchObject({ problem: { code: 'import.bad-zip' } });
  });
});
