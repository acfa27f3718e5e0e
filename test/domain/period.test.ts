import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import {
  bucketFor,
  comparisonRange,
  lengthInDays,
  presetRange,
  PRESETS,
  previousPeriod,
  rangeWords,
  samePeriodLastYear,
  shiftDay
} from '../../src/lib/domain/period';

const days = (min = '1990-01-01', max = '2090-12-31') =>
  fc
    .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));

describe('a period', () => {
  it('named by a preset ends with the as-of day or before it', () => {
    expect(presetRange('last-30-days', '2024-03-30', null)).toEqual({ from: '2024-03-01', to: '2024-03-31' });
    expect(presetRange('last-12-months', '2024-02-28', null)).toEqual({ from: '2023-02-28', to: '2024-02-29' });
    expect(presetRange('this-month', '2024-03-15', null)).toEqual({ from: '2024-03-01', to: '2024-03-16' });
    expect(presetRange('last-month', '2024-01-15', null)).toEqual({ from: '2023-12-01', to: '2024-01-01' });
    expect(presetRange('last-quarter', '2024-02-15', null)).toEqual({ from: '2023-10-01', to: '2024-01-01' });
    expect(presetRange('this-quarter', '2024-06-30', null)).toEqual({ from: '2024-04-01', to: '2024-07-01' });
    expect(presetRange('last-year', '2024-02-15', null)).toEqual({ from: '2023-01-01', to: '2024-01-01' });
    expect(presetRange('all-time', '2024-02-15', '2020-05-05')).toEqual({ from: '2020-05-05', to: '2024-02-16' });
  });

  it('is never empty and never looks beyond the as-of day', () => {
    fc.assert(
      fc.property(days(), fc.constantFrom(...PRESETS), (asOf, preset) => {
        const range = presetRange(preset, asOf, null);
        expect(lengthInDays(range)).toBeGreaterThan(0);
        expect(range.to <= shiftDay(asOf, 1)).toBe(true);
      })
    );
  });

  it('made of whole months compares with the whole months before', () => {
    expect(previousPeriod({ from: '2024-03-01', to: '2024-04-01' })).toEqual({ from: '2024-02-01', to: '2024-03-01' });
    expect(previousPeriod({ from: '2024-01-01', to: '2024-04-01' })).toEqual({ from: '2023-10-01', to: '2024-01-01' });
  });

  it('of other days compares with as many days right before', () => {
    expect(previousPeriod({ from: '2024-03-05', to: '2024-03-12' })).toEqual({ from: '2024-02-27', to: '2024-03-05' });
  });

  it('a year before keeps its dates, or its weekdays when asked', () => {
    const leap = { from: '2024-02-29', to: '2024-03-01' };
    expect(samePeriodLastYear(leap, { byWeekday: false })).toEqual({ from: '2023-02-28', to: '2023-03-01' });
    expect(samePeriodLastYear(leap, { byWeekday: true })).toEqual({ from: '2023-03-02', to: '2023-03-03' });
    fc.assert(
      fc.property(days(), fc.integer({ min: 1, max: 400 }), (from, length) => {
        const before = samePeriodLastYear({ from, to: shiftDay(from, length) }, { byWeekday: true });
        expect(new Date(before.from).getUTCDay()).toBe(new Date(from).getUTCDay());
        expect(lengthInDays(before)).toBe(length);
      })
    );
  });

  it('has no comparison when none is wanted', () => {
    const march = { from: '2024-03-01', to: '2024-04-01' };
    expect(comparisonRange(march, 'none')).toBeNull();
    expect(comparisonRange(march, 'last-year')).toEqual({ from: '2023-03-01', to: '2023-04-01' });
  });

  it('is written with its first and last day', () => {
    expect(rangeWords({ from: '2024-03-01', to: '2024-04-01' }, 'en')).toMatch(/^Mar 1\s–\s31, 2024$/);
    expect(rangeWords({ from: '2024-03-01', to: '2024-03-02' }, 'en')).toBe('Mar 1, 2024');
  });

  it('is drawn in days, weeks or months by its length', () => {
    expect(bucketFor({ from: '2024-03-01', to: '2024-04-01' })).toBe('day');
    expect(bucketFor({ from: '2024-01-01', to: '2024-06-01' })).toBe('week');
    expect(bucketFor({ from: '2023-01-01', to: '2024-01-01' })).toBe('month');
  });
});
