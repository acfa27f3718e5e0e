import { describe, expect, it } from 'vitest';
import type { AnswerTable } from '../../../src/lib/domain/answer-table';
import { customersCsv, FILE_PAGE } from '../../../src/lib/features/customers/customers-csv';
import type { Column } from '../../../src/lib/ui/table/data';

const columns: readonly Column[] = [
  { name: 'customer_id', label: 'Id', unit: 'text' },
  { name: 'name', label: 'Customer', unit: 'text' },
  { name: 'accepts_marketing', label: 'Consent', unit: 'text', fileColumn: 'consent' },
  { name: 'net_e4', label: 'Net', unit: 'money' }
];
const region = { locale: 'de', currency: 'EUR' };

function people(from: number, to: number): AnswerTable {
  const numbers = Array.from({ length: to - from }, (_, at) => from + at);
  return {
    names: columns.map(({ name }) => name),
    columns: [
      numbers.map((number) => `c${number}`),
      numbers.map((number) => (number === 0 ? '=HYPERLINK("x")' : number === 1 ? null : 'Ann, Lee')),
      numbers.map((number) => [true, false, null][number % 3] ?? null),
      Float64Array.from(numbers, (number) => number * 10_000 + 5)
    ],
    length: numbers.length
  };
}

describe('the file of the list', () => {
  it('holds every row once, whatever the number of pages', async () => {
    const rows = 2 * FILE_PAGE + 7;
    const asked: number[] = [];
    const page = async (limit: number, offset: number) => {
      asked.push(offset);
      return people(offset, Math.min(rows, offset + limit));
    };
    const lines = (await (await customersCsv({ rows, page }, columns, region)).text()).split('\r\n');
    expect(asked).toEqual([0, FILE_PAGE, 2 * FILE_PAGE]);
    expect(lines).toHaveLength(rows + 2);
    expect(new Set(lines.slice(1, -1).map((line) => line.split(',')[0])).size).toBe(rows);
  });

  it('writes exact values under stable names, and nothing that a spreadsheet would run', async () => {
    const file = await customersCsv({ rows: 3, page: async () => people(0, 3) }, columns, region);
    expect(await file.text()).toBe(
      'customer_id,name,consent,net\r\n' +
        'c0,"\'=HYPERLINK(""x"")",yes,0.0005\r\n' +
        'c1,,no,1.0005\r\n' +
        'c2,"Ann, Lee",unknown,2.0005\r\n'
    );
  });

  it('has only its header when nobody is listed', async () => {
    const page = () => Promise.reject(new Error('nobody asks for rows that are not there'));
    expect(await (await customersCsv({ rows: 0, page }, columns, region)).text()).toBe(
      'customer_id,name,consent,net\r\n'
    );
  });
});
