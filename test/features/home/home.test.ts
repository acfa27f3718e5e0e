import { describe, expect, it } from 'vitest';
import { metricById } from '../../../src/lib/catalog/metrics/index';
import type { AnswerTable } from '../../../src/lib/domain/answer-table';
import { ageOfData, newestDay, todayHere } from '../../../src/lib/features/home/data-age';
import { bucketsOf, noteOf, sideBySide, trendOf, type Figure } from '../../../src/lib/features/home/figures';
import { homeRange, linkOfRange, rangeOfLink, wholeDays } from '../../../src/lib/features/home/home-choices';
import { ledgerCsv, peopleCsv } from '../../../src/lib/features/home/home-files';
import { flowOf, reconciles, termsOf } from '../../../src/lib/features/home/lifecycle';
import { rangeInWords } from '../../../src/lib/features/home/range-words';
import { PRESETS } from '../../../src/lib/ui/control/ranges';
import type { Metric } from '../../../src/lib/sql/questions/metric';

const known = { asOf: '2026-10-31', firstOn: '2023-11-02' };
const nothing = { range: null, from: null, to: null };
const table = (
  columns: Record<string, readonly (string | null)[] | readonly (boolean | null)[] | number[]>
): AnswerTable => ({
  names: Object.keys(columns),
  columns: Object.values(columns).map((list) =>
    typeof list[0] === 'number' ? Float64Array.from(list as number[]) : (list as readonly string[])
  ),
  length: Object.values(columns)[0]?.length ?? 0
});

describe('the range that a link names', () => {
  it('is the last 90 days, the as-of day included, when the link says nothing', () => {
    expect(wholeDays(rangeOfLink(nothing, known))).toEqual({ from: '2026-08-03', to: '2026-10-31' });
  });

  it('keeps the default out of the link and every other choice in it', () => {
    expect(linkOfRange(homeRange(known), known)).toEqual(nothing);
    expect(linkOfRange({ from: '2026-10-25', to: '2026-11-01' }, known)).toEqual({ ...nothing, range: '7d' });
    expect(linkOfRange({ from: '2026-02-01', to: '2026-02-11' }, known)).toEqual({
      range: null,
      from: '2026-02-01',
      to: '2026-02-10'
    });
  });

  it('comes back from the link it was written to, for every preset and for days by hand', () => {
    const chosen = [
      ...PRESETS.map((preset) => preset.range(known.asOf, known.firstOn)),
      { from: '2025-02-28', to: '2025-03-01' }
    ];
    for (const days of chosen) {
      const range = rangeOfLink({ range: null, ...days }, known);
      expect(rangeOfLink(linkOfRange(range, known), known)).toEqual(range);
      expect(wholeDays(range)).toEqual(days);
    }
  });

  it('reads two days in either order, and falls back to the default on days that are none', () => {
    expect(rangeOfLink({ range: null, from: '2026-03-05', to: '2026-03-01' }, known)).toEqual({
      from: '2026-03-01',
      to: '2026-03-06'
    });
    expect(rangeOfLink({ range: 'constructor', from: '2026-02-31', to: 'x' }, known)).toEqual(homeRange(known));
  });
});

describe('a range in words', () => {
  it('names the year once where first and last day share it', () => {
    expect(rangeInWords({ from: '2024-08-01', to: '2024-11-01' }, 'en-GB')).toBe('1 Aug – 31 Oct 2024');
    expect(rangeInWords({ from: '2023-12-01', to: '2024-02-01' }, 'en')).toBe('1 Dec 2023 – 31 Jan 2024');
    expect(rangeInWords({ from: '2024-08-01', to: '2024-08-02' }, 'en')).toBe('1 Aug 2024');
  });
});

