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
  const { module } = await runnerImport(path, { configFile: false, logLevel: 'error', oxc });
  return /** @type {Module} */ (module);
}
