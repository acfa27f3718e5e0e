import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { rfm } from '../../../src/lib/sql/questions/rfm';
import { rfmScores } from '../../../src/lib/sql/questions/rfm-scores';
import { openDatabase } from '../../support/database';
import { at, madeUpShop, order } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

interface Score {
  part: string;
  score: number;
  customers: number;
  low: number;
  high: number;
}

const scores = async () => rowsOf<Score>(await db.ask(rfmScores({ mode: 'five' })));

describe('the distribution of scores', () => {
  it('says how many have each score and which values earned it', async () => {
    await openShop(db, {
      now: at('2024-07-01'),
      orders: [
        order(1, '2024-06-30 09:00:00', 50),
        order(1, '2024-05-01', 50),
        order(1, '2024-03-01', 50),
        order(2, '2024-06-01', 20),
        order(2, '2024-05-01', 20),
        order(3, '2024-01-10 08:00:00', 30),
        order(4, '2024-01-10 20:00:00', 30)
      ],
      returns: []
    });
    // The codes of this shop by hand are 555, 434, 212 and 212.
    expect(await scores()).toEqual([
      { part: 'f', score: 1, customers: 2, low: 1, high: 1 },
      { part: 'f', score: 3, customers: 1, low: 2, high: 2 },
      { part: 'f', score: 5, customers: 1, low: 3, high: 3 },
      { part: 'm', score: 2, customers: 2, low: 300_000, high: 300_000 },
      { part: 'm', score: 4, customers: 1, low: 400_000, high: 400_000 },
      { part: 'm', score: 5, customers: 1, low: 1_500_000, high: 1_500_000 },
      { part: 'r', score: 2, customers: 2, low: 172, high: 172 },
      { part: 'r', score: 4, customers: 1, low: 30, high: 30 },
      { part: 'r', score: 5, customers: 1, low: 0, high: 0 }
    ]);
  });

  it('counts every scored customer once in each part, and no two scores share a value', async () => {
    await openShop(db, madeUpShop(5));
    const people = (await db.ask(rfm({ mode: 'five' }))).length;
    const rows = await scores();
    for (const part of ['r', 'f', 'm']) {
      const own = rows.filter((row) => row.part === part);
      expect(own.reduce((sum, row) => sum + row.customers, 0)).toBe(people);
      const rising = part === 'r' ? own.toReversed() : own;
      rising.slice(1).forEach((row, at) => expect(row.low).toBeGreaterThan(rising[at]?.high ?? Infinity));
    }
  });
});
