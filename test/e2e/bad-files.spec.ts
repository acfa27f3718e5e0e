import type { Page } from '@playwright/test';
import { ambiguous, odd, refused, type GivenFile } from './support/bad-files';
import { isAccessible } from './support/shop';
import { expect, test } from './support/site';

const card = (page: Page, { name }: GivenFile) => page.getByRole('region', { name, exact: true });
const importButton = (page: Page) => page.getByRole('button', { name: /^Import / });

/** Each with what happened and where, why, and what to do. */
const REFUSALS: readonly (readonly [GivenFile, ...(readonly string[])])[] = [
  [refused.page, '“sign-in.csv” was not read', 'It is a web page, not a table', 'Sign in to the shop'],
  [refused.pdf, '“report.csv” was not read', 'It is a PDF document', 'as CSV'],
  [
    refused.cutGzip,
    '“cut.csv.gz” could not be unpacked to its end',
    'cut off or damaged',
    'Download or copy the file again'
  ],
  [refused.cutZip, '“cut.zip” could not be unpacked', 'cut off, damaged or encrypted', 'Download it again'],
  [refused.zipInZip, '“archives.zip” was not unpacked: “inner.zip” inside', 'are not opened', 'Unpack it and add'],
  [refused.halfJsonl, 'line 3, character 15', 'ends in the middle of a document', 'download the file again'],
  [
    refused.contrary,
    'The dates in “Date” contradict',
    'Row 1 can only be day first, row 2 only month',
    'Export the file again'
  ],
  [
    refused.scientific,
    'No order could be read',
    'column “Order” into scientific notation',
    'without opening it in a spreadsheet'
  ],
  [refused.empty, '“empty.csv” was not read', 'The file is empty', 'Export the orders again'],
  [refused.noOrders, 'No orders were found', 'No column looks like an order number', 'Say below which column'],
  [refused.headerOnly, 'No orders were found', 'a header and no rows below it', 'wider range of dates']
];

test('each file that cannot be read says what it is, why, and what to do, and none can be imported', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}sources/`);
  await page.getByLabel('Add files').setInputFiles(REFUSALS.map(([file]) => file));
  for (const [file, ...says] of REFUSALS) {
    const alert = card(page, file).getByRole('alert');
    await expect(alert).toHaveCount(1, { timeout: 60_000 });
    for (const sentence of says) await expect(alert).toContainText(sentence);
  }
  await expect(importButton(page)).toHaveCount(0);
  for (const [file] of REFUSALS) await page.getByRole('button', { name: `Leave it out: ${file.name}` }).click();
  await expect(page.getByText('No files yet')).toBeVisible();
});

/** Orders, the equation of its records, and what its card says beside that. */
const READ: readonly (readonly [GivenFile, number, string, ...(readonly string[])])[] = [
  [odd.ragged, 3, '4 read = 3 used + 1 set aside', '1 record. It has 9 cells where the header has 7. First: record 3.'],
  [odd.quotes, 3, '4 read = 3 used + 1 set aside', 'A quotation mark is opened and not closed'],
  [odd.newlines, 4, '4 read = 4 used + 0 set aside'],
  [odd.nul, 2, '2 read = 2 used + 0 set aside', 'Clean-up rules (1)'],
  [odd.cp1252, 2, '2 read = 2 used + 0 set aside'],
  [odd.utf16, 2, '2 read = 2 used + 0 set aside'],
  [odd.sep, 4, '4 read = 4 used + 0 set aside'],
  [odd.headers, 2, '2 read = 2 used + 0 set aside'],
  [odd.currencies, 3, '3 read = 3 used + 0 set aside', 'holds several currencies. They are never added together'],
  [odd.workbook, 4, '4 read = 4 used + 0 set aside']
];

test('odd files are read as a person would read them, and what is left out is counted and named', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}sources/`);
  await page.getByLabel('Add files').setInputFiles(READ.map(([file]) => file));
  await importButton(page).waitFor({ timeout: 60_000 });
  await expect(card(page, odd.sep)).toContainText('10.50');
  await expect(card(page, odd.headers)).toContainText(
    'More than one column is called “Total”; the first of them is used.'
  );
  await expect(card(page, odd.headers)).not.toContainText('99.00');
  await page.getByRole('button', { name: 'Import 10 files' }).click();
  // 3 + 3 + 4 + 2 + 2 + 2 + 4 + 2 + 3 + 4 orders of 31 records, two of which are set aside.
  const done = page.getByRole('status').filter({ hasText: 'Imported' });
  await expect(done).toContainText('29 orders from 31 records. 29 new, 0 changed, 0 unchanged', { timeout: 60_000 });
  for (const [file, orders, ...says] of READ) {
    await expect(card(page, file).locator('dl')).toContainText(`Orders ${orders}`);
    for (const sentence of says) await expect(card(page, file)).toContainText(sentence);
  }
  await isAccessible(page, 'sources after an import');

  await page.getByRole('navigation').getByRole('link', { name: 'Customers', exact: true }).click();
  for (const name of ['Nula Byrne', 'Søren København', '花子 東京'])
    await expect(page.getByText(name).first()).toBeVisible({ timeout: 30_000 });
});

test('dates that fit day first and month first are asked about, and the answer moves the orders', async ({
  page,
  site
}) => {
  await page.goto(`${site.url}sources/`);
  await page.getByLabel('Add files').setInputFiles([ambiguous, odd.sep]);
  await importButton(page).waitFor({ timeout: 60_000 });
  const asked = card(page, ambiguous).getByRole('group', { name: 'Please check' });
  await expect(asked).toContainText('Date order: Day, month, year');
  await expect(asked).toContainText('Every date fits both day-month and month-day.');
  await expect(page.getByText('One guess above is not checked yet')).toBeVisible();
  await expect(card(page, ambiguous)).toContainText('3 Apr 2025');
  await isAccessible(page, 'a file with a question');

  await card(page, ambiguous).getByLabel('Date order').selectOption('Month, day, year');
  await expect(card(page, ambiguous)).toContainText('4 Mar 2025');
  await expect(asked).toBeHidden();
  await expect(page.getByText('not checked yet')).toBeHidden();
  await importButton(page).click();
  await expect(page.getByRole('status').filter({ hasText: 'Imported' })).toContainText('6 orders', { timeout: 60_000 });
  await expect(card(page, ambiguous)).toContainText('4 Mar 2025 – 6 May 2025');
  await expect(card(page, ambiguous)).toContainText('Month, day, year');
});
