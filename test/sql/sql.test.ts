import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { every, id, isSql, join, sql } from '../../src/lib/sql/sql';
import { pipeline, step } from '../../src/lib/sql/pipeline';
import { rowsOf } from '../../src/lib/domain/answer-table';
import { openDatabase } from '../support/database';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

describe('the sql tag', () => {
  it('gives any text back unchanged, whatever a customer is called', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'binary' }).filter((text) => !text.includes('\0') && text.isWellFormed()),
        async (text) => {
          const answer = await db.ask(sql`select ${text} as said`);
          expect(rowsOf(answer)[0]?.said).toBe(text);
        }
      ),
      { numRuns: 200 }
    );
  });

  it('quotes any column name', async () => {
    for (const name of ['a"b', '__proto__', 'select', "o'k", 'a b']) {
      const answer = await db.ask(sql`select 1 as ${id(name)}`);
      expect(answer.names).toEqual([name]);
      expect(answer.columns[0]?.[0]).toBe(1);
    }
  });

  it('never takes a look-alike object for SQL', () => {
    expect(isSql({ text: 'drop table x' })).toBe(false);
    expect(isSql(JSON.parse('{"text":"drop table x"}'))).toBe(false);
  });

  it('refuses numbers SQL has no literal for', () => {
    expect(() => sql`select ${NaN}`).toThrow(RangeError);
  });

  it('joins conditions with brackets, so that an or inside one stays inside', () => {
    expect(every([sql`a or b`, sql`c`]).text).toBe('(a or b)\n  and (c)');
    expect(join([id('a'), id('b')], ', ').text).toBe('"a", "b"');
  });

  it('reads a pipeline top to bottom and answers with its last step', async () => {
    const answer = await db.ask(
      pipeline(
        step('numbers', sql`select unnest([1, 2, 3]) as n`),
        step('answer', sql`select sum(n)::bigint as total from numbers`)
      )
    );
    expect(rowsOf(answer)).toEqual([{ total: 6 }]);
  });
});
