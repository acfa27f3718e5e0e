import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { resolve } from 'node:path';

const shared = resolve('..', 'shared');

/** True when the folder of real files lies beside the checkout; tests that need it skip with a message when not. */
export const hasRealFiles = existsSync(resolve(shared, 'data'));

/** True when the folder of test vectors lies beside the checkout. */
export const hasVectors = existsSync(resolve(shared, 'reference', 'vectors'));

/** A file of test vectors by name. */
export function vectors<T>(name: string): T {
  return JSON.parse(readFileSync(resolve(shared, 'reference', 'vectors', `${name}.json`), 'utf8')) as T;
}

/** The bytes of a real file, unzipped when its name ends in .gz. */
export function realFile(name: string): Uint8Array {
  const bytes = readFileSync(resolve(shared, 'data', name));
  return new Uint8Array(name.endsWith('.gz') ? gunzipSync(bytes) : bytes);
}

/** The oracle beside a real file. */
export function oracle<T>(name: string): T {
  return JSON.parse(readFileSync(resolve(shared, 'data', name), 'utf8')) as T;
}
