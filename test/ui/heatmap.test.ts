import { describe, expect, test } from 'vitest';
import { blockText, divergingStep, heatBlock, heatScale, heatStep } from '../../src/lib/ui/heatmap/heat';
import { HeatScales } from '../../src/lib/ui/heatmap/scales';

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

describe('two tables beside each other', () => {
  const row = (...values: number[]) => ({ id: 'jan', label: 'Jan 2024', size: 10, cells: values.map(cell) });
  const spring = { rows: [row(999, 10, 20)], baseColumn: 0 };
  const autumn = { rows: [row(999, 0, 40, 70)], baseColumn: 0 };

  test('show equal values in equal colors, outside the column of 100%', () => {
    const one = new HeatScales(spring, { spread: 'table', beside: [autumn] });
    const other = new HeatScales(autumn, { spread: 'table', beside: [spring] });
    expect([one.shared, other.shared]).toEqual([
      { low: 0, high: 70 },
      { low: 0, high: 70 }
    ]);
    expect(one.stepOf(cell(20), 2)).toEqual({ scale: 'seq', step: 2 });
    expect(other.stepOf(cell(20), 2)).toEqual({ scale: 'seq', step: 2 });
    expect(one.stepOf(cell(999), 0)).toBeNull();
  });

  test('show equal values in equal colors also where each column has its scale', () => {
    const one = new HeatScales(spring, { spread: 'column', beside: [autumn] });
    expect([one.stepOf(cell(20), 2), one.stepOf(cell(40), 2)]).toEqual([
      { scale: 'seq', step: 0 },
      { scale: 'seq', step: 6 }
    ]);
  });

  test('have scales of their own when nothing stands beside them', () => {
    expect(new HeatScales(spring, { spread: 'table' }).shared).toEqual({ low: 10, high: 20 });
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
