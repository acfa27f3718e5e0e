import { describe, expect, it } from 'vitest';
import { filterChips } from '../../../src/lib/features/customers/filter-chips';
import { consentOf, personName, placeText } from '../../../src/lib/features/customers/person';
import { verdictText } from '../../../src/lib/features/customers/orders-shown';

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

describe('filters in words', () => {
  it('every filter that is on has one chip, and dropping it leaves the others', () => {
    const filters = {
      search: ' tea ',
      orders: { from: 2 },
      netE4: { from: 1_000_000, to: 2_000_000 },
      countries: ['DE', null]
    };
    const chips = filterChips(filters, { locale: 'en', currency: 'EUR' });
    expect(chips.map(({ text }) => text)).toEqual([
      'Search: tea',
      'Orders: 2 or more',
      'Net value: €100.00 to €200.00',
      'Country: DE or Not known'
    ]);
    expect(chips.map(({ without }) => Object.keys(without).length)).toEqual([3, 3, 3, 3]);
  });
});

describe('the order policy’s verdict', () => {
  it('says why an order does not count', () => {
    expect(verdictText({ excluded_by: null })).toBe('Counts');
    expect(verdictText({ excluded_by: 'refunded' })).toBe('Does not count: fully refunded');
  });
});
