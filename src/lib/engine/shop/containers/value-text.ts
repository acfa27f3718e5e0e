/** A typed value as the text a delimited file would hold: times in ISO form (UTC, or naive with `isNaive`), nested values as JSON, null as nothing. */
export function valueText(value: unknown, isNaive = false): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return timeText(value, isNaive);
  if (value instanceof Uint8Array) return new TextDecoder().decode(value);
  if (typeof value === 'object')
    return JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner));
  return String(value as string | number | bigint | boolean);
}

function timeText(time: Date, isNaive: boolean): string {
  const text = time.toISOString().replace(/\.000Z$/, 'Z');
  return isNaive
    ? text
        .slice(0, -1)
        .replace(/T00:00:00$/, '')
        .replace('T', ' ')
    : text;
}

/** An unscaled decimal of Arrow (little-endian words, or an integer) as text. */
export function decimalText(value: unknown, scale: number): string {
  if (value === null || value === undefined) return '';
  const unscaled = value instanceof Uint32Array ? wordsValue(value) : BigInt(value as bigint | number | string);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  return `${unscaled < 0n ? '-' : ''}${whole}${scale > 0 ? `.${digits.slice(-scale)}` : ''}`;
}

function wordsValue(words: Uint32Array): bigint {
  const unsigned = words.reduceRight((sum, word) => (sum << 32n) | BigInt(word), 0n);
  return BigInt.asIntN(words.length * 32, unsigned);
}
