import { describe, expect, test } from 'vitest';
import { rowData, sortedRows, tableData, headerText, type Column } from '../../src/lib/ui/table/data';
import { tableCsv } from '../../src/lib/ui/table/csv';
import { fileName } from '../../src/lib/ui/download';
import { rowsInView, scrollTo } from '../../src/lib/ui/table/rows-in-view';

const region = { locale: 'en', currency: 'EUR' };
const shops = rowData([
  { name: 'Örn', net_e4: 12_345_600 },
  { name: 'Ada', net_e4: null },
  { name: 'item 10', net_e4: -5_000 },
  { name: 'item 9', net_e4: 12_345_600 }
]);
const columns: Column[] = [
  { name: 'name', label: 'Name', unit: 'text' },
  { name: 'net_e4', label: 'Net sales', unit: 'money' }
];

describe('sorting', () => {
  test('puts unknown values last in both directions and keeps ties in place', () => {
    expect([...sortedRows(shops, { by: 'net_e4', down: true }, 'en')]).toEqual([0, 3, 2, 1]);
    expect([...sortedRows(shops, { by: 'net_e4', down: false }, 'en')]).toEqual([2, 0, 3, 1]);
  });

  test('orders names as people do: by language, and 9 before 10', () => {
    expect([...sortedRows(shops, { by: 'name', down: false }, 'en')]).toEqual([1, 3, 2, 0]);
  });
});

test('an answer of the warehouse reads like rows, and NaN is unknown', () => {
  const data = tableData({ names: ['a', 'b'], columns: [Float64Array.of(1, NaN), ['x', null]], length: 2 });
  expect([data.value(0, 'a'), data.value(1, 'a'), data.value(0, 'b'), data.value(0, 'c')]).toEqual([
    1,
    null,
    'x',
    null
  ]);
});

test('a downloaded table has stable names, exact values and every row', async () => {
  expect(await tableCsv(shops, columns, { region }).text()).toBe(
    'name,net\r\nÖrn,1234.56\r\nAda,\r\nitem 10,-0.50\r\nitem 9,1234.56\r\n'
  );
  expect(headerText(columns[1] as Column, region)).toBe('Net sales (EUR)');
});

describe('long tables', () => {
  test('draw only what is seen, and the empty space keeps the true height', () => {
    const view = rowsInView(10_000, 32, { top: 3200, height: 640 });
    expect(view).toEqual({ from: 88, to: 132, above: 2816, below: (10_000 - 132) * 32 });
    expect(view.above + (view.to - view.from) * 32 + view.below).toBe(320_000);
  });

  test('draw every row when they are few', () => {
    expect(rowsInView(300, 32, { top: 900, height: 640 })).toEqual({ from: 0, to: 300, above: 0, below: 0 });
  });

  test('bring a row into view below the sticky header', () => {
    expect(scrollTo(0, 32, { top: 320, height: 640, covered: 32 })).toBe(0);
    expect(scrollTo(30, 32, { top: 320, height: 640, covered: 32 })).toBe(31 * 32 - 608);
    expect(scrollTo(15, 32, { top: 320, height: 640, covered: 32 })).toBe(320);
  });
});

test('a file is named after what it holds', () => {
  expect(fileName('Net sales, by Månad!', 'csv')).toBe('net-sales-by-manad.csv');
  expect(fileName('…', 'svg')).toBe('kept.svg');
});
