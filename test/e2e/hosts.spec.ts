import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { serveSite } from '../../.scripts/site-server';
import { build, kept, watchOrigins } from './support/site';

test('on a host that sends no headers the second visit is isolated and guarded', async ({ page }) => {
  const bare = await serveSite({ build, headers: () => ({}) }, 0);
  const first = await page.goto(bare.url);
  expect(first?.headers()['content-security-policy']).toBeUndefined();
  await kept(page);
  const second = await page.reload();
  expect(second?.headers()['connection-allowlist']).toBe('(response-origin)');
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  await page.goto(`${bare.url}prove/`);
  await page.getByRole('button', { name: 'Try every way out' }).click();
  await expect(page.locator('[data-stage="done"]')).toBeVisible({ timeout: 90_000 });
  for (const place of ['From this page', 'From a worker']) {
    const outcomes = page.getByRole('table', { name: place }).getByRole('row');
    expect(await outcomes.count()).toBeGreaterThan(5);
    await expect(outcomes.filter({ hasText: 'Open' })).toHaveCount(0);
  }
  await expect(page.getByText('This host sends no headers with the service worker')).toBeVisible();
  await bare.close();
});

test('the site works below a path, offline too', async ({ page, context }) => {
  const folder = mkdtempSync(join(tmpdir(), 'kept-shop-'));
  const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'error'], {
    env: { ...process.env, BASE_PATH: '/shop', BUILD_DIR: folder, KEPT_VERSION: 'below-a-path' }
  });
  expect(built.status, String(built.stderr)).toBe(0);
  const site = await serveSite({ build: folder, base: '/shop' }, 0);
  const strangers = watchOrigins(context, site);
  const missing: string[] = [];
  page.on('response', (response) => void (response.status() >= 400 && missing.push(response.url())));
  await page.goto(`${site.url}prove`);
  expect(page.url()).toBe(`${site.url}prove/`);
  await kept(page);
  await context.setOffline(true);
  await page.reload();
  await expect(page.getByRole('button', { name: 'Try every way out' })).toBeEnabled();
  const shell = await page.goto(`${site.url}customers/42`);
  expect(shell?.status()).toBe(200);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  expect({ strangers, missing }).toEqual({ strangers: [], missing: [] });
  await site.close();
  rmSync(folder, { recursive: true });
});
