import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../../shared/data');

/** A real file as the browser would hand it over. */
export function realFile(path: string): File {
  return new File([readFileSync(resolve(ROOT, path))], path.split('/').at(-1) ?? path);
}

/** The figures worked out outside the product for a real file. */
export function expected<T>(path: string): T {
  return JSON.parse(readFileSync(resolve(ROOT, path), 'utf8')) as T;
}

/** A suite over real shops' files, skipped with a message where the folder is missing. */
export const describeReal = existsSync(ROOT)
  ? describe
  : (title: string, _: () => void) => describe.skip(`${title} (skipped: ../shared/data is missing)`, () => undefined);
