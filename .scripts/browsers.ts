import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

const run = (command: string, args: string[]) => spawnSync(command, args, { stdio: 'inherit' }).status === 0;
const onDebian = () => existsSync('/usr/bin/apt-get') && process.getuid?.() === 0;

/** The Chromium to test with: `CHROMIUM_PATH`, the system's, or Playwright's own; undefined when there is none. */
export function chromiumPath(): string | undefined {
  const places = [
    process.env.CHROMIUM_PATH,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome'
  ];
  return [...places, chromium.executablePath()].find((path) => path && existsSync(path));
}

/** The Firefox to test with: `FIREFOX_PATH` or the system's; undefined when there is none. */
export function firefoxPath(): string | undefined {
  const places = [process.env.FIREFOX_PATH, '/usr/bin/firefox-esr', '/usr/bin/firefox'];
  return places.find((path) => path && existsSync(path));
}

/** Finds a Chromium, or installs one: by apt on Debian (with Firefox), else Playwright's own. Throws when it cannot. */
export function requireChromium(): string {
  if (!chromiumPath()) {
    console.log('Installing a browser …');
    const byApt = onDebian() && run('apt-get', ['update', '-q']);
    if (byApt) run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'firefox-esr']);
    if (!chromiumPath()) run(process.execPath, ['node_modules/playwright/cli.js', 'install', 'chromium']);
  }
  const path = chromiumPath();
  if (!path) throw new Error('No Chromium found. Install one and name it in CHROMIUM_PATH.');
  return path;
}
