import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { audienceQuery, readAudienceQuery } from '../../../src/lib/domain/audience-link';
import {
  allCodes,
  DEFAULT_THRESHOLDS,
  ELEVEN_GROUPS,
  elevenGroup,
  type RfmSettings
} from '../../../src/lib/domain/rfm';
import {
  codesCondition,
  codesIn,
  MOST_CODES,
  rfmGrid,
  type CodeCount
} from '../../../src/lib/features/segments/rfm/grid';
import { flowShape } from '../../../src/lib/features/segments/rfm/flow-shape';
import { margins, moveTable, type Move } from '../../../src/lib/features/segments/rfm/movement';
import {
  readSettings,
  settingsParams,
  settingsProblem,
  THREE_LEVELS
} from '../../../src/lib/features/segments/rfm/rfm-settings';

const none = { mode: null, window: null, days: null, orders: null, value: null };

describe('RFM settings in a link', () => {
  it('are five levels over all time when the link says nothing', () => {
    expect(readSettings(none)).toEqual({ mode: 'five' });
    expect(settingsParams({ mode: 'five' })).toEqual(none);
    expect(settingsParams({ mode: 'fixed', thresholds: DEFAULT_THRESHOLDS })).toEqual({ ...none, mode: 'fixed' });
  });

  it('come back as they went, whatever they are', () => {
    const rising = (max: number) =>
      fc
        .uniqueArray(fc.integer({ min: 1, max }), { minLength: 4, maxLength: 4 })
        .map((list) => list.sort((one, other) => one - other));
    const settings: fc.Arbitrary<RfmSettings> = fc.oneof(
      fc.constantFrom<RfmSettings>({ mode: 'five' }, { mode: 'three', windowDays: 365 }),
      fc.constant<RfmSettings>({ mode: 'fixed', thresholds: THREE_LEVELS }),
      fc
        .record({ days: rising(3000), orders: rising(50), netE4: rising(99_999_999) })
        .map((thresholds) => ({ mode: 'fixed' as const, thresholds }))
    );
    fc.assert(
      fc.property(settings, (one) => {
        expect(readSettings(settingsParams(one))).toEqual(one);
        expect(settingsProblem(one)).toBeNull();
      })
    );
  });

  it('that do not fit together are named, and what is unreadable is the default', () => {
    expect(settingsProblem(readSettings({ ...none, mode: 'fixed', days: '90,30,182,385' }))?.code).toBe(
      'rfm.thresholds'
    );
    expect(readSettings({ ...none, mode: 'fixed', days: 'x,y', window: '-3' })).toEqual({
      mode: 'fixed',
      thresholds: DEFAULT_THRESHOLDS
    });
  });

  it('three levels begin with every second edge of five', () => {
    expect(THREE_LEVELS).toEqual({ days: [90, 385], orders: [3, 10], netE4: [1_000_000, 5_000_000] });
  });
});

