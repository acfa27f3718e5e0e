import { describe, expect, it } from 'vitest';
import { constantsFrom, DEFAULT_SEGMENT_CONSTANTS } from '../../src/lib/domain/segment-constants';

const edges = { atRiskDays: 100, lapsedDays: 200 };

describe('the constants of the nine segments', () => {
  it('are the defaults with the shop’s own edges while nothing is kept', () => {
    const expected = { ...DEFAULT_SEGMENT_CONSTANTS, ...edges };
    for (const nothing of [undefined, null, 'text', 7, [], {}]) expect(constantsFrom(nothing, edges)).toEqual(expected);
  });

  it('take what is kept, but never an edge of its own', () => {
    const kept = { newDays: 14, highSpendQuantile: 0.9, atRiskDays: 1, lapsedDays: 2 };
    expect(constantsFrom(kept, edges)).toEqual({
      ...DEFAULT_SEGMENT_CONSTANTS,
      newDays: 14,
      highSpendQuantile: 0.9,
      ...edges
    });
  });

  it('leave out what no rule can use', () => {
    const broken = {
      newDays: 0,
      promisingDays: 1.5,
      frequentOrders: '3',
      highSpendQuantile: 1.2,
      fewReturns: NaN,
      x: 1
    };
    expect(constantsFrom(broken, edges)).toEqual({ ...DEFAULT_SEGMENT_CONSTANTS, ...edges });
  });
});
