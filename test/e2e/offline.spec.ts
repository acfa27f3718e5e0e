import { expect, kept, test } from './support/site';

test(
  'after the first visit every screen opens without a network',
  { tag: '@every-browser' },
  async ({ page, context, site }) => {
    await page.goto(site.url);
    await kept(page);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.goto(`${site.url}prove`);
    expect(page.url()).toBe(`${site.url}prove/`);
    await expect(page.getByRole('button', { name: 'Try every way out' })).toBeEnabled();
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  }
);

test('a bookmarked customer is answered by the kept app without a network', async ({ page, context, site }) => {
  await page.goto(site.url);
  await kept(page);
  await context.setOffline(true);
  const answer = await page.goto(`${site.url}customers/42`);
  expect([answer?.status(), answer?.fromServiceWorker()]).toEqual([200, true]);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('the engine, once used, is there without a network', async ({ page, context, site }) => {
  await page.goto(site.url);
  await kept(page);
  const address = await page.evaluate(async () => {
    const script = await (await fetch('service-worker.js')).text();
    return /"engine":\[(?:"[^"]+",)*"([^"]*duckdb-eh[^"]*)"/.exec(script)?.[1] ?? '';
  });
  const size = (url: string) => page.evaluate(async (path) => (await (await fetch(path)).blob()).size, url);
  const online = await size(site.url + address);
  await context.setOffline(true);
  expect(await size(site.url + address)).toBe(online);
  expect(online).toBeGreaterThan(5_000_000);
});
