import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { deltas } from '../../../src/lib/domain/export/deltas';
import { loadHashes, type TextHash } from '../../../src/lib/domain/export/digest';
import { exportFileName } from '../../../src/lib/domain/export/file-name';
import { holdoutPosition, isHeldOut } from '../../../src/lib/domain/export/holdout';

let sha256: TextHash;
beforeAll(async () => {
  ({ sha256 } = await loadHashes());
});

const people = Array.from({ length: 20_000 }, (_, number) => number.toString(16).padStart(12, '0'));
const held = (audience: string, share: number) => people.filter((id) => isHeldOut(sha256, share, audience, id));

describe('the holdout', () => {
  it('can be checked by hand', () => {
    // printf 'vip\nc1' | sha256sum begins with 406c30ce.
    expect(holdoutPosition(sha256, 'vip', 'c1')).toBe(0x406c30ce / 2 ** 32);
  });

  it('is a tenth of any audience, within chance', () => {
    fc.assert(
      fc.property(fc.uuid(), (audience) => {
        // Five standard deviations of a binomial with n = 20,000 and p = 0.1.
        expect(Math.abs(held(audience, 0.1).length - 2000)).toBeLessThan(5 * Math.sqrt(20_000 * 0.1 * 0.9));
      }),
      { numRuns: 10, seed: 1 }
    );
  });

  it('keeps the same person out in every run, and also when the share grows', () => {
    const small = held('vip', 0.1);
    const large = new Set(held('vip', 0.2));
    expect(small).toEqual(held('vip', 0.1));
    expect(small.every((id) => large.has(id))).toBe(true);
    expect(held('vip', 0)).toEqual([]);
  });

  it('draws anew for another audience', () => {
    const other = new Set(held('lapsed', 0.1));
    const both = held('vip', 0.1).filter((id) => other.has(id)).length;
    expect(Math.abs(both - 200)).toBeLessThan(5 * Math.sqrt(20_000 * 0.01 * 0.99));
  });
});

describe('what changed since the last export', () => {
  it('added and unchanged are the current members, removed are listed', () => {
    expect(deltas(['b', 'a', 'c'], ['d', 'c', 'b'])).toEqual({ added: ['d'], removed: ['a'], unchanged: ['b', 'c'] });
    expect(deltas([], ['a'])).toEqual({ added: ['a'], removed: [], unchanged: [] });
  });
});

describe('file names', () => {
  const name = (audience: string, part: number | null = null) =>
    exportFileName({ audience: { id: 'aud_1', name: audience }, destination: 'klaviyo', date: '2026-11-21', part });

  it('are plain ASCII whatever the audience is called', () => {
    expect(name('VIP: København & Łódź')).toBe('vip-kobenhavn-lodz-klaviyo-2026-11-21.csv');
    expect(name('東京')).toBe('aud-1-klaviyo-2026-11-21.csv');
    expect(name('../../etc', 2)).toBe('etc-klaviyo-2026-11-21-part-2.csv');
  });
});
