import { join } from 'node:path';
import { expect, test as base, type BrowserContext, type Page } from '@playwright/test';
import { serveSite, type Site } from '../../../.scripts/site-server';

/** The finished site that `npm run build` left. */
export const build = join(import.meta.dirname, '../../../build');

/** The origins other than the site's that anything in this context asked for. */
export function watchOrigins(context: BrowserContext, site: Site): string[] {
  const strangers: string[] = [];
  context.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(site.url).origin) strangers.push(request.url());
  });
  return strangers;
}

/** `site` is served once for all tests of a worker; every test also fails when a request left its origin. */
export const test = base.extend<{ staysHome: void }, { site: Site }>({
  site: [
    async ({}, use) => {
      const site = await serveSite({ build }, 0);
      await use(site);
      await site.close();
    },
    { scope: 'worker' }
  ],
  baseURL: async ({ site }, use) => use(site.url),
  staysHome: [
    async ({ context, site }, use) => {
      const strangers = watchOrigins(context, site);
      await use();
      expect(strangers, 'requests to another origin').toEqual([]);
    },
    { auto: true }
  ]
});

/** Waits until the service worker has kept its release and answers for the page. */
export async function kept(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated', undefined, {
    timeout: 60_000
  });
}

export { expect };
