import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import type { HeatBlock, HeatRow } from '../../src/lib/ui/heatmap/heat';
import FlowTable from '../../src/lib/ui/heatmap/FlowTable.svelte';
import Heatmap from '../../src/lib/ui/heatmap/Heatmap.svelte';
import { downloadedText, press, settle } from './ui-support/page';

const rows: HeatRow[] = [
  {
    id: 'jan',
    label: 'Jan 2024',
    size: 40,
    cells: [
      { value: 1_000_000, people: 40 },
      { value: 1_200_000, people: 12 }
    ]
  },
  { id: 'feb', label: 'Feb 2024', size: 30, cells: [{ value: 800_000, people: 30, caution: 'incomplete' }, null] }
];
const base = {
  label: 'Net sales per customer',
  rows,
  columns: [
    { label: '0', fileColumn: 'month_0' },
    { label: '1', fileColumn: 'month_1' }
  ],
  unit: 'money' as const,
  rowHeader: 'Cohort',
  sizeHeader: 'Customers',
  fileColumns: { row: 'cohort', size: 'customers' }
};
const cell = (at: string): HTMLElement => document.querySelector<HTMLElement>(`[data-at="${at}"]`) as HTMLElement;

test('a cell is read with its cohort, its month, its customers and its caution', async () => {
  render(Heatmap, base);
  cell('1:0').focus();
  await expect.element(page.getByText('Feb 2024, 0: €80.00')).toBeVisible();
  await expect.element(page.getByText('· 30 customers')).toBeVisible();
});

test('Enter opens the customers behind the selected block', async () => {
  const opened: HeatBlock[] = [];
  render(Heatmap, { ...base, onopen: (block: HeatBlock) => opened.push(block) });
  cell('0:0').focus();
  await press('{Enter}');
  await press('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
  await settle();
  await expect.element(page.getByText('4 cells selected')).toBeVisible();
  await press('{Enter}');
  expect(opened).toEqual([
    { top: 0, bottom: 0, left: 0, right: 0 },
    { top: 0, bottom: 1, left: 0, right: 1 }
  ]);
});

test('a month that has not come opens nothing', async () => {
  const opened: HeatBlock[] = [];
  render(Heatmap, { ...base, onopen: (block: HeatBlock) => opened.push(block) });
  cell('1:1').focus();
  await press('{Enter}');
  expect(opened).toEqual([]);
  await expect.element(page.getByText('Feb 2024, 1: has not happened yet')).toBeVisible();
});

const downloaded = (): Promise<string> =>
  downloadedText(() => page.getByRole('button', { name: 'Download CSV' }).click());

test('the download has stable names, exact values, and nothing for months that have not come', async () => {
  render(Heatmap, { ...base, rowHeader: 'Kohorte', sizeHeader: 'Kunder' });
  expect(await downloaded()).toBe(
    'cohort,customers,month_0,month_1\r\nJan 2024,40,100.00,120.00\r\nFeb 2024,30,80.00,\r\n'
  );
});

test('the download begins with the average row, as the table does', async () => {
  render(Heatmap, { ...base, average: [{ value: 914_286 }, null], averageLabel: 'Average' });
  expect(await downloaded()).toBe(
    'cohort,customers,month_0,month_1\r\nAverage,,91.4286,\r\nJan 2024,40,100.00,120.00\r\nFeb 2024,30,80.00,\r\n'
  );
});

test('a copied block that begins in the average row carries it', async () => {
  const copied: string[] = [];
  navigator.clipboard.writeText = (text: string) => Promise.resolve(void copied.push(text));
  render(Heatmap, { ...base, average: [{ value: 900_000 }, null] });
  cell('-1:0').focus();
  await press('{Shift>}{ArrowDown}{/Shift}');
  await settle();
  await press('{Control>}c{/Control}');
  await settle();
  expect(copied).toEqual(['Cohort\t0\nAverage\t90.00\nJan 2024\t100.00']);
});

test('who moved between two days downloads with the sums of its rows and of its columns', async () => {
  const groups = [
    { id: 'loyal', label: 'Loyal' },
    { id: 'lost', label: 'Lost' }
  ];
  const counts = [
    [9, 2],
    [1, 30]
  ];
  render(FlowTable, { label: 'Movement', fromHeader: 'Group on 1 Jan 2024', from: groups, to: groups, counts });
  expect(await downloaded()).toBe('from,total,loyal,lost\r\nTotal,,10,32\r\nLoyal,11,9,2\r\nLost,31,1,30\r\n');
});
