import fc from 'fast-check';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { uniqueHeader } from '../../../src/lib/domain/files/header';
import { recordText } from '../../../src/lib/domain/files/lenient';
import { rowNumberOf, rowShifts } from '../../../src/lib/domain/files/scan-report';
import { RECORD_LIMIT, RecordScanner, type ScanOptions } from '../../../src/lib/domain/files/scanner';
import { valueAt } from '../../../src/lib/domain/answer-table';
import { id, join, sql } from '../../../src/lib/sql/sql';
import { openDatabase } from '../../support/database';

const encoder = new TextEncoder();
const columnsOf = (count: number) => Array.from({ length: count }, (_, index) => `c${index + 1}`);
const options = (columns: number, more: Partial<ScanOptions> = {}): ScanOptions => ({
  delimiter: ',',
  skipLines: 0,
  hasHeader: false,
  header: columnsOf(columns),
  ...more
});

function scan(file: string | Uint8Array, how: ScanOptions, chunk = Infinity) {
  const bytes = typeof file === 'string' ? encoder.encode(file) : file;
  const scanner = new RecordScanner(how);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += chunk) pieces.push(scanner.push(bytes.subarray(at, at + chunk)));
  const { bytes: tail, report } = scanner.finish();
  const clean = Buffer.concat([...pieces, tail]);
  const text = clean.toString('utf8');
  return { clean, text, report, rows: bytes.length < 1e6 ? parsed(text, scanner.delimiter) : [] };
}

function parsed(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text.replace(/\n$/, ''), { delimiter, newline: '\n' }).data.slice(1);
}

