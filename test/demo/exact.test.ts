import { describe, expect, it } from 'vitest';
import { exp, ln } from '../../src/lib/demo/exact';

describe('the logarithm and exponential of the generator', () => {
  it('agree with the platform’s to twelve digits', () => {
    for (let x = 1e-9; x < 1e9; x *= 1.37) {
      expect(ln(x)).toBeCloseTo(Math.log(x), 12);
      expect(exp(ln(x)) / x).toBeCloseTo(1, 12);
    }
    expect(() => ln(0)).toThrow(RangeError);
  });
});
