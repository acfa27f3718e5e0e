import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { NO_CHOICES, readChoices, type CohortChoices } from '../../../src/lib/features/cohorts/choices';
import { definitionOf, firstForm } from '../../../src/lib/features/cohorts/definition';
import { ideas } from '../../../src/lib/features/cohorts/ideas';
import { cohortChoices } from '../../../src/lib/sql/questions/cohort-choices';
import { cohorts } from '../../../src/lib/sql/questions/cohorts';
import { openDatabase } from '../../support/database';
import { at, order } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';

let db: Awaited<ReturnType<typeof openDatabase>>;
let choices: CohortChoices;
const defaults = firstForm({ asOf: '2024-12-31', firstOn: '2023-01-05' });

beforeAll(async () => {
  db = await openDatabase();
  await openShop(db, {
    now: at('2025-01-01'),
    orders: [
      order(1, '2023-01-05', 100, { channel: 'web', cost: 40 }),
      order(1, '2023-03-05', 50, { channel: 'web', cost: 20 }),
      order(2, '2023-11-24', 60, { channel: 'pos', discount: 20, product: 1, cost: 10 }),
      order(3, '2024-02-01', 30, { channel: 'web', cost: 10 })
    ],
    returns: []
  });
  choices = readChoices(await db.ask(cohortChoices({ most: 10 })));
}, 60_000);
afterAll(() => db.close());

const ideaOf = (id: string) => ideas(choices, defaults).find((idea) => idea.id === id);

describe('the ideas', () => {
  it('all run unedited on a shop that knows channels, discounts, products and costs', async () => {
    const all = ideas(choices, defaults);
    expect(all.map(({ missing }) => missing)).toEqual([null, null, null, null, null, null]);
    for (const form of all.flatMap(({ form, compare }) => (compare === null ? [form] : [form, compare]))) {
      const cells = rowsOf(await db.ask(cohorts(definitionOf(form, defaults).question)));
      expect(cells.length, form.name).toBeGreaterThan(0);
    }
  });

  it('take the most frequent values of the shop', () => {
    expect([ideaOf('channel')?.form.channel, ideaOf('channel')?.compare?.channel]).toEqual(['web', 'pos']);
    expect([ideaOf('first-bought')?.label, ideaOf('first-bought')?.form.category]).toEqual([
      'Retention by first category',
      'Tea'
    ]);
  });

  it('split the customers without overlap where they compare', async () => {
    const sizes = async (id: string) => {
      const idea = ideaOf(id);
      const sides = [idea?.form, idea?.compare].map(async (form) => {
        const question = definitionOf(form ?? defaults, defaults).question;
        const cells = rowsOf<{ age: number; size: number }>(await db.ask(cohorts(question)));
        return cells.filter(({ age }) => age === 0).reduce((sum, { size }) => sum + size, 0);
      });
      return Promise.all(sides);
    };
    expect(await sizes('discount')).toEqual([1, 2]);
    expect(await sizes('peak')).toEqual([1, 2]);
  });

  it('begin the 12-month value early enough that a year has passed for its cohorts', () => {
    expect(ideaOf('clv')?.form).toMatchObject({ first: '2023-01-01', last: '2023-12-31', cumulative: 'on' });
    const young = firstForm({ asOf: '2024-12-31', firstOn: '2024-06-10' });
    expect(ideas(NO_CHOICES, young)[0]?.form).toMatchObject({ first: '2024-06-01', last: '2024-12-31' });
  });

  it('say what a shop lacks instead of showing an empty table', () => {
    const missing = ideas(NO_CHOICES, firstForm({ asOf: '2024-08-31', firstOn: '2024-01-01' }));
    expect(missing.filter((idea) => idea.missing === null).map(({ id }) => id)).toEqual(['clv']);
  });
});
