import { describe, expect, it } from 'vitest';
import { dayOr, monthBefore, threeMonthsBefore } from '../../../src/lib/features/segments/days';
import { edgesFault, edgesOrNull } from '../../../src/lib/features/segments/lifecycle/edges';
import { limitsOf, limitText, testsOf } from '../../../src/lib/features/segments/nine/criteria';

const region = { locale: 'en', currency: 'EUR' };

describe('the days that segments compare with', () => {
  it('a month before the end of 31 October is the end of 30 September', () => {
    expect(monthBefore('2026-10-31')).toBe('2026-09-30');
    expect(monthBefore('2024-03-30')).toBe('2024-02-28');
    expect(monthBefore('2024-03-31')).toBe('2024-02-29');
    expect(monthBefore('2026-01-15')).toBe('2025-12-15');
  });

  it('movement begins three months before', () => {
    expect(threeMonthsBefore('2026-10-31')).toBe('2026-07-31');
    expect(threeMonthsBefore('2026-05-31')).toBe('2026-02-28');
  });

  it('a link cannot name a day that does not exist or has not come', () => {
    expect(dayOr('2026-02-01', '2026-01-01', '2026-10-31')).toBe('2026-02-01');
    expect(dayOr('2027-01-01', '2026-01-01', '2026-10-31')).toBe('2026-10-31');
    for (const text of [null, '', 'today', '2026-02-31', '2026-2-1'])
      expect(dayOr(text, '2026-01-01', '2026-10-31')).toBe('2026-01-01');
  });
});

describe('how a customer gets into a segment', () => {
  const row = { segment_id: 'departed', test: 0, label: 'Orders', compare: '<=', threshold: 1, unit: 'count' };
  const rows = [
    { ...row, label: 'Days since last order', compare: '>=', threshold: 385, unit: 'days', applies: true },
    { ...row, test: 1, applies: true },
    { ...row, test: 1, label: 'Net value', compare: '<', threshold: 250_000, unit: 'money', applies: true },
    { ...row, test: 2, label: 'Profit', applies: false },
    { ...row, segment_id: 'win-back', applies: true }
  ];

  it('is told test by test, alternatives together, without criteria that do not count here', () => {
    const tests = testsOf(limitsOf(rows), 'departed').map((any) => any.map((one) => limitText(one, region)));
    expect(tests).toEqual([['Days since last order ≥ 385 days'], ['Orders ≤ 1', 'Net value < €25.00']]);
    expect(testsOf(limitsOf(rows), 'core')).toEqual([]);
  });

  it('says that a median is not known while nobody has bought', () => {
    const [limit] = limitsOf([{ ...row, threshold: null, applies: true }]);
    expect(limit && limitText(limit, region)).toBe('Orders ≤ –');
  });
});

describe('lifecycle edges as typed', () => {
  it('are whole days from 1 to 3,650, lapsed after at risk', () => {
    expect(edgesOrNull(182, 385)).toEqual({ atRiskDays: 182, lapsedDays: 385 });
    expect(edgesFault(182, 182).order).toBe(true);
    expect(edgesFault(0, 10)).toEqual({ atRiskDays: true, lapsedDays: false, order: false });
    for (const [one, other] of [
      [null, 3],
      [1.5, 3],
      [3, 3651],
      [5, 4]
    ] as const)
      expect(edgesOrNull(one, other)).toBeNull();
  });
});
