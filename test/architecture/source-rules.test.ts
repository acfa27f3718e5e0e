import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesBelow } from '../../.config/build-files';

const root = join(import.meta.dirname, '../..');
const files = ['src', 'workers'].flatMap((folder) =>
  existsSync(join(root, folder)) ? filesBelow(join(root, folder)).map((path) => `${folder}/${path}`) : []
);
const code = files
  .filter((path) => /\.(ts|js|svelte|html)$/.test(path))
  .map((path) => ({ path, text: withoutComments(readFileSync(join(root, path), 'utf8')) }));

// Comments may name what code may not do; strings stay, because SQL would hide in them.
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->|^\s*\/\/.*$/gm, '');
}

const breakers = (breach: RegExp | ((text: string) => boolean), allowed: (path: string) => boolean = () => false) =>
  code
    .filter(({ path, text }) => (typeof breach === 'function' ? breach(text) : breach.test(text)) && !allowed(path))
    .map(({ path }) => path);

const statement =
  /['"`]\s*(?:select\s[^]*?\sfrom\s|insert\s+into\s|delete\s+from\s|create\s+(?:or\s+replace\s+)?(?:table|view)\s|drop\s+(?:table|view)\s)/gi;
// A sentence for people begins with one capital and goes on in small letters.
const holdsSql = (text: string) => [...text.matchAll(statement)].some(([found]) => !/^['"`]\s*[A-Z][a-z]/.test(found));
const mayHoldSql = (path: string) => /^src\/lib\/(sql|catalog|engine)\//.test(path);

describe('what no file may do', () => {
  it('the search sees the files and would find a breach', () => {
    expect(code.length).toBeGreaterThan(40);
    expect(holdsSql('`select id from orders`')).toBe(true);
    expect(holdsSql("'SELECT id FROM orders'")).toBe(true);
    expect(holdsSql("'Select a file from your disk'")).toBe(false);
  });

  it('no markup is made from text', () => {
    expect(breakers(/\{@html|\.innerHTML\s*=|insertAdjacentHTML|document\.write/)).toEqual([]);
  });

  it('no code is made from text', () => {
    expect(breakers(/\beval\s*\(|new Function\s*\(|setTimeout\(\s*['"`]/)).toEqual([]);
  });

  it('SQL is written only where questions, definitions and the engine live', () => {
    expect(breakers(holdsSql, mayHoldSql)).toEqual([]);
  });

  it('the engine writes SQL only with the sql tag', () => {
    const untagged =
      /(?<!\bsql)`\s*(?:select\s[\s\S]*?\sfrom\s|insert\s+into\s|delete\s+from\s|drop\s+table\s|create\s+table\s)/i;
    expect(untagged.test('run(`select 1 from t`)')).toBe(true);
    expect(breakers(untagged, (path) => !mayHoldSql(path))).toEqual([]);
  });

  it('no address of another host is loaded', () => {
    const loads = /(?:src|href)=["']https?:|url\(\s*['"]?https?:|import\(\s*['"]https?:|fetch\(\s*['"`]https?:/;
    expect(breakers(loads)).toEqual([]);
  });

  it('no clock and no chance decide a number', () => {
    const chance = /Math\.random|Date\.now\(|new Date\(\)/;
    const layers = /^src\/lib\/(domain|sql|catalog|demo)\//;
    expect(breakers(chance, (path) => !layers.test(path))).toEqual([]);
  });
});
