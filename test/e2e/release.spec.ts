import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { finishBuild } from '../../.config/site';
import { serveSite, type Site } from '../../.scripts/site-server';
import { build, kept } from './support/site';

let folder: string;
let changing: Site;

test.beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kept-release-'));
  cpSync(build, folder, { recursive: true });
  changing = await serveSite({ build: folder }, 0);
});
test.afterEach(async () => {
  await changing.close();
  rmSync(folder, { recursive: true });
});

/** Puts a newer release in place of the served one, as a host does at a deploy. */
function deploy(version: string): void {
  const page = join(folder, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('<body>', `<body data-release="${version}">`));
  const worker = join(folder, 'service-worker.js');
  writeFileSync(worker, readFileSync(worker, 'utf8').replace(/^self\.keptRelease=.*\n/, ''));
  finishBuild(folder, { base: '', version });
}

const releaseShown = (page: Page) => page.evaluate(() => document.body.dataset.release ?? 'first');
async function looksForUpdate(page: Page): Promise<void> {
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect(page.getByText('A new version of Kept is ready.')).toBeVisible({ timeout: 60_000 });
}

test.describe('a new release', () => {
  test('is announced quietly and shown only after all tabs were closed', async ({ page, context }) => {
    await page.goto(changing.url);
    await kept(page);
    deploy('second');
    await looksForUpdate(page);
    await page.reload();
    expect(await releaseShown(page)).toBe('first');
    await page.close();
    const later = await context.newPage();
    await expect
      .poll(async () => {
        await later.goto('about:blank');
        await later.goto(changing.url);
        return releaseShown(later);
      })
      .toBe('second');
    expect(await later.evaluate(async () => (await caches.keys()).filter((name) => name.includes('release')))).toEqual([
      'kept-release-second'
    ]);
  });

  test('waits for the person: the page stays as it is until "Reload to update" is pressed', async ({ page }) => {
    await page.goto(changing.url);
    await kept(page);
    await page.evaluate(() => (document.body.dataset.open = 'yes'));
    deploy('second');
    await looksForUpdate(page);
    expect(await page.evaluate(() => document.body.dataset.open)).toBe('yes');
    await page.getByRole('button', { name: 'Reload to update' }).click();
    await expect.poll(() => releaseShown(page).catch(() => 'reloading')).toBe('second');
    await expect(page.getByText('A new version of Kept is ready.')).toHaveCount(0);
  });

  test('can be put off: the line goes and the page stays', async ({ page }) => {
    await page.goto(changing.url);
    await kept(page);
    deploy('second');
    await looksForUpdate(page);
    await page.getByRole('button', { name: 'Not now' }).click();
    await expect(page.getByText('A new version of Kept is ready.')).toHaveCount(0);
    expect(await releaseShown(page)).toBe('first');
  });

  test('is offered in every tab, also in one that stays behind when another takes it', async ({ page, context }) => {
    await page.goto(changing.url);
    await kept(page);
    const other = await context.newPage();
    await other.goto(changing.url);
    await kept(other);
    deploy('second');
    await looksForUpdate(page);
    await expect(other.getByText('A new version of Kept is ready.')).toBeVisible();
    await page.getByRole('button', { name: 'Reload to update' }).click();
    await expect.poll(() => releaseShown(page).catch(() => 'reloading')).toBe('second');
    expect(await releaseShown(other)).toBe('first');
    await other.getByRole('button', { name: 'Reload to update' }).click();
    await expect.poll(() => releaseShown(other).catch(() => 'reloading')).toBe('second');
  });

  test('that is damaged on the way is not taken', async ({ page }) => {
    await page.goto(changing.url);
    await kept(page);
    deploy('second');
    const icon = join(folder, 'icon.svg');
    writeFileSync(icon, `${readFileSync(icon, 'utf8')} `);
    const state = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      await registration.update().catch(() => {});
      const { installing } = registration;
      await new Promise<void>((resolve) => {
        if (!installing) resolve();
        installing?.addEventListener('statechange', () => resolve());
      });
      return [installing?.state, registration.waiting, (await caches.keys()).filter((name) => name.includes('second'))];
    });
    expect(state).toEqual(['redundant', null, []]);
  });
});

test('a kill-switch worker takes the site back to the network and removes every copy', async ({ page }) => {
  await page.goto(changing.url);
  await kept(page);
  cpSync(join(import.meta.dirname, '../../.github/kill-switch/service-worker.js'), join(folder, 'service-worker.js'));
  await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
  await expect
    .poll(() =>
      page.evaluate(async () => [(await navigator.serviceWorker.getRegistrations()).length, await caches.keys()])
    )
    .toEqual([0, []]);
});
