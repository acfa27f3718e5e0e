import { readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { expect, test } from './support/site';
import { importFile, shopifyFile } from './support/shop';

const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

test('a merchant drops a Shopify export, reads the shop, and finds it again tomorrow', async ({ page, site }) => {
  await importFile(page, site.url, shopifyFile);
  await expect(page.getByRole('status').filter({ hasText: 'Imported' })).toContainText('8 orders from 9 records');
  await expect(page.getByText('9 read = 9 used + 0 set aside')).toBeVisible();
  await expect(page.getByText(/fulfilled orders are still unpaid/)).toBeVisible();

  await page.getByRole('link', { name: 'See the shop' }).click();
  await page.goto(`${site.url}?range=all`);
  const figure = (name: string) => page.getByRole('group', { name, exact: true });
  // Ann 400, Ida 100 + 200 + 300, Bo 80 + 100: six orders of three people; VAT of a fifth is inside every price.
  await expect(figure('Orders')).toContainText('6', { timeout: 30_000 });
  await expect(figure('Customers')).toContainText('3');
  await expect(figure('Net sales')).toContainText('944');
  await expect(figure('Average order value')).toContainText('157.33');

  await page.reload();
  await expect(figure('Net sales')).toContainText('944', { timeout: 60_000 });
});

test('the original comes back byte for byte, and the same file again changes nothing', async ({ page, site }) => {
  await importFile(page, site.url, shopifyFile);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download original' }).click()
  ]);
  expect(sha256(await readFile(await download.path()))).toBe(sha256(await readFile(shopifyFile)));

  await page.getByLabel('Add files').setInputFiles(shopifyFile);
  await page.getByRole('button', { name: /^Import / }).click();
  await expect(page.getByRole('status').filter({ hasText: '0 new, 0 changed' })).toBeVisible({ timeout: 60_000 });
});

test('a page that calls itself CSV is refused with what to do', async ({ page, site }) => {
  await page.goto(site.url);
  const html = Buffer.from('<!doctype html><html><body>Sign in</body></html>');
  await page.getByLabel('Add files').setInputFiles({ name: 'orders.csv', mimeType: 'text/csv', buffer: html });
  await expect(page.getByText('It is a web page, not a table', { exact: false })).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('button', { name: /^Import / })).toHaveCount(0);
});

test('the first import can be done by keyboard alone', async ({ page, site }) => {
  await page.goto(site.url);
  await page.getByLabel('Add files').focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(shopifyFile);
  const button = page.getByRole('button', { name: /^Import / });
  await button.waitFor({ timeout: 60_000 });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Imported' })).toBeVisible({ timeout: 60_000 });
});
