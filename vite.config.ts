import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { engineAssets } from './.config/engine-assets.ts';

export default defineConfig({
  plugins: [engineAssets(), sveltekit()],
  worker: { format: 'es', plugins: () => [engineAssets()] },
  server: { port: 5273, fs: { allow: ['workers'] } },
  preview: { port: 5280 },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'core',
          environment: 'node',
          include: ['test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/e2e/**', 'test/bench/**', 'test/build/**'],
          isolate: false,
          maxWorkers: 1,
          testTimeout: 60_000
        }
      }
    ]
  }
});
