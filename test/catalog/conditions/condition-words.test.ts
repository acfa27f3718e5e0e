import { describe, expect, it } from 'vitest';
import { conditionWords } from '../../../src/lib/catalog/conditions/condition-words';
import type { AudienceCondition } from '../../../src/lib/domain/audience';
import type { CohortCell } from '../../../src/lib/domain/cohort';

const region = { locale: 'en', currency: 'DKK' };
const say = (condition: AudienceCondition) => conditionWords(condition, region);
const line = (condition: AudienceCondition) => say(condition).line;

describe('an audience in words', () => {
  it('is called by the label of its segment, group or state', () => {
    expect(say({ kind: 'segment', id: 'most-valuable' })).toEqual({
      name: 'Most Valuable',
      line: 'Segment: Most Valuable',
      sentence: 'Buys often and for much, and keeps what is bought.'
    });
    expect(say({ kind: 'rfm', settings: { mode: 'three' }, group: 'recent' }).name).toBe('Recent');
    expect(say({ kind: 'rfm-code', settings: { mode: 'five' }, code: '543' }).name).toBe('RFM 543');
    expect(say({ kind: 'lifecycle', state: 'at-risk' }).name).toBe('At risk');
  });

  it('names the cohort and the age', () => {
    const cell: CohortCell = {
      from: '2024-01-01',
      to: '2025-01-01',
      bucket: 'month',
      clock: 'elapsed',
      on: 'first_order',
      cohort: '2024-03-01',
      age: 3
    };
    expect(say({ kind: 'cohort', cell }).name).toBe('Cohort Mar 2024, month 3');
    expect(say({ kind: 'cohort', cell: { ...cell, age: null } }).name).toBe('Cohort Mar 2024');
    expect(say({ kind: 'cohort', cell: { ...cell, filter: { channel: 'web' } } }).sentence).toContain('filter');
  });

  it('tells every filter in its sentence, but never what was searched for in its name', () => {
    const filters = { search: 'anna@example.com', netE4: { from: 1_000_000 }, consents: ['yes', 'unknown'] } as const;
    expect(say({ kind: 'table', filters })).toEqual({
      name: 'Filtered customers',
      line: 'Search: anna@example.com and Net value: DKK\u00a0100.00 or more and Consent: Yes or Not known',
      sentence:
        'Customers filtered by Search: anna@example.com, Net value: DKK\u00a0100.00 or more, Consent: Yes or Not known.'
    });
    expect(say({ kind: 'table', filters: {} }).name).toBe('Everyone');
    expect(say({ kind: 'any', of: [] }).name).toBe('Nobody');
    expect(say({ kind: 'all', of: [{ kind: 'segment', id: 'core' }] }).name).toBe('Core');
  });
});

describe('a condition in one line', () => {
  it('names segments, groups, cohorts and their combinations', () => {
    expect(line({ kind: 'rfm', settings: { mode: 'five' }, group: 'champions' })).toBe('RFM group: Champions');
    expect(line({ kind: 'lifecycle', state: 'at-risk' })).toBe('Lifecycle: At risk');
    const cell = {
      from: '2024-01-01',
      to: '2025-01-01',
      bucket: 'month',
      clock: 'elapsed',
      on: 'first_order',
      cohort: '2024-03-01'
    } as const;
    expect(line({ kind: 'cohort', cell: { ...cell, age: null } })).toBe('Cohort of Mar 2024');
    const bought = { kind: 'cohort', cell: { ...cell, age: 3 } } as const;
    expect(line(bought)).toBe('Cohort of Mar 2024 who bought in month 3');
    const either = {
      kind: 'any',
      of: [bought, { kind: 'rfm-code', settings: { mode: 'five' }, code: '555' }]
    } as const;
    expect(line({ kind: 'all', of: [{ kind: 'lifecycle', state: 'active' }, either] })).toBe(
      'Lifecycle: Active and (Cohort of Mar 2024 who bought in month 3 or RFM code: 555)'
    );
    expect(line({ kind: 'all', of: [] })).toBe('Everyone');
    expect(line({ kind: 'any', of: [] })).toBe('Nobody');
    expect(line({ kind: 'table', filters: {} })).toBe('Everyone');
  });
});
