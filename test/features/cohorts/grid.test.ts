import { describe, expect, it } from 'vitest';
import { agesOf, averageCells, cohortsOf, heatRows, type CohortRow } from '../../../src/lib/features/cohorts/grid';
import { curveAges, curveSeries, firstChosen, trendAge, trendSeries } from '../../../src/lib/features/cohorts/lines';
import { blockPeople, cellPeople, peopleQuery } from '../../../src/lib/features/cohorts/people';
import { definitionOf, firstForm } from '../../../src/lib/features/cohorts/definition';

const region = { locale: 'en', currency: 'EUR' };

function row(cohort: string, age: number, value: number, complete = true): CohortRow {
  const base = { cohort, age, size: 20, top: value * 20, bottom: 20, value, active: 5, orders: 6 };
  return { ...base, complete, observed: complete ? 1 : 0.62, coverage: null };
}

const rows = [
  row('2024-01-01', 0, 10),
  row('2024-01-01', 1, 12),
  row('2024-01-01', 2, 13, false),
  row('2024-02-01', 0, 20),
  row('2024-02-01', 1, 21, false),
  { ...row('2024-03-01', 0, 30, false), size: 3 }
];
const cohorts = cohortsOf(rows, 'month', 'en');

describe('the triangle', () => {
  it('has one row per cohort and as many columns as the oldest has begun', () => {
    expect(cohorts.map(({ label, cells }) => [label, cells.length])).toEqual([
      ['Jan 2024', 3],
      ['Feb 2024', 2],
      ['Mar 2024', 1]
    ]);
    expect(agesOf(cohorts)).toBe(3);
  });

  it('marks a cell that is not complete and says how much of it has been observed', () => {
    const [january, , march] = heatRows(cohorts, region);
    expect(january?.cells.map((cell) => cell?.caution)).toEqual([undefined, undefined, 'incomplete']);
    expect(january?.cells[2]?.note).toContain('62.0%');
    expect(march?.cells[0]?.caution).toBe('incomplete');
  });

  it('marks a complete cell of fewer than ten customers as few', () => {
    const small = cohortsOf([{ ...row('2024-01-01', 0, 10), size: 9 }], 'month', 'en');
    expect(heatRows(small, region)[0]?.cells[0]?.caution).toBe('few');
  });

  it('leaves the average empty at an age that no cohort has completed', () => {
    const average = averageCells([{ age: 0, cohorts: 2, size: 40, value: 15 }], 3);
    expect(average).toEqual([{ value: 15, people: 40 }, null, null]);
  });
});

describe('the curves', () => {
  it('end where a cohort is no longer complete', () => {
    const series = curveSeries(cohorts, [], { ages: curveAges(3, undefined), chosen: ['2024-01-01', '2024-02-01'] });
    expect(series.map(({ label, values }) => [label, values])).toEqual([
      ['Average', [null, null, null]],
      ['Jan 2024', [10, 12, null]],
      ['Feb 2024', [20, null, null]]
    ]);
  });

  it('leave out the first age where it would dwarf the others', () => {
    const series = curveSeries(cohorts, [], { ages: curveAges(3, 0), chosen: ['2024-01-01'] });
    expect(series[1]?.values).toEqual([12, null]);
  });

  it('begin with cohorts that have a line to draw', () => {
    expect(firstChosen(cohorts)).toEqual(['2024-01-01']);
  });
});

describe('one age across cohorts', () => {
  it('leaves out cohorts that have not completed it and says how many', () => {
    const trend = trendSeries([{ name: 'Sales', cohorts }], 0);
    expect(trend.x.values).toEqual(['Jan 2024', 'Feb 2024']);
    expect(trend.series[0]?.values).toEqual([10, 20]);
    expect(trend.open).toBe(1);
  });

  it('puts two definitions on the same cohorts, with a gap where one has none', () => {
    const trend = trendSeries(
      [
        { name: 'A', cohorts },
        { name: 'B', cohorts: cohortsOf([row('2024-02-01', 0, 7)], 'month', 'en') }
      ],
      0
    );
    expect(trend.series.map(({ values }) => values)).toEqual([
      [10, 20],
      [null, 7]
    ]);
  });

  it('begins at the oldest age that two cohorts have completed', () => {
    expect(trendAge(cohorts, 11)).toBe(0);
    expect(trendAge(cohortsOf([...rows.slice(0, 4), row('2024-02-01', 1, 21)], 'month', 'en'), 11)).toBe(1);
  });
});

describe('the people behind a cell', () => {
  const defaults = firstForm({ asOf: '2024-03-31', firstOn: '2023-01-01' });
  const { question } = definitionOf({ ...defaults, channel: 'web' }, defaults);

  it('are named by who is in the cohort and when, not by the metric', () => {
    expect(cellPeople(question, '2024-01-01', 4)).toEqual({
      kind: 'cohort',
      cell: {
        from: '2023-01-01',
        to: '2024-04-01',
        bucket: 'month',
        clock: 'elapsed',
        on: 'first_order',
        filter: { channel: 'web' },
        cohort: '2024-01-01',
        age: 4
      }
    });
  });

  it('have a link unless they are too many cells for one', () => {
    const cells = (count: number) => Array.from({ length: count }, (_, age) => ({ cohort: '2024-01-01', age }));
    expect(peopleQuery(blockPeople(question, cells(3)))).toMatch(/^who=%7B/);
    expect(peopleQuery(blockPeople(question, cells(300)))).toBeNull();
  });
});
