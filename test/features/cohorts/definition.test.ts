import { describe, expect, it } from 'vitest';
import {
  definitionOf,
  firstForm,
  formQuery,
  readForm,
  readFormQuery,
  savedCohorts,
  toSave,
  UNKNOWN,
  type CohortForm
} from '../../../src/lib/features/cohorts/definition';
import { cellUnit, measureById, measures } from '../../../src/lib/features/cohorts/measures';
import { cohorts } from '../../../src/lib/sql/questions/cohorts';

const defaults = firstForm({ asOf: '2026-10-31', firstOn: '2023-11-02' });
const form = (changes: Partial<CohortForm>): CohortForm => ({ ...defaults, ...changes });
const questionOf = (changes: Partial<CohortForm>) => definitionOf(form(changes), defaults).question;

describe('the form a shop begins with', () => {
  it('takes the cohorts of the last 24 months by elapsed months, sales per customer', () => {
    expect(definitionOf(defaults, defaults).question).toMatchObject({
      from: '2024-11-01',
      to: '2026-11-01',
      bucket: 'month',
      clock: 'elapsed',
      on: 'first_order',
      per: 'customer',
      cumulative: false,
      filter: {}
    });
    expect(definitionOf(defaults, defaults).measure.label).toBe('Sales');
  });

  it('begins with the month of the first order in a shop younger than that', () => {
    expect(firstForm({ asOf: '2026-01-15', firstOn: '2025-12-30' })).toMatchObject({
      first: '2025-12-01',
      last: '2026-01-15'
    });
  });
});

describe('what the form asks', () => {
  it('is the founding recipe when it says so', () => {
    const recipe = definitionOf(
      form({ name: ' Customer CLV, 12 months ', first: '2025-01-01', last: '2025-12-31', cumulative: 'on' }),
      defaults
    );
    expect(recipe.name).toBe('Customer CLV, 12 months');
    expect(recipe.measure.metric.id).toBe('net-sales');
    expect(recipe.question).toMatchObject({ from: '2025-01-01', to: '2026-01-01', per: 'customer', cumulative: true });
  });

  it('filters by "unknown" as by any other value', () => {
    expect(
      questionOf({ channel: UNKNOWN, country: 'DK', discounted: 'no', product: 'Cup', months: '12,11,12,13,x' }).filter
    ).toEqual({ channel: null, country: 'DK', discounted: false, product: 'Cup', months: [11, 12] });
  });

  it('never divides a ratio again and never sums up what counts people anew', () => {
    expect(questionOf({ metric: 'average-order-value', per: 'customer' }).per).toBe('none');
    expect(questionOf({ metric: 'retention', per: 'order', cumulative: 'on' })).toMatchObject({
      per: 'customer',
      cumulative: false
    });
  });

  it('can be asked for every metric, average and clock that the form offers', () => {
    for (const { id, canCumulate } of measures) {
      for (const per of ['customer', 'order', 'active customer', 'none']) {
        for (const clock of ['elapsed', 'calendar']) {
          const question = questionOf({ metric: id, per, clock, cumulative: 'on' });
          expect(question.cumulative).toBe(canCumulate);
          expect(() => cohorts(question)).not.toThrow();
        }
      }
    }
  });

  it('offers retention as a share and active customers as a count', () => {
    const unitOf = (id: string, per: 'customer' | 'none') => cellUnit(measureById(id) as (typeof measures)[0], per);
    expect([unitOf('retention', 'customer'), unitOf('customers', 'none')]).toEqual(['percent', 'count']);
    expect([unitOf('orders', 'customer'), unitOf('orders', 'none')]).toEqual(['number', 'count']);
    expect(unitOf('net-sales', 'customer')).toBe('money');
  });
});

describe('a link to a definition', () => {
  const changed = form({
    name: 'Tea & cake = 5 %',
    bucket: 'week',
    channel: UNKNOWN,
    product: '東京, "blue"',
    months: '1,2'
  });

  it('says nothing about a form that was not touched', () => {
    expect(formQuery(defaults, defaults)).toBe('');
    expect(readFormQuery('', defaults)).toEqual(defaults);
  });

  it('opens the same form again, whatever names hold', () => {
    expect(readFormQuery(formQuery(changed, defaults), defaults)).toEqual(changed);
  });

  it('falls back to the defaults where it is damaged', () => {
    const damaged = readForm(
      (field) =>
        ({ bucket: 'decade', clock: 'sun', metric: 'luck', per: 'x', first: '2025-02-30', on: '' })[field as string] ??
        null,
      defaults
    );
    expect(definitionOf(damaged, defaults).question).toEqual(definitionOf(defaults, defaults).question);
  });

  it('takes its range from the defaults when the last day is before the first', () => {
    expect(questionOf({ first: '2026-01-02', last: '2026-01-01' })).toMatchObject({
      from: '2024-11-01',
      to: '2026-11-01'
    });
  });
});

describe('saved definitions', () => {
  it('come back by name, and what cannot be read is left out', () => {
    const kept = (id: string, name: string) => {
      const { id: key, value } = toSave(id, form({ name }));
      return [key, JSON.parse(JSON.stringify(value))] as const;
    };
    const definitions = {
      ...Object.fromEntries([kept('b', 'Spring'), kept('a', 'Autumn')]),
      'cohort:broken': { version: 1, form: 7 },
      'audience:x': { version: 1, form: {} }
    };
    expect(savedCohorts(definitions, defaults).map((saved) => [saved.id, saved.form.name])).toEqual([
      ['cohort:a', 'Autumn'],
      ['cohort:b', 'Spring']
    ]);
  });
});
