import { describe, expect, test } from 'vitest';
import { change } from '../../src/lib/domain/change';
import { dateText, format, periodText, plain, rangeText, unitLabel, type Region } from '../../src/lib/domain/format';

const euro: Region = { locale: 'en', currency: 'EUR' };
const krone: Region = { locale: 'da-DK', currency: 'DKK' };
const yen: Region = { locale: 'en', currency: 'JPY' };
const plainSpaces = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ');

describe('money', () => {
  test('a table cell has the currency’s decimals and leaves the symbol to the header', () => {
    expect(format(12_345_600, 'money', 'table', euro)).toBe('1,234.56');
    expect(format(12_345_600, 'money', 'table', yen)).toBe('1,235');
    expect(unitLabel('money', euro)).toBe('EUR');
  });

  test('a big number is short on its face and whole in the tooltip', () => {
    expect(format(512_700, 'money', 'big', euro)).toBe('€51.27');
    expect(format(482_134_500, 'money', 'big', euro)).toBe('€48,213');
    expect(format(12_845_678_900, 'money', 'big', euro)).toBe('€1.28M');
    expect(format(12_845_678_900, 'money', 'tooltip', euro)).toBe('€1,284,567.89');
  });

  test('an axis is short', () => {
    expect(format(500_000_000, 'money', 'axis', euro)).toBe('€50K');
    expect(format(5_000, 'money', 'axis', euro)).toBe('€0.50');
    expect(format(0, 'money', 'axis', euro)).toBe('€0');
  });

  test('another locale writes it its own way', () => {
    expect(format(12_345_600, 'money', 'table', krone)).toBe('1.234,56');
    expect(plainSpaces(format(12_345_600, 'money', 'tooltip', krone))).toBe('1.234,56 kr.');
  });

  test('copying gives the exact amount, also below the smallest coin', () => {
    expect(format(12_345_600, 'money', 'copy', krone)).toBe('1234.56');
    expect(plain(12_345_601, 'money', euro)).toBe('1234.5601');
    expect(plain(-12_345_000, 'money', euro)).toBe('-1234.50');
    expect(plain(12_340_000, 'money', yen)).toBe('1234');
    expect(plain(null, 'money', euro)).toBe('');
  });
});

test('minus is a true minus sign, unknown is an en dash, and nothing is ever "−0"', () => {
  expect(format(-12_345_600, 'money', 'table', euro)).toBe('−1,234.56');
  expect(format(null, 'count', 'big', euro)).toBe('–');
  expect(format(Number.POSITIVE_INFINITY, 'percent', 'table', euro)).toBe('–');
  expect(format(-0.0001, 'number', 'table', euro)).toBe('0.00');
});

test('counts, shares and days', () => {
  expect(format(1234, 'count', 'table', euro)).toBe('1,234');
  expect(format(1_284_567, 'count', 'big', euro)).toBe('1.28M');
  expect(format(0.1234, 'percent', 'table', euro)).toBe('12.3%');
  expect(format(1, 'days', 'big', euro)).toBe('1 day');
  expect(format(43.26, 'days', 'table', euro)).toBe('43.3');
  expect(format(43, 'days', 'table', euro)).toBe('43.0');
  expect(format(43.26, 'days', 'tooltip', euro)).toBe('43.3 days');
});

test('dates cannot be misread', () => {
  expect(dateText('2024-03-12', 'en')).toBe('12 Mar 2024');
  expect(dateText('2024-09-02', 'en-US')).toBe('2 Sep 2024');
  expect(dateText('2024-03-12', 'da-DK')).toBe('12. mar. 2024');
  expect(format('2024-03-12 14:05:09', 'time', 'table', euro)).toBe('12 Mar 2024, 14:05');
  expect(rangeText('2024-03-01', '2024-03-12', 'en')).toBe('1 Mar 2024 – 12 Mar 2024');
  expect(periodText('2024-04-01', 'month', 'en')).toBe('Apr 2024');
  expect(periodText('2024-04-01', 'quarter', 'en')).toBe('Q2 2024');
  expect(periodText('2024-01-01', 'year', 'en')).toBe('2024');
});

describe('changes', () => {
  test('say their sign and size against the earlier value', () => {
    expect(change(112, 100, 'count', euro)).toEqual({ text: '+12.0%', direction: 'up', known: true });
    expect(change(80, 100, 'count', euro).text).toBe('−20.0%');
    expect(change(100, 100, 'count', euro).text).toBe('no change');
  });

  test('of a loss that shrinks are up', () => {
    expect(change(-50, -100, 'money', euro)).toEqual({ text: '+50.0%', direction: 'up', known: true });
  });

  test('of shares are points', () => {
    expect(change(0.312, 0.3, 'percent', euro).text).toBe('+1.2 pts');
    expect(change(0.1, 0, 'percent', euro).text).toBe('+10.0 pts');
  });

  test('from zero are never infinite, from unknown never invented', () => {
    expect(change(5, 0, 'count', euro)).toEqual({ text: 'from 0', direction: 'up', known: true });
    expect(change(5, null, 'count', euro)).toEqual({ text: '–', direction: 'none', known: false });
  });
});
