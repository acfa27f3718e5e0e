/** Ten-thousandths of a major unit in one major unit: the scale of every `*_e4` column. */
export const E4 = 10_000;

/** Decimals a currency is shown with (ISO 4217, from the platform's own table). */
export function decimalsOf(currency: string): number {
  return new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;
}

/** An `*_e4` amount as exact decimal text with the currency's decimals, dot as separator: 12345 → "1.23" (half away from zero). */
export function decimalText(e4: number, decimals = 2): string {
  const step = 10 ** (4 - decimals);
  const rounded = Math.sign(e4) * Math.round(Math.abs(e4) / step);
  const digits = Math.abs(rounded)
    .toString()
    .padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? digits : `${whole}.${digits.slice(-decimals)}`;
  return rounded < 0 ? `-${text}` : text;
}
