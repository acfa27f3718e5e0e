import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** All files below a folder as sorted paths relative to it, with forward slashes. */
export function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** The bytes' digest as Subresource Integrity and Content-Security-Policy write it. */
export function digest(bytes: string | Buffer): string {
  return `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
}

/** The digests of all inline scripts in the built pages, sorted, each once. */
export function inlineScriptHashes(build: string): string[] {
  const pages = filesBelow(build).filter((path) => path.endsWith('.html'));
  const scripts = pages.flatMap((page) => [
    ...readFileSync(join(build, page), 'utf8').matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)
  ]);
  return [...new Set(scripts.map(([, code]) => digest(code ?? '')))].sort();
}

/** A name that is the same for the same sources and settings on every machine, so that two builds are byte-identical. */
export function sourceVersion(base: string): string {
  const hash = createHash('sha256')
    .update(base)
    .update(readFileSync(join(root, 'package-lock.json')));
  for (const folder of ['src', 'workers', 'static'].filter((name) => existsSync(join(root, name)))) {
    // static/demo is itself made from src and may not be there yet.
    for (const path of filesBelow(join(root, folder)).filter((name) => !name.startsWith('demo/'))) {
      hash.update(path).update(readFileSync(join(root, folder, path)));
    }
  }
  return hash.digest('hex').slice(0, 12);
}
