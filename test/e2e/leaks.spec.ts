import { join } from 'node:path';
import { expect, test, type Page } from '@playwright/test';
import { build as bundle, type Rollup } from 'vite';
import { serveSite, type SiteOptions } from '../../.scripts/site-server';
import type { Finding } from '../../src/lib/engine/leaks/verdict';
import { listen, type Listener } from './support/listener';
import { build, kept } from './support/site';

type Suite = typeof import('./support/leak-page');

let extra: Record<string, string>;
let listener: Listener;

test.beforeAll(async () => {
  const html = '<!doctype html><html lang="en"><title>Leaks</title><body></body></html>';
  const [page, worker] = await Promise.all(['leak-page', 'leak-worker'].map(script));
  extra = { 'leaks/page.html': html, 'leaks/page.js': page!, 'leaks/worker.js': worker! };
});
test.beforeEach(async () => {
  listener = await listen();
});
test.afterEach(() => listener.close());

async function script(name: string): Promise<string> {
  const entry = join(import.meta.dirname, `support/${name}.ts`);
  const built = await bundle({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['es'], fileName: name } }
  });
  return (built as Rollup.RollupOutput[])[0]!.output[0].code;
}

/** Fires one part of the suite from a page of a site with the given headers; gives what the page saw. */
async function fire(page: Page, part: keyof Suite, headers?: SiteOptions['headers']): Promise<Finding[]> {
  const site = await serveSite({ build, extra, ...(headers && { headers }) }, 0);
  try {
    await page.goto(`${site.url}leaks/page.html`);
    const fired = page.evaluate(async ([url, name, target]) => ((await import(url)) as Suite)[name](target), [
      `${site.url}leaks/page.js`,
      part,
      listener.origin
    ] as const);
    const findings = await fired.catch((error: Error) => {
      // The last attempt leaves the page, and with it the answer.
      if (part === 'byLeaving' && /navigation|destroyed/.test(error.message)) return [];
      throw error;
    });
    await page.waitForTimeout(1500);
    return findings;
  } finally {
    await site.close();
  }
}

/** Each part, and how many different requests it makes at least where nothing forbids them. */
const parts: Record<keyof Suite, [name: string, least: number]> = {
  fromDocument: ['a page', 25],
  fromBlobWorker: ['a worker as the product starts it', 6],
  fromUrlWorker: ['a worker loaded by its address', 6],
  fromSharedWorker: ['a shared worker', 6],
  fromServiceWorker: ['a service worker', 4],
  byLeaving: ['a new window, a download and leaving the page', 2]
};

for (const [part, [name, least]] of Object.entries(parts) as [keyof Suite, [string, number]][]) {
  test(`nothing reaches another origin from ${name}`, async ({ page }) => {
    const findings = await fire(page, part);
    expect(listener.heard).toEqual([]);
    expect(findings.filter(({ verdict }) => verdict.outcome === 'open')).toEqual([]);
  });

  test(`the same attempts from ${name} are heard when no headers forbid them`, async ({ page }) => {
    await fire(page, part, () => ({}));
    const paths = new Set(listener.heard.filter((line) => /^tcp (GET|POST)/.test(line)));
    expect([...paths].length).toBeGreaterThanOrEqual(least);
  });
}

test('without Connection-Allowlist the page itself finds WebRTC open', async ({ page }) => {
  const findings = await fire(page, 'fromDocument', (production) => {
    const { 'Connection-Allowlist': _, ...others } = production;
    return others;
  });
  expect(findings.find(({ id }) => id === 'webrtc')?.verdict).toEqual({ outcome: 'open' });
  // A preconnect hint opens an empty connection; what carries bytes is stopped by the policy alone.
  expect(listener.heard.filter((line) => line.startsWith('tcp ') && line !== 'tcp connect')).toEqual([]);
});

test('the page "Prove it" finds every way out refused', async ({ page }) => {
  const site = await serveSite({ build }, 0);
  await page.goto(`${site.url}prove/`);
  await kept(page);
  await page.getByRole('button', { name: 'Try every way out' }).press('Enter');
  const summary = page.getByRole('status').filter({ hasText: 'ways out refused' });
  await expect(summary).toContainText('0 open', { timeout: 90_000 });
  for (const place of ['From this page', 'From a worker', 'From the service worker']) {
    await expect(page.getByRole('table', { name: place })).toBeVisible();
  }
  expect(await page.locator('tr[data-outcome="refused"]').count()).toBeGreaterThan(50);
  await expect(page.locator('tr[data-outcome="open"]')).toHaveCount(0);
  await site.close();
});
