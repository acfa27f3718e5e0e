import { join } from 'node:path';
import { defineConfig } from '@playwright/test';
import { chromiumPath } from '../../.scripts/browsers';

const results = join(import.meta.dirname, '../../test-results');

export default defineConfig({
  testDir: import.meta.dirname,
  outputDir: join(results, 'end-to-end'),
  reporter: [['list'], ['json', { outputFile: join(results, 'reports/end-to-end.json') }]],
  workers: 1,
  timeout: 120_000,
  forbidOnly: true,
  use: {
    browserName: 'chromium',
    trace: 'retain-on-failure',
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
});
