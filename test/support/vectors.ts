import { existsSync, readFileSync } from 'node:fs';
import { describe } from 'vitest';

const FOLDER = '../shared/reference/vectors';

/** Reads a file of shared test vectors; null, with a message, where they are not beside the project. */
export function vectors<T>(name: string): T | null {
  const path = `${FOLDER}/${name}.json`;
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as T;
  console.warn(`Skipped: ${path} is not here`);
  return null;
}

/** `describe` for tests over vectors, skipped when they are missing. */
export function describeVectors<T>(name: string, found: T | null, tests: (vectors: T) => void): void {
  if (found === null) describe.skip(name, () => undefined);
  else describe(name, () => tests(found));
}
