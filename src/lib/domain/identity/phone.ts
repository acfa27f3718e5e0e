import type { CountryCode } from 'libphonenumber-js/max';
import { visible, withoutApostrophe } from './text';

/** Reads phone numbers; made by `loadPhones`. */
export interface PhoneReader {
  /** E.164 with plus, or null when it is no possible number or its country cannot be known. `country` is ISO-2 or null. */
  readonly e164: (text: string, country: string | null) => string | null;
}

const SCIENTIFIC = /^\d+([.,]\d+)?e[+-]?\d+$/i;
// Italy, San Marino and the Vatican dial the zero also from abroad.
const KEEPS_ZERO = /^\+(39|378|379)/;

/** Loads the numbering plans of all countries (a chunk of its own) and gives the reader; later calls are free. */
export function loadPhones(): Promise<PhoneReader> {
  return (reader ??= openReader());
}

let reader: Promise<PhoneReader> | undefined;

async function openReader(): Promise<PhoneReader> {
  const { parsePhoneNumberFromString, isSupportedCountry } = await import('libphonenumber-js/max');
  return {
    e164(text, country) {
      const number = dialed(text, country);
      if (number === null) return null;
      const home = country !== null && isSupportedCountry(country) ? country : undefined;
      const parsed = parsePhoneNumberFromString(number, { defaultCountry: home as CountryCode, extract: false });
      return parsed?.isPossible() ? parsed.number : null;
    }
  };
}

function dialed(text: string, country: string | null): string | null {
  const number = withoutApostrophe(visible(text));
  if (SCIENTIFIC.test(number)) return null;
  const prefix = country === 'US' || country === 'CA' ? /^(00|011)/ : /^00/;
  const international = number.replace(prefix, '+');
  return KEEPS_ZERO.test(international) ? international : international.replace(/\(0\)/, '');
}

/** The digits of an E.164 number, without its plus. */
export function phoneDigits(e164: string): string {
  return e164.replace(/^\+/, '');
}
