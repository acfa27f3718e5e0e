import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { packDemoShop } from '../src/lib/demo/pack.ts';
import { load } from './load.js';

/** Writes the sample shop into `static/demo` before a build or the dev server looks there; it is made again only when its generator changed. */
export function demoShop(): Plugin {
  return {
    name: 'kept-demo-shop',
    enforce: 'pre',
    async config({ root = process.cwd() }) {
      if (process.env.VITEST === undefined) await writeDemoShop(root);
    }
  };
}

async function writeDemoShop(root: string): Promise<void> {
  const folder = join(root, 'static', 'demo');
  const generator = await hashOfFolder(join(root, 'src', 'lib', 'demo'));
  if (await isCurrent(folder, generator)) return;
  await mkdir(folder, { recursive: true });
  const { files, ...facts } = (await loadGenerator(root)).packDemoShop();
  for (const file of files) await replace(join(folder, file.name), file.bytes);
  const listed = files.map(({ name, rows, bytes }) => ({ name, rows, bytes: bytes.length, sha256: sha256(bytes) }));
  const manifest = { ...facts, files: listed, generator };
  await replace(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

// Loaded only when needed, so that starting the tools stays quick.
async function loadGenerator(root: string): Promise<{ packDemoShop: typeof packDemoShop }> {
  const path = join(root, 'src', 'lib', 'demo', 'pack.ts');
  return load(path);
}

async function isCurrent(folder: string, generator: string): Promise<boolean> {
  try {
    const manifest = JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')) as {
      generator: string;
      files: { name: string; sha256: string }[];
    };
    const bytes = await Promise.all(manifest.files.map(({ name }) => readFile(join(folder, name))));
    return (
      manifest.generator === generator &&
      manifest.files.every((file, n) => sha256(bytes[n] ?? new Uint8Array()) === file.sha256)
    );
  } catch {
    return false;
  }
}

async function hashOfFolder(folder: string): Promise<string> {
  const names = (await readdir(folder)).sort();
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name))));
  return sha256(Buffer.concat(texts));
}

// Renaming is one step: a second build at the same time never reads half a file.
async function replace(path: string, content: Uint8Array | string): Promise<void> {
  const draft = `${path}.${process.pid}.draft`;
  await writeFile(draft, content);
  await rename(draft, path);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
