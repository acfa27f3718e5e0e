import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { containerOf } from '../../../src/lib/domain/files/container';
import { dialectOf } from '../../../src/lib/domain/files/dialect';
import { encodingOf } from '../../../src/lib/domain/files/encoding';
import { headerFingerprint, uniqueHeader } from '../../../src/lib/domain/files/header';
import { sampleOf } from '../../../src/lib/domain/files/sample';
import { scanStream } from '../../../src/lib/domain/files/scan-stream';
import { asUtf8, gunzipped, headOf } from '../../../src/lib/domain/files/streams';
import { asProblem, ProblemError } from '../../../src/lib/domain/problem';
import { hasRealFiles, hasVectors, realFile, vectors } from '../../support/reference';

const bytes = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string, littleEndian = true) => {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), littleEndian);
  return new Uint8Array(view.buffer);
};
const streamOf = (all: Uint8Array, chunk = 1000) => {
  let at = 0;
  return new ReadableStream<Uint8Array>({
    pull(out) {
      if (at >= all.length) return out.close();
      out.enqueue(all.slice(at, (at += chunk)));
    }
  });
};

interface Layout {
  bytes_hex: string;
  encoding: string;
  bom: boolean;
  delimiter: string;
  header: string[];
}

describe.skipIf(!hasVectors)('the shared layout vectors', () => {
  it('name encoding, byte order mark, delimiter and header', () => {
    for (const one of hasVectors
      ? vectors<{ delimiter_and_encoding: Layout[] }>('values').delimiter_and_encoding
      : []) {
      const head = new Uint8Array(Buffer.from(one.bytes_hex, 'hex'));
      expect(encodingOf(head)).toMatchObject({ encoding: one.encoding, bom: one.bom });
      const sample = sampleOf(head, 'x.csv', { isWhole: true });
      expect(sample.delimiter).toBe(one.delimiter);
      expect(sample.header).toEqual(uniqueHeader(one.header));
    }
  });
});

describe('what a dropped file is', () => {
  it('is told by its first bytes, not by its name', () => {
    const kinds: [string | Uint8Array, string][] = [
      ['id,total\n1,2\n', 'text'],
      ['', 'empty'],
      [' \n\n', 'empty'],
      ['\ufeff  <!DOCTYPE html><html>', 'html'],
      ['<table><tr><td>1</td></tr></table>', 'html'],
      ['<?xml version="1.0"?><orders/>', 'xml'],
      ['%PDF-1.7\n', 'pdf'],
      ['PK\x03\x04\x14\0\x06\0[Content_Types].xml', 'xlsx'],
      ['PK\x03\x04\x14\0\0\0orders.csv', 'zip'],
      ['PAR1....', 'parquet'],
      ['ARROW1\0\0', 'arrow'],
      ['{"orders": []}', 'json'],
      ['[{"id": 1}]', 'json'],
      ['{"id": 1}\n{"id": 2}\n', 'ndjson'],
      [Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'old-excel'],
      [Uint8Array.from([0x1f, 0x8b, 8]), 'gzip'],
      [Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 31), 'binary'],
      [utf16('id\ttotal\n1\t2\n'), 'text'],
      ['[Order],Total\n1,2\n', 'text']
    ];
    const readable = new Set(['text', 'gzip', 'xlsx', 'parquet', 'arrow', 'json', 'ndjson']);
    for (const [content, kind] of kinds) {
      const found = containerOf(typeof content === 'string' ? bytes(content) : content, 'orders.csv');
      expect(found.kind, String(content).slice(0, 20)).toBe(kind);
      expect(found.problem === null).toBe(readable.has(kind));
      if (found.problem) expect(found.problem.what).toContain('orders.csv');
    }
  });

  it('is refused when it is a truncated gzip file, with a sentence that says so', async () => {
    const packed = gzipSync(bytes('id,total\n1,2\n'.repeat(5000)));
    const read = async (all: Uint8Array) =>
      (await new Response(gunzipped(streamOf(all, 50), 'orders.csv.gz')).arrayBuffer()).byteLength;
    expect(await read(packed)).toBe(65_000);
    const failure = await headOf(
      gunzipped(streamOf(packed.subarray(0, packed.length - 30), 50), 'orders.csv.gz')
    ).catch((thrown: unknown) => thrown);
    expect(failure).toBeInstanceOf(ProblemError);
    expect(asProblem(failure)).toMatchObject({
      code: 'import.truncated-gzip',
      what: expect.stringContaining('orders.csv.gz') as string
    });
  });

  it('is not unpacked when it is a bomb', async () => {
    const packed = gzipSync(new Uint8Array(80 << 20));
    const failure = await new Response(gunzipped(streamOf(packed), 'bomb.gz'))
      .arrayBuffer()
      .catch((thrown: unknown) => thrown);
    expect(asProblem(failure).code).toBe('import.gzip-ratio');
  });
});

