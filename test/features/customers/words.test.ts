import { describe, expect, it } from 'vitest';
import { conditionText, filterChips } from '../../../src/lib/features/customers/condition-words';
import { consentOf, personName, placeText } from '../../../src/lib/features/customers/person';
import { verdictText } from '../../../src/lib/features/customers/orders-shown';

const region = { locale: 'en', currency: 'EUR' };

describe('what a person is called', () => {
  it('is the name, else the strongest identifier, else the id', () => {
    const row = { name: 'Åse Ødegård', email: 'a@example.com', phone: '+45 1', customer_ref: '77', customer_id: 'abc' };
    expect(personName(row)).toBe('Åse Ødegård');
    expect(personName({ ...row, name: null })).toBe('a@example.com');
    expect(personName({ ...row, name: '   ', email: null })).toBe('+45 1');
    expect(personName({ ...row, name: null, email: null, phone: null })).toBe('77');
    expect(personName({ customer_id: 'abc' })).toBe('Customer abc');
  });

  it('leaves the script of a name alone', () => {
    const name = 'ليلى <b>الحسن</b>';
    expect(personName({ name })).toBe(name);
  });

  it('writes as much of a place as is known', () => {
    expect(placeText({ postcode: '2100', city: 'København', region: null, country: 'DK' })).toBe('2100 København, DK');
    expect(placeText({ postcode: null, city: null, region: null, country: null })).toBe('');
  });

  it('tells a recorded no from nothing recorded', () => {
    expect([true, false, null].map(consentOf)).toEqual(['yes', 'no', 'unknown']);
  });
});

describe('conditions in words', () => {
  it('every filter that is on has one chip, and dropping it leaves the others', () => {
    const filters = {
      search: ' tea ',
      orders: { from: 2 },
      netE4: { from: 1_000_000, to: 2_000_000 },
      countries: ['DE', null]
    };
    const chips = filterChips(filters, region);
    expect(chips.map(({ text }) => text)).toEqual([
      'Search: tea',
      'Orders: 2 or more',
      'Net value: €100.00 to €200.00',
      'Country: DE or Not known'
    ]);
    expect(chips.map(({ without }) => Object.keys(without).length)).toEqual([3, 3, 3, 3]);
  });

  it('names segments, groups, cohorts and their combinations', () => {
    expect(conditionText({ kind: 'segment', id: 'most-valuable' }, region)).toBe('Segment: Most Valuable');
    expect(conditionText({ kind: 'rfm', settings: { mode: 'five' }, group: 'champions' }, region)).toBe(
      'RFM group: Champions'
    );
    expect(conditionText({ kind: 'lifecycle', state: 'at-risk' }, region)).toBe('Lifecycle: At risk');
    const cell = {
      from: '2024-01-01',
      to: '2025-01-01',
      bucket: 'month',
      clock: 'elapsed',
      on: 'first_order',
      cohort: '2024-03-01'
    } as const;
    expect(conditionText({ kind: 'cohort', cell: { ...cell, age: null } }, region)).toBe('Cohort of Mar 2024');
    const bought = { kind: 'cohort', cell: { ...cell, age: 3 } } as const;
    expect(conditionText(bought, region)).toBe('Cohort of Mar 2024 who bought in month 3');
    const either = {
      kind: 'any',
      of: [bought, { kind: 'rfm-code', settings: { mode: 'five' }, code: '555' }]
    } as const;
    expect(conditionText({ kind: 'all', of: [{ kind: 'lifecycle', state: 'active' }, either] }, region)).toBe(
      'Lifecycle: Active and (Cohort of Mar 2024 who bought in month 3 or RFM code: 555)'
    );
    expect(conditionText({ kind: 'all', of: [] }, region)).toBe('Everyone');
    expect(conditionText({ kind: 'any', of: [] }, region)).toBe('Nobody');
    expect(conditionText({ kind: 'table', filters: {} }, region)).toBe('Everyone');
  });
});

describe('the order policy’s verdict', () => {
  it('says why an order does not count', () => {
    expect(verdictText({ excluded_by: null })).toBe('Counts');
    expect(verdictText({ excluded_by: 'refunded' })).toBe('Does not count: fully refunded');
  });
});
