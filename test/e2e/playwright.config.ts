import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumPath, firefoxPath } from '../../.scripts/browsers';

const results = join(import.meta.dirname, '../../test-results');

const firefox = firefoxPath();
const inFirefox = (executablePath: string) => ({
  browserName: 'firefox' as const,
  channel: 'moz-firefox',
  launchOptions: { executablePath }
});

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(results, 'end-to-end'),
  reporter: [['list'], ['json', { outputFile: join(results, 'reports/end-to-end.json') }]],
  workers: 2,
  timeout: 120_000,
  forbidOnly: true,
  use: { trace: 'retain-on-failure' },
  projects: [
    {
      name: 'chromium',
      use: {
        browserName: 'chromium',
        launchOptions: {
          executablePath: chromiumPath(),
          args: [
            '--no-sandbox',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--disable-quic'
          ]
        }
      }
    },
    // What is said of every browser is also tried in a Firefox, where there is one.
    ...(firefox ? [{ name: 'firefox', grep: /@every-browser/, use: inFirefox(firefox) }] : [])
  ]
});