describe('a file of orders', () => {
  it('comes through as it is when nothing is wrong with it', () => {
    const { text, report } = scan('id,name\n1,"a, ""b""\nc"\n2,d\n', options(2, { hasHeader: true }));
    expect(text).toBe('c1,c2\n1,"a, ""b""\nc"\n2,d\n');
    expect(report).toMatchObject({ records: 2, accepted: 2, setAside: [], newlines: { lf: 3, crlf: 0, cr: 0 } });
  });

  it('loses its byte order mark, NUL bytes, blank lines and odd line ends, and says how many', () => {
    const { text, report } = scan('\ufeffa,b\r\n1,\0x\r\n\r\n2,y\r3,z\n  \n4,w', options(2, { hasHeader: true }));
    expect(text).toBe('c1,c2\n1,x\n2,y\n3,z\n4,w\n');
    expect(report).toMatchObject({ records: 4, accepted: 4, nuls: 1, blankLines: 2 });
    expect(report.newlines).toEqual({ lf: 2, crlf: 3, cr: 1 });
  });

  it('sets aside records with too few or too many cells, with their number and line', () => {
    const { text, report } = scan('a,b\n1,"x\ny"\n2\n3,z,w\n4,v\n', options(2, { hasHeader: true }));
    expect(text).toBe('c1,c2\n1,"x\ny"\n4,v\n');
    expect(report.setAside).toEqual([
      { row: 2, line: 4, reason: 'ragged', why: 'It has 1 cell where the header has 2.', text: '2' },
      { row: 3, line: 5, reason: 'ragged', why: 'It has 3 cells where the header has 2.', text: '3,z,w' }
    ]);
    expect(rowNumberOf(2, report.removedRows)).toBe(4);
    expect(rowShifts(report.removedRows)).toEqual([
      { clean_from: 1, shift: 0 },
      { clean_from: 2, shift: 2 }
    ]);
  });

  it('gets back the empty last cells that a spreadsheet left out, where nothing needed is missing', () => {
    const { text, report } = scan('1,2,3\n4,5\n6\n', options(3, { leastCells: 2 }));
    expect(text).toBe('c1,c2,c3\n1,2,3\n4,5,\n');
    expect(report).toMatchObject({ padded: 1, records: 3, accepted: 2 });
  });

  it('does not take the two halves of a record that a bare line break cut for two orders', () => {
    const whole = '1,2,3,4,5,6,7,8';
    const { rows, report } = scan(
      `${whole}\na,b,c,d,half\nother,f,g,h\n${whole}\na,b,c,d,e,f\n`,
      options(8, { leastCells: 4 })
    );
    expect(rows.map((row) => row[0])).toEqual(['1', '1', 'a']);
    expect(report.setAside.map(({ row, line, why }) => [row, line, why])).toEqual([
      [2, 2, 'A line break without quotation marks cuts one record into two.'],
      [3, 3, 'A line break without quotation marks cuts one record into two.']
    ]);
    expect(report.padded).toBe(1);
  });

  it('keeps inch signs and other stray quotes and counts their records', () => {
    const { rows, report } = scan('1,5" nail,x\n2,"7" nail",y\n3,"Best" tee,z\n4,"a" ,b\n', options(3));
    expect(rows).toEqual([
      ['1', '5" nail', 'x'],
      ['2', '7" nail', 'y'],
      ['3', '"Best" tee', 'z'],
      ['4', 'a', 'b']
    ]);
    expect(report).toMatchObject({ strayQuotes: 4, accepted: 4 });
  });

  it('is not swallowed by a quote that nobody closed', () => {
    const { rows, report } = scan('1,a\n2,"b\n3,c\n4,"d"\n5,e\n6,"f', options(2));
    expect(rows).toEqual([
      ['1', 'a'],
      ['3', 'c'],
      ['4', 'd'],
      ['5', 'e']
    ]);
    expect(report.setAside.map(({ row, line, reason, text }) => [row, line, reason, text])).toEqual([
      [2, 2, 'unclosed-quote', '2,"b'],
      [6, 6, 'unclosed-quote', '6,"f']
    ]);
  });

  it('goes on after a quote that is still open a megabyte later, and after a record that is longer than that', () => {
    const line = 'x,y\n';
    const open = `1,"open\n${line.repeat(RECORD_LIMIT / 2)}`;
    const long = `${'z'.repeat(RECORD_LIMIT + 10)},1\n2,b\n`;
    const whole = scan(open + long, options(2));
    expect(whole.report.records).toBe(whole.report.accepted + 2);
    expect(whole.report.accepted).toBe(RECORD_LIMIT / 2 + 1);
    expect(whole.report.setAside.map(({ row, line: at, reason }) => [row, at, reason])).toEqual([
      [1, 1, 'unclosed-quote'],
      [RECORD_LIMIT / 2 + 2, RECORD_LIMIT / 2 + 2, 'too-long']
    ]);
    expect(whole.report.setAside[1]?.text.length).toBeLessThan(5000);
    const cut = scan(open + long, options(2), 65_536);
    expect(cut.clean.equals(whole.clean)).toBe(true);
    expect(cut.report).toEqual(whole.report);
  });

  it('keeps names that were pasted in from a Windows-1252 file', () => {
    const bytes = Uint8Array.from([...encoder.encode('1,Århus\n2,K'), 0xf8, ...encoder.encode('benhavn\n')]);
    const { rows, report } = scan(bytes, options(2));
    expect(rows).toEqual([
      ['1', 'Århus'],
      ['2', 'København']
    ]);
    expect(report.recoded).toBe(1);
  });

  it('becomes comma-separated when its columns are aligned with blanks', () => {
    const how = options(3, { delimiter: 'blanks' });
    const { text, report } = scan(' 00004 19970101   29.33\r\n 00021 a,"b 1.00\r\n 7 8\r\n', how);
    expect(text).toBe('c1,c2,c3\n00004,19970101,29.33\n00021,"a,""b",1.00\n');
    expect(report).toMatchObject({ records: 3, accepted: 2 });
  });

  it('is read behind a preamble', () => {
    const how = options(2, { hasHeader: true, skipLines: 2 });
    expect(scan('Report\r\n"May 1, 2025\r\nid,name\r\n1,x\r\n2\r\n', how).report).toMatchObject({
      records: 2,
      setAside: [{ row: 2, line: 5 }]
    });
  });
});

const cell = fc.oneof(
  fc.stringMatching(/^[a-z0-9 .]{0,6}$/),
  fc
    .array(fc.constantFrom('a', ',', '"', '\n', '\r\n', 'ø', '東', ' ', ';', "'"), { maxLength: 6 })
    .map((all) => all.join(''))
);
const table = fc
  .tuple(fc.integer({ min: 2, max: 6 }), fc.integer({ min: 0, max: 8 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows })
  );
const soup = fc
  .array(
    fc.constantFrom('a', 'b', '1', ',', ',', ',', '"', '""', '\n', '\n', '\r\n', '\r', '\0', ' ', 'ø', '\ufeff', ';'),
    { maxLength: 60 }
  )
  .map((pieces) => pieces.join(''));
const chunk = fc.integer({ min: 1, max: 9 });

