import { isDeepStrictEqual } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { audienceQuery } from '../../src/lib/domain/audience-link';
import { MortalBrowser, seeded } from './support/mortal';
import { expect, test, watchOrigins } from './support/site';

/** What a merchant has after some saves: the files imported, one setting, and the files handed over. */
interface Saved {
  readonly files: number;
  readonly leavesOutCancelled: boolean;
  readonly handed: number;
}

type Act = 'import' | 'setting' | 'export';

// Each file holds orders of 10 and 20, and one of 40 that was cancelled.
const fileOf = (number: number) => ({
  name: `day-${number}.csv`,
  mimeType: 'text/csv',
  buffer: Buffer.from(
    [
      'Order,Date,Email,Total,Status,Cancelled,Currency',
      `${number}-1,2025-03-03 10:00:00 +0100,a${number}@example.com,10.00,paid,,EUR`,
      `${number}-2,2025-03-03 11:00:00 +0100,b${number}@example.com,20.00,paid,,EUR`,
      `${number}-3,2025-03-03 12:00:00 +0100,c${number}@example.com,40.00,paid,2025-03-03 13:00:00 +0100,EUR`,
      ''
    ].join('\n')
  )
});

const whole = new Intl.NumberFormat('en');
const euros = new Intl.NumberFormat('en', { style: 'currency', currency: 'EUR' });
const countedIn = ({ files, leavesOutCancelled }: Saved) =>
  `${files * (leavesOutCancelled ? 2 : 3)} of ${files * 3} attempted orders count.`;
const expectSoon = expect.configure({ timeout: 30_000 });
const nav = (page: Page, name: string) => page.getByRole('navigation').getByRole('link', { name, exact: true }).click();
const exporting = `audiences/?${audienceQuery({ kind: 'lifecycle', state: 'active' })}&to=csv&holdout=0`;
const clause = (page: Page) => page.getByRole('switch', { name: 'Leave out cancelled orders' });

/** Follows a link of the app's own, as a click in it does: the engine stays up. */
const follow = (page: Page, href: string) =>
  page.locator('#content').evaluate((content, to) => {
    const link = document.createElement('a');
    link.href = to;
    content.append(link);
    link.click();
  }, href);

/** What the sources, the settings and the line about trust say is saved. */
async function savedIn(page: Page): Promise<Saved> {
  const cards = page.getByRole('heading', { level: 2, name: /^day-\d+\.csv$/ });
  await cards.first().waitFor({ timeout: 60_000 });
  const names = await cards.allInnerTexts();
  expect(names).toEqual(names.map((_, index) => `day-${names.length - index}.csv`));
  const line = await page.getByText(/handed to you|Nothing has left/).innerText();
  await nav(page, 'Settings');
  const leavesOutCancelled = await clause(page).isChecked();
  return { files: names.length, leavesOutCancelled, handed: Number(/^\d+/.exec(line)?.[0] ?? 0) };
}

/** What in the browser's storage is not what its name says, or is missing though a saved state names it. */
const damage = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('kept'));
    const rowsOf = <T>(store: string) =>
      settled(database.transaction(store).objectStore(store).getAll() as IDBRequest<T[]>);
    const headers = await rowsOf<{ id: string; generation: number }>('workspaces');
    const manifests = await rowsOf<{ workspaceId: string; generation: number; chunks: string[] }>('manifests');
    const chunks = new Map(
      (await rowsOf<{ sha256: string; blob: Blob }>('chunks')).map((row) => [row.sha256, row.blob])
    );
    database.close();
    const wrong: string[] = [];
    for (const { id, generation } of headers) {
      const own = manifests.filter(({ workspaceId }) => workspaceId === id);
      if (Math.max(...own.map((row) => row.generation)) !== generation) wrong.push(`generation ${generation}`);
      for (const name of new Set(own.flatMap((row) => row.chunks))) {
        const unpacked = chunks.get(name)?.stream().pipeThrough(new DecompressionStream('gzip'));
        const bytes = await new Response(unpacked ?? 'missing').arrayBuffer();
        const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
        if (Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('') !== name) wrong.push(name);
      }
    }
    return wrong;
  });

/** Holds every number on the screens against what was said to be saved. */
async function isWhole(page: Page, saved: Saved, isHomeRead: boolean): Promise<void> {
  const { files, leavesOutCancelled } = saved;
  await expectSoon(page.getByText(countedIn(saved))).toBeVisible();
  if (isHomeRead) {
    await nav(page, 'Home');
    const figure = (name: string) => page.getByRole('group', { name, exact: true }).locator('.value');
    await expectSoon(figure('Orders')).toHaveAttribute('title', whole.format(files * (leavesOutCancelled ? 2 : 3)));
    await expectSoon(figure('Net sales')).toHaveAttribute(
      'title',
      euros.format(files * (leavesOutCancelled ? 30 : 70))
    );
  }
  await expect(page.getByRole('alert')).toHaveCount(0);
}

