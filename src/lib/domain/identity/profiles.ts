import { decimalText } from '../money';
import { countryCode, countryLower } from './country';
import { emailBasic, emailGoogle } from './email';
import { nameGoogleJoined, nameMeta } from './name';
import { phoneDigits, type PhoneReader } from './phone';
import { cityMeta, stateMeta, zipGoogle, zipMeta } from './place';
import { trimmed } from './text';

/** What a value needs beside itself to be normalized. */
export interface NormalizeContext {
  /** ISO-2 country of the person, or the shop's when the person has none; null is unknown. */
  readonly country: string | null;
  readonly phones: PhoneReader;
}

type Normalize = (text: string, context: NormalizeContext) => string | null;

const phoneE164: Normalize = (text, { country, phones }) => phones.e164(text, country);

/** Normalization profiles by name. Each gives the normal form, or null when the value must not be sent. */
export const PROFILES = Object.freeze({
  emailBasic,
  emailGoogle,
  phoneE164,
  phoneDigits: (text, context) => {
    const number = phoneE164(text, context);
    return number === null ? null : phoneDigits(number);
  },
  nameMeta,
  nameGoogle: nameGoogleJoined,
  cityMeta,
  stateMeta: (text, { country }) => stateMeta(text, country),
  zipMeta: (text, { country }) => zipMeta(text, country),
  zipGoogle: (text, { country }) => zipGoogle(text, country),
  countryLower,
  countryUpper: countryCode,
  value: decimal2,
  amount: (e4) => (/^-?\d+$/.test(e4) ? decimalText(Number(e4), 2) : null),
  asWritten: trimmed
} satisfies Record<string, Normalize>);

/** Name of a normalization profile. */
export type ProfileName = keyof typeof PROFILES;

/** An `*_e4` integer written as text as a decimal of two places that is not negative; exactly zero is `0`. */
export function decimal2(e4: string): string | null {
  if (!/^-?\d+$/.test(e4)) return null;
  const text = decimalText(Math.max(0, Number(e4)), 2);
  return text === '0.00' ? '0' : text;
}