describe('every file, however it is written', () => {
  it('well-formed, gives back exactly its cells for each mix of line ends and each way of cutting it', () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom('\n', '\r\n', '\r'),
        chunk,
        fc.constantFrom(',', ';', '\t', '|'),
        (rows, newline, size, delimiter) => {
          const written = rows.map((row) =>
            row.map((one) => (one === '' ? '""' : recordText([one], delimiter))).join(delimiter)
          );
          const columns = rows[0]?.length ?? 2;
          const how = options(columns, { delimiter: delimiter as ScanOptions['delimiter'], hasHeader: true });
          const header = uniqueHeader(Array<string>(columns).fill('same')).join(delimiter);
          const found = scan(`\ufeff${[header, ...written].join(newline)}`, how, size);
          expect(found.rows).toEqual(rows);
          expect(found.report).toMatchObject({ records: rows.length, accepted: rows.length, strayQuotes: 0 });
        }
      ),
      { numRuns: 1500, seed: 1 }
    );
  });

  it('damaged, loses no record: read = accepted + set aside, and the cut does not matter', () => {
    fc.assert(
      fc.property(
        soup,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        chunk,
        (text, columns, leastCells, size) => {
          const how = options(columns, { leastCells });
          const whole = scan(text, how);
          expect(scan(text, how, size)).toEqual(whole);
          const { records, accepted, setAside, removedRows } = whole.report;
          expect(records).toBe(accepted + setAside.length);
          expect(whole.rows.filter((row) => row.length !== columns)).toEqual([]);
          expect(whole.rows).toHaveLength(accepted);
          expect(removedRows).toEqual([...new Set(removedRows)].sort((a, b) => a - b));
          const kept = Array.from({ length: accepted }, (_, index) => rowNumberOf(index + 1, removedRows));
          expect([...kept, ...removedRows].sort((a, b) => a - b)).toEqual(
            Array.from({ length: records }, (_, index) => index + 1)
          );
        }
      ),
      { numRuns: 3000, seed: 2 }
    );
  });

  it('agrees with another reader wherever that one finds nothing to complain about', () => {
    let compared = 0;
    fc.assert(
      fc.property(soup, fc.integer({ min: 2, max: 3 }), (raw, columns) => {
        const text = raw.replaceAll(/[\0\ufeff\r]/g, '');
        const other = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n', skipEmptyLines: 'greedy' });
        // a quote inside an unquoted cell is no complaint there; the number of cells is ours to judge
        if (other.errors.length > 0 || /[^,\n"]"|"[^,\n"]/.test(text)) return;
        compared += 1;
        const filled = other.data.filter((row) => row.length === columns && row.some((one) => one.trim() !== ''));
        const rows = scan(text, options(columns)).rows.filter((row) => row.some((one) => one.trim() !== ''));
        expect(rows).toEqual(filled);
      }),
      { numRuns: 4000, seed: 3 }
    );
    expect(compared).toBeGreaterThan(500);
  });
});

describe('the engine', () => {
  let database: Awaited<ReturnType<typeof openDatabase>>;
  beforeAll(async () => void (database = await openDatabase()));
  afterAll(() => database.close());

  async function readBack(clean: Uint8Array, columns: number, delimiter: string) {
    const path = await database.offer('scan.csv', new Uint8Array(clean));
    const types = join(
      columnsOf(columns).map((name) => sql`${id(name)}: 'VARCHAR'`),
      ', '
    );
    try {
      return await database.ask(
        sql`select * from read_csv(${path}, delim = ${delimiter}, quote = '"', escape = '"', header = true, auto_detect = false,
          columns = {${types}}, strict_mode = true, null_padding = false, ignore_errors = false)`
      );
    } finally {
      await database.withdraw('scan.csv');
    }
  }

  it('reads exactly the accepted records and their cells from the clean bytes', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          soup,
          table.map((rows) => Papa.unparse(rows))
        ),
        fc.integer({ min: 1, max: 4 }),
        async (raw, columns) => {
          // the decoder of answers drops a byte order mark at the start of a value
          const text = raw.replaceAll('\ufeff', '');
          const { clean, rows, report } = scan(text, options(columns, { leastCells: 1 }));
          const answer = await readBack(clean, columns, ',');
          expect(answer.length).toBe(report.accepted);
          const cells = rows.map((_, row) =>
            Array.from({ length: columns }, (__, column) => valueAt(answer, column, row) ?? '')
          );
          expect(cells).toEqual(rows);
        }
      ),
      { numRuns: 400, seed: 4 }
    );
  });
});
