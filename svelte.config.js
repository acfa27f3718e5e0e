import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter({ pages: 'build', assets: 'build', fallback: '404.html' }),
    paths: { base: /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? ''), relative: true },
    serviceWorker: { register: false },
    typescript: {
      config: (config) => ({
        ...config,
        include: [...config.include, '../test/**/*.ts', '../*.config.ts', '../*.config.js'],
        exclude: [...(config.exclude ?? []), '../workers/**', '../src/service-worker.ts']
      })
    }
  }
};