describe('the letters of a file', () => {
  const text = 'navn;by\nSøren;København\n東京;大阪\n';

  it('survive as UTF-8, UTF-16 with and without a mark, and in pieces', async () => {
    const files = [bytes(text), bytes(`\ufeff${text}`), utf16(`\ufeff${text}`), utf16(`\ufeff${text}`, false)];
    for (const file of files) {
      const sample = sampleOf(file, 'x.csv', { isWhole: true });
      expect(sample.rows).toEqual([
        ['Søren', 'København'],
        ['東京', '大阪']
      ]);
      expect(sample.foreignCell).toBe('Søren');
      const { clean, report } = scanStream(asUtf8(streamOf(file, 3), sample.encoding), sample);
      expect(await new Response(clean).text()).toBe(text);
      expect((await report).accepted).toBe(2);
    }
    expect(encodingOf(utf16('name\tcity\nA\tB\n')).encoding).toBe('utf-16le');
    expect(encodingOf(utf16('name\tcity\nA\tB\n', false)).encoding).toBe('utf-16be');
  });

  it('survive as Windows-1252 and Shift_JIS, and a wrong guess can be overruled', () => {
    const western = Uint8Array.from(Buffer.from('navn;by\nSøren;København\n', 'latin1'));
    expect(sampleOf(western, 'x.csv', { isWhole: true })).toMatchObject({
      encoding: 'windows-1252',
      rows: [['Søren', 'København']]
    });
    const tokyo = [0x93, 0x8c, 0x8b, 0x9e];
    const osaka = [0x91, 0xe5, 0x8d, 0xe3];
    const lines = Array.from({ length: 40 }, () => [...tokyo, 0x2c, ...osaka, 0x0a]).flat();
    const japanese = Uint8Array.from([...bytes('a,b\n'), ...lines]);
    expect(sampleOf(japanese, 'x.csv', { isWhole: true, encoding: 'shift_jis' }).rows[0]).toEqual(['東京', '大阪']);
  });

  it('are UTF-8 even when the sample ends inside a letter', () => {
    expect(encodingOf(bytes('by\nKøb').subarray(0, 5)).encoding).toBe('utf-8');
  });
});

