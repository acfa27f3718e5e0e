import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { demoShop } from './.config/demo-shop.ts';
import { devHeaders } from './.config/dev-headers.ts';
import { engineAssets } from './.config/engine-assets.ts';

export default defineConfig({
  plugins: [demoShop(), devHeaders(), engineAssets(), sveltekit()],
  build: { rolldownOptions: { checks: { pluginTimings: false } } },
  worker: { format: 'es', plugins: () => [engineAssets()] },
  optimizeDeps: {
    // Found late, a dependency makes the dev server reload every open page; icons are found one by one.
    exclude: ['@lucide/svelte'],
    include: [
      '@duckdb/duckdb-wasm',
      '@internationalized/date',
      'apache-arrow',
      'bits-ui',
      'chardet',
      'comlink',
      'd3-array',
      'd3-scale',
      'd3-shape',
      'dexie',
      'fflate',
      'fuse.js',
      'hyparquet',
      'hyparquet-compressors',
      'hash-wasm',
      'layercake',
      'lossless-json',
      'read-excel-file/universal',
      'libphonenumber-js/max',
      'papaparse',
      'valibot'
    ]
  },
  // QUIET=1 keeps pages as they are while files change, for looking at one screen while another is edited.
  server: { port: 5273, fs: { allow: ['workers'] }, hmr: process.env.QUIET ? false : undefined },
  preview: { port: 5280 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/e2e/**', 'test/bench/**', 'test/built/**'],
          isolate: false,
          maxWorkers: 1,
          testTimeout: 120_000,
          hookTimeout: 120_000
        }
      },
      // What can only be judged on the finished site; needs `npm run build` first.
      { extends: true, test: { name: 'built', environment: 'node', include: ['test/built/**/*.test.ts'] } }
    ]
  }
});
