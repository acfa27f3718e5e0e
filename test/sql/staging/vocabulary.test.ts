import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { booleanOf, NO, YES } from '../../../src/lib/domain/values/boolean';
import { sql } from '../../../src/lib/sql/sql';
import { yesOrNo } from '../../../src/lib/sql/staging/vocabulary';
import { openDatabase } from '../../support/database';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

describe('a consent cell', () => {
  it('means the same to the mapping screen and to the import, in every language and spelling', async () => {
    const words = [...YES, ...NO, 'maybe', '', '未知'];
    const cells = [...words, ...words.map((word) => ` ${word.toUpperCase()} `), 'Opted In', 'not subscribed'];
    const understood = async (cell: string) =>
      rowsOf<{ meaning: boolean | null }>(await db.ask(sql`select ${yesOrNo(sql`${cell}`)} as meaning`))[0]?.meaning;
    for (const cell of cells) expect([cell, await understood(cell)]).toEqual([cell, booleanOf(cell)]);
    expect(['Opted In', 'not subscribed', '已订阅', 'maybe'].map(booleanOf)).toEqual([true, false, true, null]);
  });
});
