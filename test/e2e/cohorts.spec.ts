import type { Page } from '@playwright/test';
import { founding, foundingFile } from '../support/founding-recipe';
import { importFile, isAccessible } from './support/shop';
import { expect, test } from './support/site';

const euros = (value: number) => value.toFixed(2);

/** The number in a cell of the triangle, without the words for screen readers behind it. */
async function cell(page: Page, cohort: string, month: number): Promise<string> {
  const row = page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: cohort, exact: true }) });
  const text = await row.locator(`td[data-at$=":${month}"]`).innerText();
  return /^[\d.]+/.exec(text.trim())?.[0] ?? text;
}

/** Goes to a control by its label and types, as a person without a mouse does. */
async function type(page: Page, label: string, keys: string): Promise<void> {
  await page.getByLabel(label, { exact: true }).focus();
  await page.keyboard.type(keys);
}

test('the founding recipe, by keyboard, gives the numbers counted by hand', async ({ page, site }) => {
  await importFile(page, site.url, foundingFile);
  await page.goto(`${site.url}cohorts/`);
  await expect(page.getByRole('heading', { level: 1, name: 'Cohorts' })).toBeVisible({ timeout: 60_000 });

  await type(page, 'Name', 'Customer CLV, 12 months');
  await page.keyboard.press('Tab');
  await page.keyboard.type('What a customer is worth after a year');
  await type(page, 'First day', '01012024');
  await type(page, 'Last day', '12312024');
  await expect(page.getByText('366 days')).toBeVisible();
  await type(page, 'Cohort on', 'First order date');
  await type(page, 'Metric', 'Sales');
  await type(page, 'Averaged by', 'Customer');
  await page.getByRole('switch', { name: 'Cumulative' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Apply' }).focus();
  await page.keyboard.press('Enter');

  const { march, june, average } = founding;
  await expect(page.getByRole('heading', { level: 2, name: 'Customer CLV, 12 months' })).toBeVisible();
  // month 0 is the same before the sums run on, month 11 is not
  await expect.poll(() => cell(page, 'Mar 2024', 11)).toBe(euros(march.month11));
  expect(await cell(page, 'Mar 2024', 0)).toBe(euros(march.month0));
  expect(await cell(page, 'Jun 2024', 0)).toBe(euros(june.month0));
  expect(await cell(page, 'Jun 2024', 11)).toBe(euros(june.month11));
  expect(await cell(page, 'Average', 0)).toBe(euros(average.month0));
  expect(await cell(page, 'Average', 11)).toBe(euros(average.month11));
  await expect(page.getByText('30.4375 days after each customer’s own first order')).toBeVisible();

  // The applied definition lives in the link: it opens the same table again.
  await page.reload();
  await expect.poll(() => cell(page, 'Mar 2024', 11), { timeout: 60_000 }).toBe(euros(march.month11));

  await page.locator('td[data-at="0:0"]').focus();
  for (let month = 0; month < 11; month++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  const panel = page.getByRole('dialog', { name: 'Mar 2024, Month 11' });
  await expect(panel).toContainText(euros(march.month11));
  await expect(panel.getByRole('link', { name: '2 customers who ordered in month 11' })).toBeVisible();
  await panel.getByRole('button', { name: 'Explain' }).press('Enter');
  await expect(page.getByText('÷ all customers of the cohort, active or not')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await isAccessible(page, 'cohorts');
});
