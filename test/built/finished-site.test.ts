import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { digest, filesBelow, inlineScriptHashes } from '../../.config/build-files';
import { securityHeaders } from '../../src/lib/domain/policy/headers';
import { hostFiles } from '../../src/lib/domain/policy/host-files';
import type { Release } from '../../src/service-worker/release';

const build = join(import.meta.dirname, '../../build');
const read = (path: string) => readFileSync(join(build, path), 'utf8');
const paths = existsSync(build) ? filesBelow(build) : [];
const pages = paths.filter((path) => path.endsWith('.html'));
const headers = securityHeaders(inlineScriptHashes(build));

const release = () => JSON.parse(/^self\.keptRelease=(.*);$/m.exec(read('service-worker.js'))?.[1] ?? '{}') as Release;

describe('the finished site', () => {
  it('has pages, each with the policy inside for hosts that send no headers', () => {
    expect(pages).toContain('index.html');
    for (const page of pages)
      expect(read(page)).toMatch(/<meta http-equiv="content-security-policy" content="default-src 'none'/);
  });

  it('allows every inline script of every page in the policy that is sent', () => {
    for (const page of pages) {
      const scripts = [...read(page).matchAll(/<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g)];
      expect(scripts.length).toBeGreaterThan(0);
      for (const [, code] of scripts) expect(headers['Content-Security-Policy']).toContain(digest(code ?? ''));
    }
  });

  it('brings the host files that say exactly this policy', () => {
    for (const [name, text] of Object.entries(hostFiles(headers, ''))) expect([name, read(name)]).toEqual([name, text]);
  });

  it('fits the limits of common hosts: 25 MiB a file, 2,000 characters a header line', () => {
    for (const path of paths) expect([path, statSync(join(build, path)).size < 25 * 1024 * 1024]).toEqual([path, true]);
    for (const line of read('_headers').split('\n')) expect(line.length).toBeLessThan(2000);
  });

  it('keeps every file offline with its digest, except the engine, which is kept on first use', () => {
    const { files, engine } = release();
    const known = new Set([...Object.keys(files), ...engine]);
    const notKept = [...Object.keys(hostFiles(headers, '')), 'service-worker.js', '_app/version.json'];
    const address = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');
    expect(paths.filter((path) => !known.has(address(path)) && !notKept.includes(path))).toEqual([]);
    expect(files['']).toBe(digest(readFileSync(join(build, 'index.html'))));
    expect(engine).toEqual([expect.stringMatching(/duckdb-eh\.[0-9a-f]+\.wasm\.gz$/)]);
  });

  it('paints first with at most 120 kB of script, the engine not among it', () => {
    const eager = [...read('index.html').matchAll(/(?:href|import\()="?\.?\/?(_app\/immutable\/[^"')]+\.js)/g)];
    const scripts = new Set(eager.map(([, path]) => path ?? ''));
    const size = [...scripts].reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(build, path)), { level: 9 }).length,
      0
    );
    expect(scripts.size).toBeGreaterThan(3);
    expect([...scripts].filter((path) => /duckdb|engine\//.test(path))).toEqual([]);
    expect(size).toBeLessThanOrEqual(120_000);
  });

  it('names no path of the machine that built it', () => {
    const texts = paths.filter((path) => /\.(js|css|html|json)$/.test(path) && !path.includes('/engine/'));
    expect(texts.filter((path) => read(path).includes(process.cwd()))).toEqual([]);
  });
});
