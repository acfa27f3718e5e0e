// Runs one of the TypeScript commands beside this file on any Node: `node .scripts/run.js <name> [arguments]`.
import { fileURLToPath } from 'node:url';
import { load } from '../.config/load.js';

const name = process.argv[2] ?? '';
const path = fileURLToPath(new URL(name.includes('/') ? `../${name}` : `./${name}.ts`, import.meta.url));
const command = /** @type {{ main?: (args: string[]) => unknown }} */ (await load(path));
await command.main?.(process.argv.slice(3));
