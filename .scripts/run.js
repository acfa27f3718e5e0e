// Runs one of the TypeScript commands beside this file on any Node: `node .scripts/run.js <name> [arguments]`.
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const name = process.argv[2] ?? '';
const path = fileURLToPath(new URL(name.includes('/') ? `../${name}` : `./${name}.ts`, import.meta.url));
const { module } = /** @type {{ module: { main?: (args: string[]) => unknown } }} */ (
  await runnerImport(path, { configFile: false, logLevel: 'error' })
);
await module.main?.(process.argv.slice(3));
