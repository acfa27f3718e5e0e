import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type CDPSession, type LaunchOptions, type Page } from '@playwright/test';

/** A browser with its profile on disk whose pages can be killed, as a system without memory kills them. */
export class MortalBrowser {
  readonly context: BrowserContext;
  readonly #devtools: CDPSession;
  readonly #profile: string;

  private constructor(context: BrowserContext, devtools: CDPSession, profile: string) {
    this.context = context;
    this.#devtools = devtools;
    this.#profile = profile;
  }

  /** Starts one with an empty profile, and with the preferences of its person where some are given. */
  static async start(options: LaunchOptions, preferences: object = {}): Promise<MortalBrowser> {
    const profile = mkdtempSync(join(tmpdir(), 'kept-mortal-'));
    mkdirSync(join(profile, 'Default'));
    writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify(preferences));
    const context = await chromium.launchPersistentContext(profile, options);
    const devtools = await context.browser()?.newBrowserCDPSession();
    if (!devtools) throw new Error('this browser cannot be asked for its processes');
    return new MortalBrowser(context, devtools, profile);
  }

  /** Opens a page; again when it was given the process that the browser had kept ready, and that was killed with the others. */
  async open(url: string, chances = 5): Promise<Page> {
    try {
      const page = await this.context.newPage();
      await page.goto(url);
      return page;
    } catch (thrown) {
      if (chances <= 1 || !/crashed/i.test(String(thrown))) throw thrown;
      return this.open(url, chances - 1);
    }
  }

  /** Starts something and kills every renderer some milliseconds later; gives up the page. */
  async killDuring(page: Page, start: () => Promise<unknown>, milliseconds: number): Promise<void> {
    const renderers = await this.#renderers();
    const dead = page.waitForEvent('crash');
    void start().catch(() => undefined);
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    for (const id of renderers) kill(id);
    await dead;
    await page.close();
  }

  async close(): Promise<void> {
    await this.context.close();
    rmSync(this.#profile, { recursive: true, force: true });
  }

  async #renderers(): Promise<number[]> {
    const { processInfo } = await this.#devtools.send('SystemInfo.getProcessInfo');
    return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
  }
}

function kill(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch {
    // It ended by itself since it was listed.
  }
}

/** Numbers from 0 to 1 that are the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
