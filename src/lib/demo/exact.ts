/*
 * Logarithm and exponential from the four basic operations only. `Math.log` and `Math.exp` may differ in the last
 * bit between engines, and one bit is enough to give the sample shop another SHA-256 on another machine.
 */

const LN2 = 0.6931471805599453;

/** Natural logarithm of a positive number, within 1e-15 relative, with the same bits on every machine. */
export function ln(x: number): number {
  if (!(x > 0) || x === Infinity) throw new RangeError(`no logarithm of ${x}`);
  let mantissa = x;
  let doublings = 0;
  for (; mantissa >= 1.5; mantissa /= 2) doublings += 1;
  for (; mantissa < 0.75; mantissa *= 2) doublings -= 1;
  const z = (mantissa - 1) / (mantissa + 1);
  let power = z;
  let sum = 0;
  for (let odd = 1; odd < 60; odd += 2) {
    sum += power / odd;
    power *= z * z;
  }
  return 2 * sum + doublings * LN2;
}

/** e to the x for |x| up to 700, within 1e-13 relative, with the same bits on every machine. */
export function exp(x: number): number {
  const doublings = Math.round(x / LN2);
  const rest = x - doublings * LN2;
  let term = 1;
  let sum = 1;
  for (let n = 1; n < 24; n++) {
    term *= rest / n;
    sum += term;
  }
  const factor = doublings < 0 ? 0.5 : 2;
  for (let n = Math.abs(doublings); n > 0; n--) sum *= factor;
  return sum;
}
