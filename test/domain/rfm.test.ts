import { describe, expect, it } from 'vitest';
import { frequencyBand, lifecycleState, valueBand } from '../../src/lib/domain/bands';
import { ProblemError } from '../../src/lib/domain/problem';
import {
  allCodes,
  DEFAULT_THRESHOLDS,
  elevenGroup,
  ELEVEN_GROUPS,
  levelsOf,
  sixGroup,
  SIX_GROUPS
} from '../../src/lib/domain/rfm';

describe('the RFM groups', () => {
  it('cover the 45 cells of recency and average once each, and use all ten names', () => {
    const cells = new Map<string, string>();
    for (const { r, f, m, group } of allCodes(5)) {
      const cell = `${r}/${f + m}`;
      expect(cells.get(cell) ?? group).toBe(group);
      cells.set(cell, group);
    }
    expect(cells.size).toBe(45);
    expect([...new Set(cells.values())].sort()).toEqual(
      ELEVEN_GROUPS.map((group) => group.id)
        .filter((id) => id !== 'prospects')
        .sort()
    );
  });

  it('follow the printed table at its corners', () => {
    expect(elevenGroup(5, 5, 5)).toBe('champions');
    expect(elevenGroup(5, 5, 3)).toBe('champions');
    expect(elevenGroup(5, 3, 4)).toBe('active');
    expect(elevenGroup(5, 1, 1)).toBe('new');
    expect(elevenGroup(4, 4, 4)).toBe('loyal');
    expect(elevenGroup(3, 2, 3)).toBe('needs-attention');
    expect(elevenGroup(2, 2, 3)).toBe('almost-lost');
    expect(elevenGroup(2, 4, 4)).toBe('at-risk');
    expect(elevenGroup(1, 5, 4)).toBe('previously-loyal');
    expect(elevenGroup(1, 2, 3)).toBe('dormant');
  });

  it('keep what is published of the six-group map, give all 27 codes a group and use all six names', () => {
    expect(sixGroup(3, 3, 3)).toBe('champions');
    expect(sixGroup(1, 1, 1)).toBe('inactive');
    for (const [r, f, m] of [
      [3, 2, 1],
      [3, 2, 2],
      [3, 3, 1],
      [2, 3, 2],
      [2, 3, 3]
    ] as const)
      expect(sixGroup(r, f, m)).toBe('loyal');
    expect(allCodes(3)).toHaveLength(27);
    expect([...new Set(allCodes(3).map((code) => code.group))].sort()).toEqual(
      SIX_GROUPS.map((group) => group.id)
        .filter((id) => id !== 'prospects')
        .sort()
    );
  });

  it('refuse thresholds that do not rise or do not match', () => {
    expect(levelsOf({ mode: 'fixed' })).toBe(5);
    expect(levelsOf({ mode: 'fixed', thresholds: { days: [30, 90], orders: [2, 4], netE4: [1, 2] } })).toBe(3);
    expect(() => levelsOf({ mode: 'fixed', thresholds: { ...DEFAULT_THRESHOLDS, days: [90, 30, 182, 385] } })).toThrow(
      ProblemError
    );
    expect(() => levelsOf({ mode: 'fixed', thresholds: { ...DEFAULT_THRESHOLDS, days: [30] } })).toThrow(ProblemError);
  });
});

describe('bands', () => {
  it('put an edge into the band that begins there', () => {
    const edges = { atRiskDays: 182, lapsedDays: 385 };
    expect([null, 181.99, 182, 384.99, 385].map((age) => lifecycleState(age, edges))).toEqual([
      'lead',
      'active',
      'at-risk',
      'at-risk',
      'lapsed'
    ]);
    expect([74.9, 75, 124.9, 125, 250].map((value) => valueBand(value, 100))).toEqual([
      'low',
      'medium',
      'medium',
      'high',
      'very-high'
    ]);
    expect([0, 1, 2, 3, 4, 5].map(frequencyBand)).toEqual([
      'prospect',
      'one-time',
      'repeat',
      'loyal',
      'loyal',
      'very-loyal'
    ]);
  });
});
