import { MortalBrowser } from './support/mortal';
import { importFile, shopifyFile } from './support/shop';
import { expect, test, watchOrigins } from './support/site';

const HEADER = 'Order,Date,Email,Product,Total,Currency';
const paper = (name: string, rows: readonly string[]) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from([HEADER, ...rows, ''].join('\n'))
});
const one = (number: number) =>
  paper(`order-${number}.csv`, [`T-${number},2025-07-0${number} 10:00:00 +0200,ann@example.com,Mug,10.00,DKK`]);

test('a second tab reads the same shop, follows every save, says so, and takes over on request', async ({
  page: first,
  context,
  site
}) => {
  await importFile(first, site.url, shopifyFile);
  const second = await context.newPage();
  await second.goto(`${site.url}sources/`);
  const saysReadOnly = (page: typeof first) => page.getByText('Another tab is writing to this workspace');
  await expect(saysReadOnly(second)).toBeVisible({ timeout: 60_000 });
  await expect(second.getByRole('heading', { name: 'shopify-orders.csv' })).toBeVisible();
  await expect(second.getByLabel('Add files')).toBeDisabled();

  await first.getByLabel('Add files').setInputFiles(one(1));
  await first.getByRole('button', { name: 'Import order-1.csv' }).click();
  await expect(second.getByRole('heading', { name: 'order-1.csv' })).toBeVisible({ timeout: 60_000 });

  await second.getByRole('button', { name: 'Take over' }).click();
  await expect(saysReadOnly(second)).toBeHidden();
  await expect(saysReadOnly(first)).toBeVisible();
  await second.getByLabel('Add files').setInputFiles(one(2));
  await second.getByRole('button', { name: 'Import order-2.csv' }).click({ timeout: 60_000 });
  await expect(first.getByRole('heading', { name: 'order-2.csv' })).toBeVisible({ timeout: 60_000 });
});

test('a browser that refuses storage says that nothing is kept, and the shop can be read all the same', async ({
  site,
  launchOptions
}) => {
  const blocked = { profile: { default_content_setting_values: { cookies: 2 } } };
  const browser = await MortalBrowser.start(launchOptions, blocked);
  const strangers = watchOrigins(browser.context, site);
  const page = await browser.open(site.url);
  const refusal = await page.evaluate(() => indexedDB.databases().catch((reason: Error) => reason.message));
  expect(refusal).toMatch(/denied/);

  await importFile(page, site.url, shopifyFile);
  await expect(page.getByText('the shop ends with this tab')).toBeVisible();
  await page.getByRole('navigation').getByRole('link', { name: 'Settings', exact: true }).click();
  await expect(page.getByText('6 of 8 attempted orders count.')).toBeVisible();
  await page.getByRole('switch', { name: 'Leave out cancelled orders' }).click();
  await expect(page.getByText('7 of 8 attempted orders count.')).toBeVisible();
  await page.reload();
  await page.goto(site.url);
  await expect(page.getByRole('link', { name: 'Open the demo shop' })).toBeVisible();
  expect(strangers).toEqual([]);
  await browser.close();
});

test.describe('a disk without room', () => {
  // What the service worker keeps would count too, and is not the matter here.
  test.use({ serviceWorkers: 'block' });

  test('stops an import with what to do, keeps the shop as it was, and lets it through once there is room', async ({
    page,
    context,
    site
  }) => {
    const devtools = await context.newCDPSession(page);
    const origin = new URL(site.url).origin;
    await page.goto(site.url);
    await devtools.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 2_000_000 });
    await importFile(page, site.url, shopifyFile);

    // Names that cannot be packed: the file fits, the file with what was understood of it does not.
    const noise = (index: number) => Array.from({ length: 25 }, (_, at) => letters(index * 31 + at)).join('');
    const rows = Array.from(
      { length: 12_000 },
      (_, index) => `Q-${index},2025-07-01 10:00:00 +0200,q${index}@example.com,${noise(index)},10.00,DKK`
    );
    await page.getByLabel('Add files').setInputFiles(paper('large.csv', rows));
    await page.getByRole('button', { name: 'Import large.csv' }).click({ timeout: 60_000 });
    const refusal = page.getByRole('alert');
    await expect(refusal).toContainText(/no room for this save: it needs [\d.]+ MB/, { timeout: 60_000 });
    await expect(refusal).toContainText('Free disk space');

    const settings = page.getByRole('navigation').getByRole('link', { name: 'Settings', exact: true });
    const sources = page.getByRole('navigation').getByRole('link', { name: 'Sources', exact: true });
    await settings.click();
    await expect(page.getByText('6 of 8 attempted orders count.')).toBeVisible();
    await sources.click();
    await devtools.send('Storage.overrideQuotaForOrigin', { origin });
    await page.getByRole('button', { name: 'Import large.csv' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Imported' })).toContainText('12,000 orders', {
      timeout: 60_000
    });
    await page.reload();
    await settings.click();
    await expect(page.getByText('12,006 of 12,008 attempted orders count.')).toBeVisible({ timeout: 60_000 });
  });
});

/** Eight letters that look random and are the same for the same number. */
function letters(number: number): string {
  let mixed = Math.imul(number ^ 0x9e3779b9, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0).toString(36).padStart(7, 'k');
}
