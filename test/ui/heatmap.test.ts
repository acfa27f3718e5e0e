import { describe, expect, test } from 'vitest';
import { blockText, divergingStep, heatBlock, heatScale, heatStep } from '../../src/lib/ui/heatmap/heat';

const cell = (value: number | null) => ({ value });

describe('the scale of a heatmap', () => {
  test('is linear from the lowest to the highest cell', () => {
    const scale = heatScale([cell(0), null, cell(70), cell(null)]);
    expect(scale).toEqual({ low: 0, high: 70 });
    expect([0, 9, 10, 35, 69, 70].map((value) => heatStep(value, { low: 0, high: 70 }))).toEqual([0, 0, 1, 3, 6, 6]);
  });

  test('has no ends when no cell is known, and one step when all cells are equal', () => {
    expect(heatScale([null, cell(null)])).toBeNull();
    expect(heatStep(5, { low: 5, high: 5 })).toBe(0);
  });

  test('shows equal distances from the average equally strong', () => {
    const scale = { low: 90, high: 170 };
    expect([100, 30, 170, 91, 109, 89, 111].map((value) => divergingStep(value, 100, scale))).toEqual([
      3, 0, 6, 3, 3, 2, 4
    ]);
    expect(divergingStep(100, 100, { low: 100, high: 100 })).toBe(3);
  });
});

test('a copied block carries its headers, exact values, and nothing for months that have not come', () => {
  const rows = [
    { id: 'jan', label: 'Jan 2024', size: 10, cells: [cell(12_345_600), cell(20_000_000), cell(1)] },
    { id: 'feb', label: 'Feb 2024', size: 12, cells: [cell(5_000), null] }
  ];
  const block = heatBlock({ row: 1, column: 1 }, { row: 0, column: 0 });
  const region = { locale: 'da-DK', currency: 'DKK' };
  expect(blockText(block, { rows, columns: ['0', '1', '2'], corner: 'Cohort', unit: 'money', region })).toBe(
    'Cohort\t0\t1\nJan 2024\t1234.56\t2000.00\nFeb 2024\t0.50\t'
  );
});
