import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** A made-up Shopify export: 8 orders, one cancelled, one fully refunded; six count. */
export const shopifyFile = join(import.meta.dirname, '../../fixtures/shopify-orders.csv');

/** Adds a file on the start page and imports it as proposed, by mouse. */
export async function importFile(page: Page, url: string, file: string): Promise<void> {
  await page.goto(url);
  await page.getByLabel('Add files').setInputFiles(file);
  await page.getByRole('button', { name: /^Import / }).click({ timeout: 60_000 });
  await expect(page.getByRole('status').filter({ hasText: 'Imported' })).toBeVisible({ timeout: 60_000 });
}

/** Opens the demo shop by its link and waits for its figures. */
export async function openDemo(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('link', { name: 'Open the demo shop' }).click();
  await expect(page.getByRole('group', { name: 'Net sales', exact: true })).toContainText(/\d/, { timeout: 90_000 });
}

/** Scans the page as it stands, wide and light, then narrow and dark. */
export async function isAccessible(page: Page, where: string): Promise<void> {
  for (const { width, colorScheme } of [
    { width: 1280, colorScheme: 'light' },
    { width: 390, colorScheme: 'dark' }
  ] as const) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page }).analyze();
    const said = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
    expect(said, `${where}, ${colorScheme}, ${width} px`).toEqual([]);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}