describe('the layout of a file', () => {
  it('is found for each delimiter, with decimal commas and quoted commas in the way', () => {
    expect(dialectOf('a;b;c\n1,5;2,5;x\n3,5;4,5;y\n').delimiter).toBe(';');
    expect(dialectOf('a,b\n"x;y;z",1\n"p;q;r",2\n').delimiter).toBe(',');
    expect(dialectOf('a\tb\n1,2\t3\n').delimiter).toBe('\t');
    expect(dialectOf('a|b|c\n1|2|3\n').delimiter).toBe('|');
    expect(dialectOf('email\na@example.com\nb@example.com\n')).toMatchObject({
      delimiter: ',',
      header: ['email'],
      hasHeader: true
    });
  });

  it('includes blank-aligned columns without a header', () => {
    expect(dialectOf(' 00004 0001 19970101  2   29.33\r\n 00004 0001 19970118  2   29.73\r\n')).toEqual({
      delimiter: 'blanks',
      skipLines: 0,
      hasHeader: false,
      header: ['Column 1', 'Column 2', 'Column 3', 'Column 4', 'Column 5']
    });
  });

  it('skips a spreadsheet hint and a report preamble', () => {
    expect(dialectOf('sep=;\r\nName;Email\r\nA;a@example.com\r\n')).toMatchObject({
      delimiter: ';',
      skipLines: 1,
      header: ['Name', 'Email']
    });
    const report =
      'Campaign report\n"July 8, 2025 - July 31, 2025"\nDay,Campaign,Cost\n2025-07-08,A,1.00\n2025-07-09,B,2.00\n';
    expect(dialectOf(report)).toMatchObject({ skipLines: 2, header: ['Day', 'Campaign', 'Cost'] });
  });

  it('gives every column a name of its own, and keeps columns that the header forgot', () => {
    expect(uniqueHeader(['City', '', 'city', 'City'])).toEqual(['City', 'Column 2', 'city #2', 'City #3']);
    expect(dialectOf('a,b\n1,2,\n3,4,\n').header).toEqual(['a', 'b', 'Column 3']);
  });

  it('has a short name that does not depend on the order or case of the columns', () => {
    expect(headerFingerprint(['Order ID', 'Total'])).toBe(headerFingerprint(['total', ' order  id']));
    expect(headerFingerprint(['Order ID', 'Total'])).not.toBe(headerFingerprint(['Order ID', 'Totals']));
    expect(headerFingerprint(['Order ID'])).toMatch(/^[0-9a-f]{16}$/);
  });
});

describe.skipIf(!hasRealFiles)('real export files (skipped when they do not lie beside the checkout)', () => {
  const layouts: [string, string, number, number, boolean][] = [
    ['shopify/minimal_9col_orders_sample.csv', ',', 9, 249, true],
    ['shopify/orders_export_usd_79col_pos_amazon.csv', ',', 79, 322, true],
    ['shopify/orders_export_zar_75col_vat_voided.csv', ',', 75, 101, true],
    ['shopify/orders_export_gbp_79col_tiktok_refunds_dst.csv', ',', 79, 61, true],
    ['cdnow-sample/CDNOW_sample.txt', 'blanks', 5, 6919, false],
    ['woocommerce/orders_export_38col_bom.csv', ',', 38, 51, true],
    ['etsy/EtsySoldOrders_2023-01.tsv', '\t', 36, 130, true],
    ['stripe/payments_semicolon_15col.csv', ';', 15, 622, true],
    ['ads/google_ads_daily_aud.csv', ',', 13, 1754, true],
    ['ads/shopify_sales_by_day.csv', ',', 12, 1528, true],
    ['online-retail-ii/online_retail_II_2009-2010.csv.gz', ',', 8, 525_461, true],
    ['online-retail-ii/online_retail_2010-2011.csv.gz', ',', 8, 541_909, true]
  ];

  it.each(layouts)('%s is cut into all of its records', async (name, delimiter, columns, records, hasHeader) => {
    const file = realFile(name);
    const sample = sampleOf(file.subarray(0, 1 << 20), name, { isWhole: file.length <= 1 << 20 });
    expect(sample).toMatchObject({ delimiter, hasHeader });
    expect(sample.header).toHaveLength(columns);
    const { clean, report } = scanStream(asUtf8(streamOf(file, 1 << 16), sample.encoding), sample);
    await clean.pipeTo(new WritableStream());
    expect(await report).toMatchObject({ records, accepted: records, setAside: [] });
  });

  it('a campaign report is read behind its title lines', () => {
    const sample = sampleOf(realFile('ads/google_ads_campaign_report_inr.csv'), 'x.csv', { isWhole: true });
    expect(sample).toMatchObject({ skipLines: 2, delimiter: ',' });
    expect(sample.header[1]).toBe('Campaign');
  });
});
