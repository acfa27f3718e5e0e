import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { segments } from '../../../src/lib/catalog/segments/index';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { DEFAULT_SEGMENT_CONSTANTS as constants } from '../../../src/lib/domain/segment-constants';
import { limitText, resultText, rulesOf, type ReasonRow } from '../../../src/lib/features/customers/rules';
import { segmentReasons } from '../../../src/lib/sql/questions/segments';
import { openDatabase } from '../../support/database';
import { at, order, type MadeUpShop } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
});
afterAll(() => db.close());

const region = { locale: 'en', currency: 'EUR' };

// Seen at the end of 30 June: person 1 bought 181 days ago, person 2 400 days ago and only once, person 3 yesterday.
const shop: MadeUpShop = {
  now: at('2024-07-01'),
  orders: [
    order(1, '2023-06-01', 50),
    order(1, '2024-01-02', 50),
    order(2, '2023-05-28', 10),
    order(3, '2024-06-30', 100),
    order(4, '2024-06-01', 10, { valid: false })
  ],
  returns: []
};
const rules = async (customerNo: number) =>
  rulesOf(rowsOf<ReasonRow>(await db.ask(segmentReasons({ segments, constants }, customerNo))));
const criterion = (all: Awaited<ReturnType<typeof rules>>, segmentId: string, at = 0): ReasonRow =>
  all.find((rule) => rule.segmentId === segmentId)?.tests.flatMap((test) => test.criteria)[at] as ReasonRow;

describe('why a customer is in a segment', () => {
  it('tries nine rules in order, of which exactly one matches', async () => {
    await openShop(db, shop);
    for (const customerNo of [1, 2, 3]) {
      const tried = await rules(customerNo);
      expect(tried.map(({ segmentId }) => segmentId)).toEqual(segments.map(({ id }) => id));
      const first = tried.findIndex(({ verdict }) => verdict !== 'failed');
      expect(tried.map(({ verdict }) => verdict).indexOf('matched')).toBe(first);
      expect(tried.filter(({ verdict }) => verdict === 'matched')).toHaveLength(1);
    }
  });

  it('says by how much a rule was missed, in the unit of the criterion', async () => {
    await openShop(db, shop);
    const one = await rules(1);
    expect(resultText(criterion(one, 'win-back'), region)).toBe('✗ Missed by 1 day');
    expect(limitText(criterion(one, 'win-back'), region)).toBe('182 days or more');
    // 50 and 50 make 100, the largest of the net values 100, 10, 100: their median is 100, which is not below itself.
    expect(resultText(criterion(one, 'departed', 2), region)).toBe('✗ Missed: exactly at the limit');
    expect(resultText(criterion(one, 'departed', 1), region)).toBe('✗ Missed by 1');
  });

  it('counts a test with alternatives as met by one of them', async () => {
    await openShop(db, shop);
    const [departed] = await rules(2);
    expect(departed).toMatchObject({ segmentId: 'departed', verdict: 'matched', missed: 0 });
    expect(departed?.tests.map(({ criteria }) => criteria.length)).toEqual([1, 2]);
  });

  it('a later rule that would hold too says that an earlier one won', async () => {
    await openShop(db, shop);
    const [, winBack] = await rules(2);
    expect(winBack).toMatchObject({ segmentId: 'win-back', verdict: 'also' });
  });

  it('the rule that takes whoever is left has no criteria', async () => {
    await openShop(db, shop);
    expect((await rules(3)).at(-1)).toMatchObject({ segmentId: 'core', verdict: 'also', tests: [] });
  });

  it('tries no rule for somebody without a valid order', async () => {
    await openShop(db, shop);
    expect(await rules(4)).toEqual([]);
  });
});
