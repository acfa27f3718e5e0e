import { runnerImport } from 'vite';

/**
 * Loads a TypeScript module on any Node (20 reads none by itself). It must work in a fresh clone, where the tsconfig
 * that ours extends has not been generated yet.
 * @template Module
 * @param {string} path
 * @returns {Promise<Module>}
 */
export async function load(path) {
  const oxc = /** @type {import('vite').OxcOptions} */ (/** @type {unknown} */ ({ tsconfig: false }));
  // Loading sets NODE_ENV, and a build started from here would quietly become a development build.
  const { NODE_ENV } = process.env;
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error', oxc });
  if (NODE_ENV === undefined) delete process.env.NODE_ENV;
  else process.env.NODE_ENV = NODE_ENV;
  return /** @type {Module} */ (module);
}
