import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy, directives } from '../../../src/lib/domain/policy/content-security-policy';
import { cacheControl, securityHeaders } from '../../../src/lib/domain/policy/headers';
import { hostFiles } from '../../../src/lib/domain/policy/host-files';

const hashes = ['sha256-AAAA', 'sha256-BBBB'];
const headers = securityHeaders(hashes);

/** The headers a host file states for every response, read back with that host's own syntax. */
const readers: Record<string, (text: string) => Record<string, string>> = {
  _headers: (text) => pairs(text.split('\n/')[0] ?? '', /^ {2}([\w-]+): (.*)$/gm),
  'nginx.conf': (text) => pairs(text.split('}')[0] ?? '', /^ {2}add_header ([\w-]+) "(.*)" always;$/gm),
  Caddyfile: (text) => pairs(/header \{\n([^}]*)\}/.exec(text)?.[1] ?? '', /^ {2}([\w-]+) "(.*)"$/gm),
  'vercel.json': (text) => {
    const file = JSON.parse(text) as { headers: { headers: { key: string; value: string }[] }[] };
    return Object.fromEntries(file.headers[0]!.headers.map(({ key, value }) => [key, value]));
  },
  '.htaccess': (text) => pairs(text, /^Header always set ([\w-]+) "((?:[^"\\]|\\.)*)"$/gm)
};

function pairs(text: string, pattern: RegExp): Record<string, string> {
  return Object.fromEntries(
    [...text.matchAll(pattern)].map(([, name, value]) => [name!, value!.replaceAll('\\"', '"')])
  );
}

describe('what a page may reach', () => {
  it('names no host but its own', () => {
    const sources = Object.values(directives).flat();
    expect(sources.filter((source) => source.includes('.') || source.includes('*') || source.includes('//'))).toEqual(
      []
    );
  });

  it('starts from nothing and never allows eval or inline scripts', () => {
    const policy = contentSecurityPolicy(hashes);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self' 'wasm-unsafe-eval' 'sha256-AAAA' 'sha256-BBBB';/);
    expect(policy).not.toMatch(/'unsafe-eval'|script-src[^;]*unsafe-inline/);
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it('lets the browser refuse every connection to another origin', () => {
    expect(headers['Connection-Allowlist']).toBe('(response-origin)');
    expect(headers['Cross-Origin-Embedder-Policy']).toBe('require-corp');
  });
});

describe('the files for static hosts', () => {
  for (const base of ['', '/shop']) {
    const files = hostFiles(headers, base);
    for (const [name, read] of Object.entries(readers)) {
      it(`${name} sends the same headers as our own server${base ? ' below a path' : ''}`, () => {
        expect(read(files[name]!)).toMatchObject(headers);
      });
    }

    it(`open a bookmarked customer with the app's shell${base ? ' below a path' : ''}`, () => {
      expect(files._redirects).toBe(`${base}/customers/* ${base}/404.html 200\n`);
      expect(files.Caddyfile).toContain(`rewrite @customers ${base}/404.html`);
    });
  }

  it('keeps hashed files for ever and asks again for all others', () => {
    expect(cacheControl('_app/immutable/chunks/a.js')).toContain('immutable');
    expect(cacheControl('index.html')).toBe('no-cache');
  });
});
