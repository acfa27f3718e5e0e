import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow, inlineScriptHashes } from '../../.config/build-files';
import { securityHeaders } from '../../src/lib/domain/policy/headers';
import { build, expect, test } from './support/site';

const policy = securityHeaders(inlineScriptHashes(build));

test('every file and every missing page carries the whole policy', async ({ request, site }) => {
  const pages = ['', 'prove', 'customers/no-such-customer', 'no/such/page'];
  const paths = [...pages, ...filesBelow(build).filter((path) => path !== '.htaccess')];
  const lacking: string[] = [];
  for (const path of paths) {
    const headers = (await request.get(site.url + path, { maxRedirects: 0 })).headers();
    if (Object.entries(policy).some(([name, value]) => headers[name.toLowerCase()] !== value)) lacking.push(path);
  }
  expect(paths.length).toBeGreaterThan(30);
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

test('pages break none of their own rules', { tag: '@every-browser' }, async ({ page, site }) => {
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
