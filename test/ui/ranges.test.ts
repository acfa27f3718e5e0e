import { expect, test } from 'vitest';
import { PRESETS, dayOrNull, presetOf } from '../../src/lib/ui/control/ranges';

const ranges = (asOf: string): Record<string, string> =>
  Object.fromEntries(PRESETS.map((preset) => [preset.id, Object.values(preset.range(asOf, '2022-05-04')).join(' ')]));

test('ranges count back from the as-of date, both ends inside', () => {
  expect(ranges('2024-03-12')).toEqual({
    '7d': '2024-03-06 2024-03-12',
    '30d': '2024-02-12 2024-03-12',
    '90d': '2023-12-14 2024-03-12',
    month: '2024-03-01 2024-03-12',
    'last-month': '2024-02-01 2024-02-29',
    year: '2024-01-01 2024-03-12',
    '12m': '2023-03-13 2024-03-12',
    all: '2022-05-04 2024-03-12'
  });
});

test('an as-of date before the first order still gives a range', () => {
  expect(ranges('2020-01-01').all).toBe('2020-01-01 2020-01-01');
});

test('a range taken by hand shows the name of its preset', () => {
  expect(presetOf({ from: '2024-02-01', to: '2024-02-29' }, '2024-03-12', '2022-05-04')?.id).toBe('last-month');
  expect(presetOf({ from: '2024-02-02', to: '2024-02-29' }, '2024-03-12', '2022-05-04')).toBeNull();
});

test('a day that does not exist is no day', () => {
  expect(dayOrNull('2024-02-29')).toBe('2024-02-29');
  expect(dayOrNull('2023-02-29')).toBeNull();
  expect(dayOrNull('12/03/2024')).toBeNull();
});
