import { readdirSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { SOURCES } from '../../src/lib/catalog/sources/index';
import { recognize } from '../../src/lib/catalog/sources/recognize';
import { hasVectors, vectors } from '../support/reference';

const files = readdirSync('src/lib/catalog/sources').filter((name) => name.endsWith('.source.ts'));

interface Format {
  id: string;
  required: string[];
  distinctive: string[];
  forbidden: string[];
  aliases?: Record<string, string>;
}

describe('every format in the folder', () => {
  it('is found, and is called as its file', () => {
    expect([...SOURCES.keys()].map((id) => `${id.replaceAll('.', '-')}.source.ts`).sort()).toEqual(files.sort());
  });

  it.each([...SOURCES.values()])('$id says what it is and keeps to the rules of its folder', (source) => {
    expect(Object.isFrozen(source)).toBe(true);
    expect(source.label).toMatch(/^[A-Z]/);
    expect(source.family).toMatch(/^[a-z-]+$/);
    const { required = [], distinctive = [], forbidden = [] } = source.fingerprint ?? {};
    for (const name of [...required, ...distinctive, ...forbidden]) expect(name).toBe(name.trim().toLowerCase());
    expect(required.filter((name) => forbidden.includes(name))).toEqual([]);
    if (source.role === 'orders' && source.fingerprint)
      expect(Object.keys(source.columns ?? {})).toEqual(expect.arrayContaining(['order_id', 'ordered_at']));
  });

  it('is recognized by its own header alone, so no two formats claim one file', () => {
    for (const source of SOURCES.values()) {
      if (source.fingerprint === null) continue;
      const { required, distinctive } = source.fingerprint;
      expect(recognize([...required, ...distinctive].map((name) => name.replace('(*)', '(EUR)')))).toMatchObject({
        source: { id: source.id }
      });
    }
  });
});

describe.skipIf(!hasVectors)('the shared detection vectors', () => {
  it('hold the same fingerprints as the catalog', () => {
    for (const { id, required, distinctive, forbidden, aliases } of hasVectors
      ? vectors<{ formats: Format[] }>('fingerprints').formats
      : []) {
      expect(SOURCES.get(id)?.fingerprint).toEqual({
        required,
        distinctive,
        forbidden,
        ...(aliases ? { aliases } : {})
      });
    }
  });

  it('name the format of each header, or none', () => {
    const { cases } = hasVectors
      ? vectors<{ cases: { expect: string | null; delimiter: string; header_line: string }[] }>('detect')
      : { cases: [] };
    for (const one of cases) {
      const header = Papa.parse<string[]>(one.header_line, { delimiter: one.delimiter }).data[0] ?? [];
      const found = recognize(header);
      expect(found !== null && 'source' in found ? found.source.id : found, one.header_line).toBe(one.expect);
    }
  });
});
