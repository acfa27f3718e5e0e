import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { render } from 'vitest-browser-svelte';
import LineChart from '../../src/lib/ui/chart/LineChart.svelte';
import { downloadedText, press } from './ui-support/page';

const chart = {
  title: 'Net sales by month',
  unit: 'money' as const,
  x: { name: 'month', label: 'Month', unit: 'month' as const, values: ['2024-01-01', '2024-02-01', '2024-03-01'] },
  series: [{ name: 'net', label: 'Net sales', values: [1_000_000, 3_000_000, 2_000_000], forecastFrom: 2 }]
};

test('arrow keys say each point, and a forecast is called one', async () => {
  render(LineChart, chart);
  (page.getByRole('application', { name: /Net sales by month/ }).element() as HTMLElement).focus();
  const said = (): string => document.querySelector('[aria-live]')?.textContent ?? '';
  await press('{ArrowRight}');
  expect(said()).toBe('Jan 2024: Net sales €100.00');
  await press('{End}');
  expect(said()).toBe('Mar 2024: Net sales €200.00 (forecast)');
});

test('the table of a chart shows the numbers that are drawn', async () => {
  render(LineChart, chart);
  await page.getByRole('button', { name: 'Show as table' }).click();
  await expect.element(page.getByRole('row', { name: 'Feb 2024 300.00' })).toBeVisible();
});

test('a chart leaves as CSV with exact numbers and as an SVG that needs no style sheet', async () => {
  render(LineChart, chart);
  const csv = await downloadedText(() => page.getByRole('button', { name: 'Download CSV' }).click());
  expect(csv).toBe('month,net\r\n2024-01-01,100.00\r\n2024-02-01,300.00\r\n2024-03-01,200.00\r\n');
  await expect.poll(() => document.querySelectorAll('path.line').length).toBeGreaterThan(0);
  const svg = await downloadedText(() => page.getByRole('button', { name: 'Download SVG' }).click());
  const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml');
  expect(parsed.querySelector('title')?.textContent).toBe('Net sales by month');
  expect([...parsed.querySelectorAll('path')].some((path) => /^rgb/.test(path.getAttribute('stroke') ?? ''))).toBe(
    true
  );
  expect(svg).not.toContain('class=');
});
