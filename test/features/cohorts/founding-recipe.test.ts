import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { E4 } from '../../../src/lib/domain/money';
import { definitionOf, firstForm } from '../../../src/lib/features/cohorts/definition';
import type { AverageRow, CohortRow } from '../../../src/lib/features/cohorts/grid';
import { cohortCustomers } from '../../../src/lib/sql/questions/cohort-members';
import { cohortColumnAverages, cohorts } from '../../../src/lib/sql/questions/cohorts';
import { cellPeople } from '../../../src/lib/features/cohorts/people';
import { founding, foundingFile } from '../../support/founding-recipe';
import { buildMarts, importAll, openDatabase, settingsOf, type TestDatabase } from '../../support/import-shop';

let db: TestDatabase;
beforeAll(async () => {
  db = await openDatabase();
  await importAll(db, [new File([readFileSync(foundingFile)], 'founding-recipe.csv')]);
  await buildMarts(db, settingsOf({ currency: 'EUR', zone: 'UTC' }), null);
}, 60_000);
afterAll(() => db.close());

const defaults = firstForm({ asOf: '2025-07-01', firstOn: '2023-12-31' });
const { question } = definitionOf(
  { ...defaults, name: 'Customer CLV, 12 months', first: '2024-01-01', last: '2024-12-31', cumulative: 'on' },
  defaults
);

it('the founding recipe gives the averages that a person counts by hand, from the file to the cell', async () => {
  expect(founding.ages).toEqual({ anna: 11, cleo: 11, dan: 12, eva: 11 });
  const cells = rowsOf<CohortRow>(await db.ask(cohorts(question)));
  const cell = (cohort: string, age: number) => cells.find((one) => one.cohort === cohort && one.age === age);
  const { march, june } = founding;
  expect(cell('2024-03-01', 0)).toMatchObject({ size: march.customers, value: march.month0 * E4, complete: true });
  expect(cell('2024-03-01', 11)).toMatchObject({ value: march.month11 * E4, active: 2, complete: true });
  expect(cell('2024-06-01', 0)).toMatchObject({ size: june.customers, value: june.month0 * E4 });
  expect(cell('2024-06-01', 11)).toMatchObject({ value: june.month11 * E4, complete: true });
  expect(new Set(cells.map(({ cohort }) => cohort))).toEqual(new Set(['2024-03-01', '2024-06-01']));
});

it('its average row weighs every cohort by its customers', async () => {
  const averages = rowsOf<AverageRow>(await db.ask(cohortColumnAverages(question)));
  expect(averages[0]?.value).toBeCloseTo(founding.average.month0 * E4, 6);
  expect(averages[11]?.value).toBeCloseTo(founding.average.month11 * E4, 6);
});

it('the people behind a cell are as many as the cell says', async () => {
  const people = cellPeople(question, '2024-03-01', 11);
  if (people.kind !== 'cohort') throw new Error(people.kind);
  expect((await db.ask(cohortCustomers(people.cell))).length).toBe(founding.march.orderedInMonth11);
});
