import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inlineScriptHashes } from '../../.config/build-files';
import { securityHeaders } from '../../src/lib/domain/policy/headers';
import { build, expect, test } from './support/site';

const policy = securityHeaders(inlineScriptHashes(build));

test('every answer of the site carries the whole policy, scripts and missing pages too', async ({ page, site }) => {
  const lacking: string[] = [];
  const seen: string[] = [];
  page.context().on('response', (response) => {
    seen.push(response.url());
    const headers = response.headers();
    const isComplete = Object.entries(policy).every(([name, value]) => headers[name.toLowerCase()] === value);
    if (!isComplete) lacking.push(`${response.status()} ${response.url()} ${response.fromServiceWorker()}`);
  });
  await page.goto(site.url);
  await page.goto(`${site.url}prove/`);
  await page.goto(`${site.url}customers/no-such-customer`);
  await page.goto(`${site.url}no/such/page`);
  await page.request.get(`${site.url}service-worker.js`);
  expect(seen.length).toBeGreaterThan(10);
  expect(lacking).toEqual([]);
});

test('each kind of file is sent as what it is', async ({ request, site }) => {
  const release = readFileSync(join(build, 'service-worker.js'), 'utf8').split('\n')[0] ?? '';
  const engine = /"engine":\["([^"]+)"/.exec(release)?.[1] ?? '';
  const kinds = {
    '': 'text/html; charset=utf-8',
    'service-worker.js': 'text/javascript; charset=utf-8',
    'app.webmanifest': 'application/manifest+json; charset=utf-8',
    [engine]: 'application/gzip'
  };
  for (const [path, type] of Object.entries(kinds)) {
    const answer = await request.get(site.url + path);
    expect([path, answer.status(), answer.headers()['content-type']]).toEqual([path, 200, type]);
  }
  const gz = await request.get(site.url + engine);
  expect(gz.headers()['content-encoding']).toBeUndefined();
});

test('a bookmarked customer opens the app, and an address that never existed says so', async ({ request, site }) => {
  expect((await request.get(`${site.url}customers/42`)).status()).toBe(200);
  expect((await request.get(`${site.url}nothing/here`)).status()).toBe(404);
  expect((await request.get(`${site.url}..%2fpackage.json`)).status()).toBe(404);
});

test('pages break none of their own rules', async ({ page, site }) => {
  const breaches: string[] = [];
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML|Permissions-Policy/.test(message.text()))
      breaches.push(message.text());
  });
  page.on('pageerror', (error) => breaches.push(error.message));
  for (const path of ['', 'prove/']) {
    await page.goto(site.url + path);
    await page.waitForLoadState('networkidle');
  }
  expect(breaches).toEqual([]);
  expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
});
