import { describe, expect, test } from 'vitest';
import { placeLabels } from '../../src/lib/ui/chart/place-labels';
import { barSummary, chartTable, everyNth, extent, lineSummary } from '../../src/lib/ui/chart/series';
import { tableCsv } from '../../src/lib/ui/table/csv';

const region = { locale: 'en', currency: 'EUR' };
const months = {
  name: 'month',
  label: 'Month',
  unit: 'month' as const,
  values: ['2024-01-01', '2024-02-01', '2024-03-01']
};
const net = { name: 'net', label: 'Net sales', values: [100_000, 300_000, 200_000] };

describe('labels at the ends of lines', () => {
  test('keep their distance and their order', () => {
    expect(placeLabels([50, 52, 10], { gap: 14, low: 0, high: 100 })).toEqual([50, 64, 10]);
  });

  test('stay inside the chart', () => {
    expect(placeLabels([95, 98, 97], { gap: 14, low: 0, high: 100 })).toEqual([72, 100, 86]);
    expect(placeLabels([-20], { gap: 14, low: 0, high: 100 })).toEqual([0]);
  });
});

describe('the sentence under a title', () => {
  test('says where a line begins, ends and peaks', () => {
    expect(lineSummary(months, [net], 'money', region)).toBe(
      'Net sales: €10.00 at Jan 2024, €20.00 at Mar 2024, highest €30.00 at Feb 2024.'
    );
  });

  test('names a forecast as one', () => {
    expect(lineSummary(months, [{ ...net, forecastFrom: 2 }], 'money', region)).toContain('€20.00 (forecast) at Mar');
  });

  test('says the share of the largest part only where parts add up', () => {
    expect(barSummary(months, net, 'money', region)).toBe(
      'Net sales: highest at Feb 2024 with €30.00, 50.0% of €60.00.'
    );
    expect(barSummary(months, { ...net, values: [0.1, 0.3, null] }, 'percent', region)).toBe(
      'Net sales: highest at Feb 2024 with 30.0%.'
    );
    expect(barSummary(months, { ...net, values: [null, null, null] }, 'money', region)).toBe('Net sales: no values.');
  });
});

test('a chart’s table holds exactly its numbers, bands included', async () => {
  const banded = { ...net, low: [null, null, 150_000], high: [null, null, 260_000] };
  const { data, columns } = chartTable(months, [banded], 'money');
  expect(await tableCsv(data, columns, { region }).text()).toBe(
    'month,net,net_low,net_high\r\n2024-01-01,10.00,,\r\n2024-02-01,30.00,,\r\n2024-03-01,20.00,15.00,26.00\r\n'
  );
});

test('an axis covers its bands, starts at zero when asked, and has no ends when nothing is known', () => {
  expect(extent([{ ...net, high: [null, null, 400_000] }], false)).toEqual([100_000, 400_000]);
  expect(extent([net], true)).toEqual([0, 300_000]);
  expect(extent([{ ...net, values: [null] }], true)).toBeNull();
});

test('labels along an axis never touch', () => {
  expect(everyNth(12, 600, 50)).toBe(1);
  expect(everyNth(36, 600, 50)).toBe(3);
});
