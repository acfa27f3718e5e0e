import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [sveltekit()],
  worker: { format: 'es' },
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
          exclude: ['test/browser/**', 'test/e2e/**', 'test/bench/**'],
          isolate: false,
          maxWorkers: 1,
          testTimeout: 60_000
        }
      }
    ]
  }
});
