import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { cohortChoices } from '../../../src/lib/sql/questions/cohort-choices';
import { openDatabase } from '../../support/database';
import { at, order } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  await openShop(db, {
    now: at('2024-02-01'),
    orders: [
      order(1, '2024-01-01', 10, { channel: 'web', product: 0, cost: 5 }),
      order(1, '2024-01-09', 10, { channel: 'fair', product: 2, discount: 1 }),
      order(2, '2024-01-02', 10, { channel: null, product: 1 }),
      order(3, '2024-01-03', 10, { channel: 'web', product: 0, discount: 2 }),
      order(4, '2024-01-04', 10, { channel: 'pos', product: 0, valid: false }),
      order(null, '2024-01-05', 10, { channel: 'pos' })
    ],
    returns: []
  });
});
afterAll(() => db.close());

const choicesOf = async (kind: string, most = 10) =>
  rowsOf<{ kind: string; value: string | null; customers: number }>(await db.ask(cohortChoices({ most })))
    .filter((choice) => choice.kind === kind)
    .map(({ value, customers }) => [value, customers]);

describe('what first orders can be filtered by', () => {
  it('is what first valid orders of known customers have, most frequent first, "unknown" among it', async () => {
    expect(await choicesOf('channel')).toEqual([
      ['web', 2],
      [null, 1]
    ]);
    expect(await choicesOf('product')).toEqual([
      ['Teapot', 2],
      ['Cup', 1]
    ]);
  });

  it('says how many began with a discount and for how many a cost is known', async () => {
    expect(await choicesOf('discounted')).toEqual([
      ['no', 2],
      ['yes', 1]
    ]);
    expect(await choicesOf('costed')).toEqual([
      ['no', 2],
      ['yes', 1]
    ]);
  });

  it('stops at the most frequent ones where a shop has too many', async () => {
    expect(await choicesOf('product', 1)).toEqual([['Teapot', 2]]);
  });
});