describe('figures over time', () => {
  const now = bucketsOf(
    table({
      metric: ['orders', 'orders', 'orders', 'units', 'units', 'units'],
      bucket: ['2024-01-01', '2024-01-08', '2024-01-15', '2024-01-01', '2024-01-08', '2024-01-15'],
      value: [1, 5, 2, 10, 50, 20],
      complete: [false, true, true, false, true, true]
    })
  );
  const before = bucketsOf(
    table({
      metric: ['orders', 'orders', 'orders', 'orders'],
      bucket: ['2023-12-04', '2023-12-11', '2023-12-18', '2023-12-25'],
      value: [3, 4, 6, 7],
      complete: [true, true, true, false]
    })
  );

  it('draw the small line from whole weeks only, so that a cut week is no fall', () => {
    expect(trendOf(now, 'orders')).toEqual([5, 2]);
    expect(trendOf(now, 'units')).toEqual([50, 20]);
  });

  it('lay the comparison under the range, first week under first week, and count the week that finds no place', () => {
    expect(sideBySide(now, before, 'orders', '2020-01-01')).toEqual({
      starts: ['2024-01-01', '2024-01-08', '2024-01-15'],
      now: [1, 5, 2],
      before: [3, 4, 6],
      partial: 1,
      extra: 1
    });
  });

  it('leave a gap where the shop had not begun, instead of a zero', () => {
    expect(sideBySide(now, before, 'orders', '2023-12-11').before).toEqual([null, 4, 6]);
    expect(sideBySide(now, before, 'orders', '2023-12-12').before).toEqual([null, 4, 6]);
    expect(sideBySide(now, before, 'orders', '2023-12-10').before).toEqual([3, 4, 6]);
  });

  it('stand alone when nothing is compared', () => {
    expect(sideBySide(now, null, 'units', null)).toMatchObject({ now: [10, 50, 20], before: null, extra: 0 });
  });
});

describe('what stands under a figure', () => {
  const margin = metricById('gross-margin') as Metric;
  const average = metricById('average-order-value') as Metric;
  const figure = (parts: Partial<Figure>): Figure => ({ top: 1, bottom: 1, value: 1, coverage: null, ...parts });

  it('says how much of the revenue has a known cost', () => {
    expect(noteOf(margin, figure({ coverage: 0.87 }))).toEqual({ kind: 'covered', share: 0.87 });
  });

  it('says why a figure is unknown: no cost known, or nothing sold', () => {
    expect(noteOf(margin, figure({ top: null, bottom: 0, value: null }))).toEqual({ kind: 'no-cost' });
    expect(noteOf(average, figure({ top: 0, bottom: 0, value: null }))).toEqual({ kind: 'nothing' });
    expect(noteOf(average, figure({}))).toBeNull();
  });
});

describe('the lifecycle ledger', () => {
  const answer = (lapsedAtEnd: number): AnswerTable =>
    table({
      active_0: [100],
      at_risk_0: [40],
      lapsed_0: [60],
      gained: [20],
      second_order: [7],
      second_order_customers: [7],
      saved: [5],
      won_back: [3],
      cooled: [12],
      lapsed: [9],
      active_1: [116],
      at_risk_1: [38],
      lapsed_1: [lapsedAtEnd]
    });

  it('adds up from start to end in every column', () => {
    const flow = flowOf(answer(66));
    expect(reconciles(flow)).toBe(true);
    expect(termsOf(flow, 'active').map(({ move, count }) => [move, count])).toEqual([
      ['gained', 20],
      ['saved', 5],
      ['won_back', 3],
      ['cooled', -12]
    ]);
  });

  it('says so when it does not', () => {
    expect(reconciles(flowOf(answer(65)))).toBe(false);
  });

  it('leaves as a file with the signs that are shown', async () => {
    const text = await ledgerCsv(flowOf(answer(66))).text();
    expect(text.replace('\ufeff', '').trim().split(/\r?\n/)).toEqual([
      'line,active,at_risk,lapsed,events',
      'start,100,40,60,',
      'gained,20,,,20',
      'saved,5,-5,,5',
      'won_back,3,,-3,3',
      'cooled,-12,12,,12',
      'lapsed,,-9,9,9',
      'end,116,38,66,'
    ]);
  });

  it('has the three groups of customers as a file of their own', async () => {
    const people = {
      new_customers: 20,
      returning_customers: 30,
      lapsed_customers: 9,
      new_lapsed_again: 2,
      returning_lapsed_again: 1,
      lapses: 12
    };
    expect(await peopleCsv(people).text()).toContain('new,20,2');
  });
});

describe('the age of the data', () => {
  const imported = (lastOn: string | null) => ({ report: { lastOn } }) as Parameters<typeof newestDay>[0][number];

  it('counts from the newest day of all files to the calendar day of this machine', () => {
    const newest = newestDay([imported('2026-10-31'), imported(null), imported('2026-09-01')]);
    expect(newest).toBe('2026-10-31');
    expect(ageOfData('2026-10-31', todayHere(new Date(2026, 10, 3, 23, 59)))).toBe(3);
    expect(ageOfData('2026-10-31', '2026-10-30')).toBe(0);
  });
});