describe('the grid of scores', () => {
  const every: CodeCount[] = allCodes(5).map(({ r, f, m, group }, at) => ({
    code: `${r}${f}${m}`,
    r,
    f,
    m,
    group_id: group,
    customers: at + 1,
    net_e4: 0
  }));

  it('holds every customer once, the most recent on top', () => {
    for (const across of ['fm', 'f'] as const) {
      const grid = rfmGrid(every, across, 5);
      expect(grid.recency).toEqual([5, 4, 3, 2, 1]);
      expect(grid.across.length).toBe(across === 'fm' ? 9 : 5);
      expect(grid.total).toBe((125 * 126) / 2);
      expect(grid.cells.flat().reduce((sum, cell) => sum + cell.customers, 0)).toBe(grid.total);
    }
  });

  it('has one of the eleven groups in each cell of recency by frequency with value', () => {
    const grid = rfmGrid(every, 'fm', 5);
    grid.cells.forEach((row, at) =>
      row.forEach((cell, column) => {
        const [r, both] = [5 - at, 2 + column];
        const f = Math.min(5, both - 1);
        expect(cell.groups).toEqual([elevenGroup(r, f, both - f)]);
      })
    );
  });

  it('names the people of a cell, of a block and of a column, as a link can carry them', () => {
    const grid = rfmGrid(every, 'fm', 5);
    const corner = codesIn(grid, { top: 0, bottom: 0, left: 0, right: 0 });
    expect(corner).toEqual(['511']);
    expect(codesIn(grid, { top: 0, bottom: 1, left: 0, right: 1 })).toEqual(['511', '512', '521', '411', '412', '421']);
    expect(codesIn(grid, { top: -1, bottom: -1, left: 8, right: 8 })).toEqual(['555', '455', '355', '255', '155']);
    expect(codesCondition({ mode: 'five' }, corner)).toEqual({
      kind: 'rfm-code',
      settings: { mode: 'five' },
      code: '511'
    });
    expect(codesCondition({ mode: 'five' }, [])).toBeNull();

    const fixed: RfmSettings = {
      mode: 'fixed',
      windowDays: 365,
      thresholds: { days: [100, 200, 300, 3000], orders: [20, 30, 40, 50], netE4: [1e10, 2e10, 3e10, 4e10] }
    };
    const most = codesCondition(
      fixed,
      every.slice(0, MOST_CODES).map(({ code }) => code)
    );
    const query = new URLSearchParams(most === null ? '' : audienceQuery(most));
    expect(readAudienceQuery(query.get('who') ?? '')).toEqual(most);
    expect(
      codesCondition(
        fixed,
        every.slice(0, MOST_CODES + 1).map(({ code }) => code)
      )
    ).toBeNull();
  });
});

describe('movement between two days', () => {
  const moves: Move[] = [
    { from_group: 'champions', to_group: 'champions', customers: 5 },
    { from_group: 'champions', to_group: 'loyal', customers: 2 },
    { from_group: 'dormant', to_group: 'champions', customers: 1 },
    { from_group: 'prospects', to_group: 'new', customers: 4 }
  ];

  it('has the groups in their order, without those that nobody was in', () => {
    const table = moveTable(moves, ELEVEN_GROUPS);
    expect(table.from.map(({ id }) => id)).toEqual(['champions', 'dormant', 'prospects']);
    expect(table.to.map(({ id }) => id)).toEqual(['champions', 'loyal', 'new']);
    expect(table.counts).toEqual([
      [5, 2, 0],
      [1, 0, 0],
      [0, 0, 4]
    ]);
    expect([table.total, table.stayed]).toEqual([12, 5]);
  });

  it('sums to both days', () => {
    expect(margins(moveTable(moves, ELEVEN_GROUPS))).toEqual({ rows: [7, 1, 4], columns: [6, 2, 4] });
  });

  it('is drawn in proportion, and ribbons fill their bars', () => {
    const shape = flowShape(moveTable(moves, ELEVEN_GROUPS), { from: 0, to: 100, height: 120, gap: 10 });
    expect(shape.left.map((bar) => [bar.label, bar.top, bar.height])).toEqual([
      ['Champions', 0, 70],
      ['Dormant', 80, 10],
      ['Prospects', 100, 40]
    ]);
    expect(shape.right.map((bar) => bar.height)).toEqual([60, 20, 40]);
    expect(shape.height).toBe(140);
    expect(shape.ribbons.map((one) => one.count)).toEqual([5, 2, 1, 4]);
    // The third ribbon is Dormant's whole bar and comes under the 50 pixels that stayed champions.
    expect(shape.ribbons[2]?.path).toMatch(/^M0\.0,80\.0C.* 100\.0,50\.0L100\.0,60\.0C.* 0\.0,90\.0Z$/);
    // A group keeps its color on both sides.
    expect(shape.left[0]?.tone).toBe(shape.right[0]?.tone);
  });
});
