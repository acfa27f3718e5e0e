import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { engineAssets } from '../../.config/engine-assets.ts';

const own = '/usr/bin/chromium';
const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(own) ? own : undefined);

export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  plugins: [engineAssets(), sveltekit()],
  cacheDir: 'node_modules/.vite-browser-tests',
  worker: { format: 'es', plugins: () => [engineAssets()] },
  server: {
    fs: { allow: ['workers', 'test'] },
    // Without these the page is not isolated and the build with threads cannot be tried.
    headers: { 'cross-origin-opener-policy': 'same-origin', 'cross-origin-embedder-policy': 'require-corp' }
  },
  // A dependency found only while a test runs would reload the page under it.
  optimizeDeps: {
    include: [
      ...['comlink', 'dexie', 'apache-arrow', '@duckdb/duckdb-wasm', 'hash-wasm'],
      ...['axe-core', 'bits-ui', 'layercake', 'd3-scale', 'd3-shape', 'fuse.js', '@internationalized/date'],
      'vitest-browser-svelte'
    ]
  },
  test: {
    name: 'browser',
    include: ['test/browser/**/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    browser: {
      enabled: true,
      headless: true,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath,
          args: [
            '--no-sandbox',
            '--disable-background-networking',
            '--disable-component-update',
            '--disable-sync',
            '--disable-quic'
          ]
        }
      }),
      instances: [{ browser: 'chromium' }]
    }
  }
});
