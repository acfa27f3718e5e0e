import Papa from 'papaparse';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvChunks, platformCell, platformText, spreadsheetCell, unguarded } from '../../../src/lib/domain/export/csv';
import { describeVectors, vectors } from '../../support/vectors';

interface Vectors {
  cells: { in: string; spreadsheet: string; strict: string }[];
  reader: { in: string; column: string; out: string }[];
}

describeVectors('cells are written as the safety vectors say', vectors<Vectors>('csv_safety'), (all) => {
  it.each(all.cells)('$in', (one) => {
    expect(spreadsheetCell(one.in)).toBe(one.spreadsheet);
    expect(platformCell(one.in)).toBe(one.strict);
  });
  it.each(all.reader)('$in read back in a $column column', (one) =>
    expect(unguarded(one.in, one.column)).toBe(one.out)
  );
});

function text(chunks: Iterable<Uint8Array>): string {
  return Buffer.concat([...chunks]).toString('utf8');
}

describe('a CSV file', () => {
  it('has no byte order mark, ends every record with CRLF and keeps letters of every script', () => {
    const file = Buffer.concat([
      ...csvChunks(
        'platform',
        ['name', 'city'],
        [
          ['Valéry', '東京'],
          ['', 'Aa, b']
        ]
      )
    ]);
    expect(file.toString('utf8')).toBe('name,city\r\nValéry,東京\r\n,"Aa, b"\r\n');
    expect(file[0]).toBe('n'.charCodeAt(0));
  });

  it('guards a header that somebody named like a formula', () => {
    expect(text(csvChunks('spreadsheet', ['=1+1', 'ok'], []))).toBe('"\'=1+1",ok\r\n');
  });

  it('comes in small pieces however many rows it has', () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => [`customer ${row}`, 'x'.repeat(20)]);
    const chunks = [...csvChunks('spreadsheet', ['a', 'b'], rows)];
    expect(chunks.length).toBeGreaterThan(5);
    expect(Math.max(...chunks.map((chunk) => chunk.length))).toBeLessThan(70_000);
    expect(text(chunks).split('\r\n')).toHaveLength(20_002);
  });

  it('reads back as written from a platform file, and starts no formula in a spreadsheet', () => {
    const cell = fc.oneof(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[=+\-@\t\r\n＝'",a0 ]{0,6}$/));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const read = (profile: 'platform' | 'spreadsheet') =>
          Papa.parse<string[]>(text(csvChunks(profile, ['a', 'b'], rows)), {
            newline: '\r\n',
            delimiter: ','
          }).data.slice(1, -1);
        expect(read('platform')).toEqual(rows);
        for (const one of read('spreadsheet').flat())
          expect(one).toMatch(/^(?![=+@\t\r\n＝＋－＠])(?!-(?!\d+([.,]\d+)?$))/u);
      }),
      { numRuns: 300 }
    );
  });

  it('leaves formula-like free text out of platform files, but not phones and numbers', () => {
    for (const unsafe of ['=1+1', '@SUM(A1)', '+', '-5+3', '＝1', '+45 20']) expect(platformText(unsafe)).toBeNull();
    for (const safe of ['+4520123456', '-12.50', '0150', 'Anna', ' =1+1']) expect(platformText(safe)).toBe(safe);
  });
});
