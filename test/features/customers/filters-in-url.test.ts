import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CustomerFilters } from '../../../src/lib/domain/audience';
import { LIFECYCLE_STATES } from '../../../src/lib/domain/bands';
import {
  filtersFromUrl,
  filtersToUrl,
  sortColumn,
  sortFromUrl,
  sortToUrl
} from '../../../src/lib/features/customers/filters-in-url';
import { CUSTOMER_SORTS } from '../../../src/lib/sql/questions/customers';

const read = (query: string) => {
  const parameters = new URLSearchParams(query);
  return filtersFromUrl((name) => parameters.get(name));
};
const query = (filters: CustomerFilters) => {
  const set = Object.entries(filtersToUrl(filters)).filter((entry): entry is [string, string] => entry[1] !== null);
  return new URLSearchParams(set).toString();
};

describe('the filters of the list in its link', () => {
  it('a link without parameters filters nothing, and no filter writes no parameter', () => {
    expect(read('')).toEqual({});
    expect(query({})).toBe('');
  });

  it('reads what a merchant would write by hand: money in whole units, open ends', () => {
    expect(read('orders=2..&net=100..250.5&average=..80&days=0..30&state=at-risk,lapsed&consent=yes&q=anna')).toEqual({
      search: 'anna',
      orders: { from: 2 },
      netE4: { from: 1_000_000, to: 2_505_000 },
      averageOrderE4: { to: 800_000 },
      daysSince: { from: 0, to: 30 },
      states: ['at-risk', 'lapsed'],
      consents: ['yes']
    });
  });

  it('keeps a channel with a comma apart from two channels, and "not known" apart from no filter', () => {
    const filters: CustomerFilters = { channels: ['Ads, paid', null], countries: [null] };
    expect(read(query(filters))).toEqual(filters);
    expect(read('country=')).toEqual({ countries: [null] });
  });

  it('leaves out what cannot be read instead of listing nobody', () => {
    expect(read('orders=many&net=1..x..2&average=..&days=1e99..&state=gone&consent=maybe&q=%20%20')).toEqual({});
  });

  it('brings every set of filters back from its link', () => {
    const whole = fc.integer({ min: -1_000_000, max: 1_000_000_000 });
    const range = fc
      .record({ from: whole, to: whole }, { requiredKeys: [] })
      .filter(({ from, to }) => from !== undefined || to !== undefined);
    const names = fc.uniqueArray(fc.oneof(fc.string({ minLength: 1 }), fc.constant(null)), { minLength: 1 });
    const filters = fc.record(
      {
        search: fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== ''),
        orders: range,
        netE4: range,
        averageOrderE4: range,
        daysSince: range,
        states: fc.subarray([...LIFECYCLE_STATES], { minLength: 1 }),
        countries: names,
        channels: names,
        consents: fc.subarray(['yes', 'no', 'unknown'] as const, { minLength: 1 })
      },
      { requiredKeys: [] }
    );
    fc.assert(
      fc.property(filters, (one) => {
        expect(read(query(one))).toEqual(one);
      })
    );
  });
});

describe('the sort of the list in its link', () => {
  it('is highest net value first unless the link says otherwise', () => {
    expect(sortFromUrl(null)).toEqual({ sort: 'net', desc: true });
    expect(sortFromUrl('-nothing')).toEqual({ sort: 'net', desc: true });
    expect(sortToUrl({ by: 'net_e4', down: true })).toBeNull();
  });

  it('every column that can be sorted comes back in both directions', () => {
    for (const sort of CUSTOMER_SORTS)
      for (const desc of [true, false])
        expect(sortFromUrl(sortToUrl({ by: sortColumn(sort), down: desc }))).toEqual({ sort, desc });
  });
});