/** The change that an act makes to what is saved. */
const after: Record<Act, (saved: Saved) => Saved> = {
  import: (saved) => ({ ...saved, files: saved.files + 1 }),
  setting: (saved) => ({ ...saved, leavesOutCancelled: !saved.leavesOutCancelled }),
  export: (saved) => ({ ...saved, handed: saved.handed + 1 })
};

/** Brings the page to the moment before an act; gives the button that starts it. */
const ready: Record<Act, (page: Page, url: string, saved: Saved) => Promise<Locator>> = {
  async import(page, _, { files }) {
    await nav(page, 'Sources');
    await page.getByLabel('Add files').setInputFiles(fileOf(files + 1));
    return page.getByRole('button', { name: /^Import / });
  },
  async setting(page) {
    await nav(page, 'Settings');
    return clause(page);
  },
  async export(page, url) {
    await follow(page, url + exporting);
    return page.getByRole('button', { name: /^Download \d/ });
  }
};

/** Waits until the screen says that an act is done. */
const done: Record<Act, (page: Page, next: Saved) => Promise<void>> = {
  import: (page) => page.getByRole('status').filter({ hasText: 'Imported' }).waitFor(),
  setting: (page, next) => page.getByText(countedIn(next)).waitFor(),
  export: (page, { handed }) => page.getByText(new RegExp(`^${handed} files? handed`)).waitFor()
};

async function act(page: Page, url: string, kind: Act, saved: Saved): Promise<{ next: Saved; took: number }> {
  const button = await ready[kind](page, url, saved);
  await button.waitFor();
  const next = after[kind](saved);
  const start = performance.now();
  await button.click();
  await done[kind](page, next);
  return { next, took: performance.now() - start };
}

const TURN: readonly Act[] = [
  ...(['import', 'setting', 'export', 'import', 'setting'] as const),
  ...(['import', 'export', 'setting', 'import', 'export'] as const)
];
const ROUNDS = Array.from({ length: 50 }, (_, round) => TURN[round % TURN.length] as Act);

/** Which share of its act each round lets pass: all shares from none to a little more than all, evenly. */
const shares = (random: () => number): number[] =>
  ROUNDS.map((kind, round) => {
    const earlier = ROUNDS.slice(0, round).filter((one) => one === kind).length;
    return (1.2 * (earlier + random())) / ROUNDS.filter((one) => one === kind).length;
  });

// Each half in a browser of its own, so that two cores share the wait.
test.describe.configure({ mode: 'parallel' });

for (const [half, name] of ['the first', 'the other'].entries())
  test(`killed at any of ${name} twenty-five of fifty moments, the workspace is as before the save or as after it, whole`, async ({
    site,
    launchOptions
  }, { annotations }) => {
    test.setTimeout(900_000);
    const rounds = [...ROUNDS.entries()].slice(25 * half, 25 * (half + 1));
    const seed = Number(process.env.KEPT_SEED ?? 20_250_303);
    const browser = await MortalBrowser.start(launchOptions);
    const strangers = watchOrigins(browser.context, site);
    const address = `${site.url}sources/`;
    const took: Record<Act, number> = { import: 0, setting: 0, export: 0 };
    let saved: Saved = { files: 0, leavesOutCancelled: true, handed: 0 };

    let page = await browser.open(address);
    await test.step('nobody interrupts the first of each', async () => {
      for (const kind of ['import', 'import', 'setting', 'export'] as const)
        ({ next: saved, took: took[kind] } = await act(page, site.url, kind, saved));
    });

    const seen = { before: 0, after: 0 };
    const chosen = shares(seeded(seed));
    for (const [round, kind] of rounds) {
      const moment = took[kind] * (chosen[round] as number);
      await test.step(`seed ${seed}, round ${round}: ${kind} killed after ${moment.toFixed(1)} ms`, async () => {
        const next = after[kind](saved);
        const button = await ready[kind](page, site.url, saved);
        await button.waitFor();
        await browser.killDuring(page, () => button.click(), moment);
        page = await browser.open(address);
        const found = await savedIn(page);
        expect([saved, next], `seed ${seed}, round ${round}`).toContainEqual(found);
        expect(await damage(page), `seed ${seed}, round ${round}`).toEqual([]);
        await isWhole(page, found, round % 5 === 0);
        seen[isDeepStrictEqual(found, saved) ? 'before' : 'after'] += 1;
        saved = found;
      });
    }
    annotations.push({ type: 'kills', description: `${seen.before} before the save, ${seen.after} after it` });
    ({ next: saved } = await act(page, site.url, 'import', saved));
    await nav(page, 'Settings');
    await isWhole(page, saved, true);
    expect(strangers).toEqual([]);
    await browser.close();
  });
