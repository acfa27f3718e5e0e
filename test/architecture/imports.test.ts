import { readFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../.config/build-files';

/** Each layer and the layers it may import from, itself aside. */
const below: Readonly<Record<string, readonly string[]>> = {
  domain: [],
  ui: ['domain'],
  sql: ['domain'],
  catalog: ['domain', 'sql'],
  demo: ['domain'],
  engine: ['domain', 'sql', 'catalog', 'demo'],
  features: ['domain', 'sql', 'catalog', 'demo', 'engine', 'ui'],
  routes: ['domain', 'sql', 'catalog', 'demo', 'engine', 'features', 'ui']
};

/** Imports that break the direction, as "from -> to". This list may only get shorter. */
const exceptions: readonly string[] = [];

const src = join(import.meta.dirname, '../../src');
const sources = filesBelow(src).filter((path) => /\.(ts|svelte)$/.test(path) && !path.endsWith('.d.ts'));

interface Import {
  readonly from: string;
  readonly to: string;
}

function imports(path: string): Import[] {
  const text = readFileSync(join(src, path), 'utf8');
  const specifiers = [...text.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, name]) => name ?? '');
  return specifiers
    .filter((name) => name.startsWith('.') || name.startsWith('$lib/'))
    .map((name) => (name.startsWith('$lib/') ? name.replace('$lib/', 'lib/') : join(path, '..', name)))
    .map((to) => ({ from: path, to: normalize(to).replaceAll('\\', '/') }));
}

const all = sources.flatMap(imports);

/** The layer of a path inside src; undefined for what stands beside the layers (styles, the service worker). */
function layer(path: string): string | undefined {
  const [, name] = /^(?:lib\/(\w[\w-]*)|(?=routes\/))/.exec(path) ?? [];
  return name ?? (path.startsWith('routes/') ? 'routes' : undefined);
}

const feature = (path: string) => /^lib\/features\/([^/]+)\//.exec(path)?.[1];
const named = ({ from, to }: Import) => `${from} -> ${to}`;

describe('who may import whom', () => {
  it('finds the imports it judges', () => {
    expect(all.length).toBeGreaterThan(50);
    expect(all.map(named)).toContain('lib/engine/offline.svelte.ts -> lib/engine/worker-start');
  });

  it('knows every layer by name', () => {
    const layers = new Set(sources.map(layer).filter((name) => name !== undefined));
    expect([...layers].filter((name) => !(name in below))).toEqual([]);
  });

  it('no layer reaches upward', () => {
    const upward = all.filter(({ from, to }) => {
      const [own, other] = [layer(from), layer(to)];
      return own !== undefined && other !== undefined && own !== other && !below[own]?.includes(other);
    });
    expect(upward.map(named).sort()).toEqual([...exceptions].sort());
  });

  it('features do not import each other', () => {
    const across = all.filter(({ from, to }) => {
      const [own, other] = [feature(from), feature(to)];
      return own !== undefined && other !== undefined && own !== other;
    });
    expect(across.map(named)).toEqual([]);
  });
});
