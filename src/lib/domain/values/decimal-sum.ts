const PLACES = 8;

/** The exact sum of decimal texts with a dot; texts that are no number count as nothing. Empty when none is a number. */
export function decimalSum(texts: readonly string[]): string {
  const scaled = texts.flatMap((text) => scaledOf(text) ?? []);
  return scaled.length === 0 ? '' : decimalText(scaled.reduce((sum, one) => sum + one, 0n));
}

/** A decimal text with the other sign; empty when it is no number. */
export function negated(text: string): string {
  const scaled = scaledOf(text);
  return scaled === null ? '' : decimalText(-scaled);
}

/** A count of minor units (cents) as decimal text; empty when it is no whole number. */
export function fromMinorUnits(text: string, digits: number): string {
  return /^-?\d+$/.test(text) ? decimalText(BigInt(text) * 10n ** BigInt(PLACES - digits)) : '';
}

function scaledOf(text: string): bigint | null {
  const parts = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text.trim());
  if (parts === null) return null;
  const [, sign, whole = '0', fraction = ''] = parts;
  const scaled = BigInt(whole + fraction.slice(0, PLACES).padEnd(PLACES, '0'));
  return sign === '-' ? -scaled : scaled;
}

function decimalText(scaled: bigint): string {
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(PLACES + 1, '0');
  const fraction = digits.slice(-PLACES).replace(/0+$/, '');
  return `${scaled < 0n ? '-' : ''}${digits.slice(0, -PLACES)}${fraction === '' ? '' : `.${fraction}`}`;
}
