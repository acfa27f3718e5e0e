import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { Value } from '../../src/lib/domain/answer-table';
import { problem } from '../../src/lib/domain/problem';
import type { Column } from '../../src/lib/ui/table/data';
import DataTable from '../../src/lib/ui/table/DataTable.svelte';
import { downloadedText, focusedText, press, settle } from './ui-support/page';

const columns: Column[] = [
  { name: 'name', label: 'Customer', unit: 'text' },
  { name: 'orders', label: 'Orders', unit: 'count' },
  { name: 'net_e4', label: 'Net sales', unit: 'money', whyMissing: 'No valid order' }
];
const three = [
  { name: 'Ada', orders: 2, net_e4: 1_000_000 },
  { name: 'Bo', orders: 5, net_e4: null },
  { name: 'Cy', orders: 1, net_e4: 4_000_000 }
];
const many = Array.from({ length: 5000 }, (_, at) => ({ name: `Customer ${at + 1}`, orders: at, net_e4: at * 10_000 }));

const firstCell = (): HTMLElement => document.querySelector<HTMLElement>('tbody [data-at="0:0"]') as HTMLElement;

test('arrow keys walk the cells and Enter explains the number under the focus', async () => {
  const asked: unknown[] = [];
  render(DataTable, {
    label: 'Customers',
    data: three,
    columns,
    onexplain: (at: { row: number | null; column: Column; value: Value }) =>
      asked.push([at.row, at.column.name, at.value])
  });
  firstCell().focus();
  await press('{ArrowDown}');
  await settle();
  expect(focusedText()).toBe('Bo');
  await press('{ArrowRight}');
  await settle();
  expect(focusedText()).toBe('5');
  await press('{Enter}');
  expect(asked).toEqual([[1, 'orders', 5]]);
});

test('an unknown value says why it is unknown', async () => {
  render(DataTable, { label: 'Customers', data: three, columns });
  await expect.element(page.getByRole('cell', { name: 'No valid order' })).toBeInTheDocument();
});

test('five thousand rows are announced, few are drawn, and the last one is one key away', async () => {
  render(DataTable, { label: 'Customers', data: many, columns });
  const table = page.getByRole('table', { name: 'Customers' });
  await expect.element(table).toHaveAttribute('aria-rowcount', '5001');
  await expect.element(page.getByText('5,000 rows')).toBeVisible();
  expect(document.querySelectorAll('tbody tr').length).toBeLessThan(100);
  firstCell().focus();
  await press('{Control>}{End}{/Control}');
  await settle();
  expect(focusedText()).toBe('4,999.00');
  expect(document.activeElement?.closest('tr')?.getAttribute('aria-rowindex')).toBe('5001');
});

test('a table begins at the row it was left at, and says which row is on top', async () => {
  const tops: number[] = [];
  render(DataTable, {
    label: 'Customers',
    data: many,
    columns,
    firstRow: 2500,
    onfirstrow: (row: number) => void tops.push(row)
  });
  await expect.element(page.getByRole('rowheader', { name: 'Customer 2501', exact: true })).toBeInTheDocument();
  await settle();
  expect(tops.at(-1)).toBe(2500);
});

test('sorting is said in the header, and the download has all rows in that order', async () => {
  render(DataTable, { label: 'Customers', data: three, columns });
  await page.getByRole('button', { name: /Net sales/ }).click();
  const header = page.getByRole('columnheader', { name: /Net sales/ });
  await expect.element(header).toHaveAttribute('aria-sort', 'descending');
  const text = await downloadedText(() => page.getByRole('button', { name: 'Download CSV' }).click());
  expect(text).toBe('name,orders,net\r\nCy,1,400.00\r\nAda,2,100.00\r\nBo,5,\r\n');
});

test('a download that fails says so above the rows, and may be tried again', async () => {
  const full = problem({
    code: 'csv.failed',
    what: 'The list could not be written.',
    why: 'The engine ran out of memory.',
    todo: 'Close other tabs and try again.',
    retry: true
  });
  let isFull = true;
  const csv = (): Promise<Blob> => (isFull ? Promise.reject(full) : Promise.resolve(new Blob(['name\r\nAda\r\n'])));
  render(DataTable, { label: 'Customers', data: three, columns, csv });
  await page.getByRole('button', { name: 'Download CSV' }).click();
  await expect.element(page.getByRole('alert')).toHaveTextContent('The list could not be written.');
  await expect.element(page.getByRole('cell', { name: '400.00' })).toBeVisible();
  isFull = false;
  expect(await downloadedText(() => page.getByRole('button', { name: 'Try again' }).click())).toBe('name\r\nAda\r\n');
  await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
});

test('a click anywhere in a row follows its link', async () => {
  render(DataTable, { label: 'Customers', data: three, columns, href: (row: number) => `#customer-${row}` });
  await page.getByRole('cell', { name: '400.00' }).click();
  expect(location.hash).toBe('#customer-2');
});
