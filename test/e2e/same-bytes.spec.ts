import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expect, test, watchOrigins } from './support/site';

// Orders of thirty people over fourteen months, half an hour before and after midnight in Copenhagen, some of two lines.
const HEADER = 'Order,Date,Email,Country,Total,SKU,Product,Quantity,Price,Currency';
const lines = Array.from({ length: 120 }, (_, index) => {
  const day = new Date(Date.UTC(2024, 0, 2 + ((index * 37) % 420)));
  const summer = day.getUTCMonth() > 3 && day.getUTCMonth() < 9;
  const at = `${day.toISOString().slice(0, 10)} ${index % 2 ? '23:40' : '00:20'}:00 ${summer ? '+0200' : '+0100'}`;
  const buyer = `buyer${(index * 7) % 30}@example.com`;
  const price = 20 + ((index * 13) % 50);
  const order = `S-${1000 + index}`;
  const first = `${order},${at},${buyer},DK,${index % 3 ? price : price + 15}.00,M-1,Mug,1,${price}.00,DKK`;
  return index % 3 ? [first] : [first, `${order},${at},${buyer},DK,${price + 15}.00,T-1,Tray,1,15.00,DKK`];
}).flat();
const shuffled = lines.map((line, index) => ({ line, key: (index * 7919) % 163 })).sort((a, b) => a.key - b.key);

const paper = (name: string, rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADER, ...rows, ''].join('\n'))
});

async function importPaper(page: Page, url: string, file: ReturnType<typeof paper>, says: RegExp): Promise<void> {
  await page.goto(`${url}sources/`);
  await page.getByLabel('Add files').setInputFiles(file);
  await page.getByRole('button', { name: /^Import / }).click({ timeout: 60_000 });
  await expect(page.getByRole('status').filter({ hasText: 'Imported' })).toContainText(says, { timeout: 60_000 });
}

/** What "Download CSV" gives on the cohorts and on the customers screen. */
async function downloads(page: Page, url: string): Promise<string[]> {
  const texts: string[] = [];
  for (const screen of ['cohorts/', 'customers/']) {
    await page.goto(url + screen);
    const button = page.getByRole('button', { name: 'Download CSV' }).first();
    await button.waitFor({ timeout: 60_000 });
    const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
    texts.push(await readFile(await file.path(), 'utf8'));
  }
  return texts;
}

test('the same orders give the same bytes on every machine, in any order, again, and tomorrow', async ({
  browser,
  site
}) => {
  test.setTimeout(240_000);
  const given: string[][] = [];
  for (const timezoneId of ['Pacific/Auckland', 'America/Los_Angeles']) {
    const context = await browser.newContext({ timezoneId });
    const strangers = watchOrigins(context, site);
    const page = await context.newPage();
    const isFirst = given.length === 0;
    await importPaper(
      page,
      site.url,
      paper('orders.csv', isFirst ? lines : shuffled.map(({ line }) => line)),
      /120 new/
    );
    expect(await page.evaluate(() => Intl.DateTimeFormat().resolvedOptions().timeZone)).toBe(timezoneId);
    given.push(await downloads(page, site.url));
    if (!isFirst) {
      await importPaper(page, site.url, paper('again.csv', lines), /0 new, 0 changed, 120 unchanged/);
      given.push(await downloads(page, site.url));
    }
    expect(strangers).toEqual([]);
    await context.close();
  }
  const [[cohorts = '', customers = ''] = [], ...others] = given;
  expect(cohorts.trim().split('\n').length).toBeGreaterThan(4);
  expect(customers.trim().split('\n')).toHaveLength(31);
  for (const other of others) expect(other).toEqual([cohorts, customers]);
});
