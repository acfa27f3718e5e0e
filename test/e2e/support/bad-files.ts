import { gzipSync } from 'node:zlib';
import { strToU8, zipSync } from 'fflate';

/** A file as the page's "Add files" takes it. */
export interface GivenFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A made-up file of this name and content. */
export function given(name: string, content: string | Uint8Array): GivenFile {
  return { name, mimeType: 'text/csv', buffer: Buffer.from(content) };
}

const HEADER = 'Order,Date,Email,Name,Product,Total,Currency';
const order = (number: number, more: { name?: string; total?: string; currency?: string } = {}) =>
  `${number},2025-07-${String((number % 28) + 1).padStart(2, '0')} 10:00:00 +0200,p${number}@example.com,${more.name ?? 'Ann Lee'},Mug,${more.total ?? '10.00'},${more.currency ?? 'EUR'}`;

/** Rows of orders below the header of a small shop. */
export function ordersCsv(rows: readonly string[], newline = '\n'): string {
  return [HEADER, ...rows, ''].join(newline);
}

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, index) => from + index);
const plain = ordersCsv(numbers(1001, 1004).map((number) => order(number)));

const cut = (bytes: Uint8Array, share: number) => bytes.subarray(0, Math.floor(bytes.length * share));
const noise = ordersCsv(numbers(1, 400).map((number) => order(number, { total: String(number * 7919) })));

// The parts that a workbook cannot do without.
const workbook = zipSync({
  '[Content_Types].xml': strToU8(
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>'
  ),
  '_rels/.rels': strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>'
  ),
  'xl/workbook.xml': strToU8(
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Orders" sheetId="1" r:id="rId1"/></sheets></workbook>'
  ),
  'xl/_rels/workbook.xml.rels': strToU8(
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>'
  ),
  'xl/worksheets/sheet1.xml': strToU8(
    `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${plain
      .trim()
      .split('\n')
      .map(
        (line, row) =>
          `<row r="${row + 1}">${line
            .split(',')
            .map(
              (cell, column) =>
                `<c r="${String.fromCharCode(65 + column)}${row + 1}" t="inlineStr"><is><t>${cell.replace(/^100/, '900')}</t></is></c>`
            )
            .join('')}</row>`
      )
      .join('')}</sheetData></worksheet>`
  )
});

const utf16 = (text: string) => Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);

/** Files that cannot become numbers as they are. */
export const refused = {
  page: given('sign-in.csv', '<!doctype html><html><body>Sign in</body></html>'),
  pdf: given('report.csv', '%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n'),
  cutGzip: given('cut.csv.gz', cut(gzipSync(noise), 0.6)),
  cutZip: given('cut.zip', cut(zipSync({ 'orders.csv': strToU8(noise) }), 0.5)),
  zipInZip: given('archives.zip', zipSync({ 'inner.zip': zipSync({ 'orders.csv': strToU8(plain) }) })),
  halfJsonl: given('half.jsonl', '{"id": 1, "total": "10.00"}\n{"id": 2, "total": "11.00"}\n{"id": 3, "tot'),
  contrary: given(
    'contrary.csv',
    'Order,Date,Email,Total,Currency\n1,28/04/2025,a@example.com,10.00,EUR\n2,06/25/2025,b@example.com,20.00,EUR\n'
  ),
  scientific: given(
    'scientific.csv',
    'Order,Date,Email,Total,Currency\n4.51234E+12,2025-07-02,a@example.com,10.00,EUR\n4.51234E+12,2025-07-03,b@example.com,20.00,EUR\n'
  ),
  empty: given('empty.csv', ''),
  noOrders: given('weather.csv', 'City,Temperature,Wind\nOslo,4,12\nRome,18,3\n'),
  headerOnly: given('header-only.csv', `${HEADER}\n`)
} as const;

/** Files that are odd and can be read all the same. */
export const odd = {
  ragged: given(
    'ragged.csv',
    ordersCsv([order(11), order(12).replace(/,EUR$/, ''), `${order(13)},more,cells`, order(14)])
  ),
  quotes: given(
    'quotes.csv',
    ordersCsv([order(21), order(22, { name: '"Ann "the" Lee"' }), order(23, { name: '"never closed' }), order(24)])
  ),
  newlines: given('newlines.csv', `${HEADER}\r\n${order(31)}\r\n${order(32)}\n${order(33)}\r${order(34)}\r\n\r\n`),
  nul: given('nul.csv', ordersCsv([order(41, { name: 'Nu\0la Byrne' }), order(42)])),
  cp1252: given(
    'cp1252.csv',
    Buffer.from(ordersCsv([order(51, { name: 'S\xf8ren K\xf8benhavn' }), order(52)]), 'latin1')
  ),
  utf16: given('utf16.csv', utf16(ordersCsv([order(61, { name: '花子 東京' }), order(62)]))),
  sep: given('sep.csv', `sep=;\n${plain.replaceAll(',', ';').replaceAll('10.00', '10,50')}`),
  headers: given(
    'headers.csv',
    'Order,Date,Email,,Product,Total,Total,\n71,2025-07-02 10:00:00 +0200,a@example.com,x,Mug,10.00,99.00,\n72,2025-07-03 10:00:00 +0200,b@example.com,y,Mug,12.00,98.00,\n'
  ),
  currencies: given(
    'currencies.csv',
    ordersCsv([order(81), order(82, { currency: 'SEK' }), order(83, { currency: 'SEK' })])
  ),
  workbook: given('orders.xlsx', workbook)
} as const;

/** Dates that are read day first as well as month first. */
export const ambiguous = given(
  'dates.csv',
  'Order,Date,Email,Total,Currency\n1,03/04/2025,a@example.com,10.00,EUR\n2,05/06/2025,b@example.com,20.00,EUR\n'
);
