import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import { load } from './.config/load.js';

// The policy must not exist twice, so even this file reads the TypeScript that states it.
const site = /** @type {typeof import('./.config/site.ts')} */ (
  await load(fileURLToPath(new URL('./.config/site.ts', import.meta.url)))
);

const base = /** @type {'' | `/${string}`} */ (process.env.BASE_PATH ?? '');
// A build reads this file in several processes; one that saw an edit in between would not fit the others.
const version = (process.env.KEPT_VERSION ??= site.sourceVersion(base));
const build = process.env.BUILD_DIR ?? 'build';
const pages = adapter({ pages: build, assets: build, fallback: '404.html' });

/** @type {import('@sveltejs/kit').Config} */
export default {
  preprocess: vitePreprocess(),
  kit: {
    adapter: {
      ...pages,
      async adapt(builder) {
        await pages.adapt(builder);
        site.finishBuild(build, { base, version });
      }
    },
    csp: /** @type {import('@sveltejs/kit').KitConfig['csp']} */ ({ mode: 'hash', directives: site.directives }),
    paths: { base, relative: true },
    serviceWorker: { register: false },
    version: { name: version },
    typescript: {
      config: (config) => ({
        ...config,
        include: [
          ...config.include,
          '../test/**/*.ts',
          '../.config/**/*.ts',
          '../.config/**/*.js',
          '../.scripts/**/*.ts',
          '../.scripts/**/*.js',
          '../*.config.ts',
          '../*.config.js'
        ],
        exclude: [...(config.exclude ?? []), '../workers/**', '../src/service-worker/**']
      })
    }
  }
};
