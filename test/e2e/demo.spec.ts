import { readFile } from 'node:fs/promises';
import { audienceQuery } from '../../src/lib/domain/audience-link';
import { expect, test } from './support/site';
import { isAccessible, openDemo } from './support/shop';

const SCREENS = ['', 'cohorts/', 'segments/', 'customers/', 'audiences/', 'sources/', 'settings/', 'spaces/', 'prove/'];

test('the demo shop opens with one click, and every screen of it can be used by everyone', async ({ page, site }) => {
  test.setTimeout(600_000);
  const problems: string[] = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  await openDemo(page, site.url);
  for (const screen of SCREENS) {
    await page.goto(`${site.url}${screen}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('Opening the shop…')).toHaveCount(0, { timeout: 60_000 });
    await isAccessible(page, `/${screen}`);
  }
  expect(problems).toEqual([]);
});

test('a demo shop whose first import was interrupted is imported when it is opened again', async ({
  page,
  context,
  site
}) => {
  await page.goto(`${site.url}#demo`);
  // The workspace is there before its orders are.
  await expect(page.getByRole('link', { name: 'Demo shop' })).toBeVisible({ timeout: 60_000 });
  await page.close();
  const later = await context.newPage();
  await later.goto(site.url);
  await expect(later.getByRole('heading', { name: 'This workspace has no orders yet' })).toBeVisible({
    timeout: 60_000
  });
  await later.getByRole('link', { name: 'Open the demo shop' }).click();
  await expect(later.getByRole('group', { name: 'Net sales', exact: true })).toContainText(/\d/, { timeout: 90_000 });
});

test('a demo link opens the very screen it names', async ({ page, site }) => {
  await page.goto(`${site.url}#demo=/segments/`);
  await expect(page).toHaveURL(/\/segments\//, { timeout: 90_000 });
  await expect(page.getByRole('heading', { name: 'Segments', level: 1 })).toBeVisible({ timeout: 60_000 });
});

test('the way back from a person leads to where the list was left, and no tab ever carried a name', async ({
  page,
  site
}) => {
  await openDemo(page, site.url);
  await page.goto(`${site.url}customers/?sort=name`);
  const list = page.getByRole('table', { name: 'Customers' });
  await expect(list.getByRole('link').first()).toBeVisible({ timeout: 60_000 });
  const onTop = () =>
    list.evaluate((table) => {
      const box = table.parentElement as HTMLElement;
      const covered = box.getBoundingClientRect().top + (table.querySelector('thead')?.offsetHeight ?? 0);
      const rows = [...table.querySelectorAll('tbody tr[aria-rowindex]')];
      return rows.find((row) => row.getBoundingClientRect().bottom > covered + 1)?.getAttribute('aria-rowindex');
    });
  await list.evaluate((table) => table.parentElement?.scrollTo({ top: 40_000 }));
  await expect.poll(async () => Number((await onTop()) ?? 0)).toBeGreaterThan(1000);
  const left = await onTop();
  const person = list.locator(`tr[aria-rowindex="${Number(left) + 3}"]`).getByRole('link');
  const name = (await person.textContent())?.trim() ?? '';
  await person.click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible({ timeout: 60_000 });
  await expect(page).toHaveTitle('Customer · Kept');
  await page.goBack();
  await expect.poll(onTop).toBe(left);
  await expect(person).toHaveText(name);
});

test('an audience leaves as a file with its receipt', async ({ page, site }) => {
  await openDemo(page, site.url);
  const who = audienceQuery({ kind: 'segment', id: 'most-valuable' });
  await page.goto(`${site.url}audiences/?${who}&to=csv`);
  const button = page.getByRole('button', { name: /^Download [\d,.]+ / });
  await button.waitFor({ timeout: 60_000 });
  const downloads: string[] = [];
  page.on('download', (download) => downloads.push(download.suggestedFilename()));
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const text = await readFile(await file.path(), 'utf8');
  expect(text.split('\r\n').length).toBeGreaterThan(10);
  await expect.poll(() => downloads.some((name) => name.endsWith('.receipt.json'))).toBe(true);
});
