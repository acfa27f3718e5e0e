import type { Value } from './answer-table';
import { decimalsOf, decimalText, E4 } from './money';

/**
 * What a number means. `money` is an integer in ten-thousandths (`*_e4`), `percent` and `ratio` are fractions of 1,
 * `date` is `YYYY-MM-DD` (a time behind it is dropped), `month` is the first day of one, `time` is `YYYY-MM-DD HH:MM:SS`.
 */
export type Unit =
  'money' | 'count' | 'number' | 'percent' | 'days' | 'months' | 'ratio' | 'date' | 'month' | 'time' | 'text';

/** Where a number stands: it decides length and precision, never the meaning. */
export type Place = 'table' | 'big' | 'axis' | 'tooltip' | 'copy';

/** How a shop writes numbers; `ShopSettings` is one. */
export interface Region {
  /** BCP 47 tag. */
  readonly locale: string;
  /** ISO 4217 code. */
  readonly currency: string;
}

/** What stands where a value is unknown. */
export const MISSING = '–';

const MINUS = '\u2212';
const MILLION = 1_000_000;
const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numberFormat(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = numberFormats.get(key) ?? new Intl.NumberFormat(locale, options);
  numberFormats.set(key, known);
  return known;
}

function dateFormat(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = dateFormats.get(key) ?? new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  dateFormats.set(key, known);
  return known;
}

function write(value: number, locale: string, options: Intl.NumberFormatOptions): string {
  // A value that rounds to zero from below would otherwise read "−0".
  const text = numberFormat(locale, { signDisplay: 'negative', ...options }).format(value);
  return text.replaceAll('-', MINUS);
}

const fixed = (digits: number): Intl.NumberFormatOptions => ({
  minimumFractionDigits: digits,
  maximumFractionDigits: digits
});
const upTo = (digits: number): Intl.NumberFormatOptions => ({ maximumFractionDigits: digits });
const compact: Intl.NumberFormatOptions = { notation: 'compact', maximumSignificantDigits: 3 };

function moneyOptions(major: number, place: Place, currency: string): Intl.NumberFormatOptions {
  if (place === 'table') return fixed(decimalsOf(currency));
  const symbol: Intl.NumberFormatOptions = { style: 'currency', currency };
  if (place === 'axis') return major !== 0 && Math.abs(major) < 10 ? symbol : { ...symbol, ...compact };
  if (place === 'big' && Math.abs(major) >= MILLION) return { ...symbol, ...compact };
  return place === 'big' && Math.abs(major) >= 1000 ? { ...symbol, ...fixed(0) } : symbol;
}

function countOptions(value: number, place: Place): Intl.NumberFormatOptions {
  if (place === 'axis') return Math.abs(value) < 10_000 ? upTo(2) : compact;
  return place === 'big' && Math.abs(value) >= MILLION ? compact : upTo(0);
}

function unitOptions(unit: 'day' | 'month', place: Place): Intl.NumberFormatOptions {
  const digits = place === 'table' ? fixed(1) : upTo(place === 'big' ? 0 : 1);
  return place === 'table' || place === 'axis' ? digits : { style: 'unit', unit, unitDisplay: 'long', ...digits };
}

function numberText(value: number, unit: Unit, place: Place, region: Region): string {
  const { locale, currency } = region;
  if (unit === 'money') return write(value / E4, locale, moneyOptions(value / E4, place, currency));
  if (unit === 'percent') return write(value, locale, { style: 'percent', ...(place === 'axis' ? upTo(1) : fixed(1)) });
  if (unit === 'days') return write(value, locale, unitOptions('day', place));
  if (unit === 'months') return write(value, locale, unitOptions('month', place));
  if (unit === 'count') return write(value, locale, countOptions(value, place));
  return write(value, locale, place === 'axis' ? countOptions(value, place) : fixed(2));
}

// Trailing zeros past the currency's own decimals say nothing.
function exactMoney(e4: number, currency: string): string {
  const text = decimalText(e4, 4);
  const shortest = text.length - 4 + decimalsOf(currency);
  let end = text.length;
  while (end > shortest && text[end - 1] === '0') end--;
  return text.slice(0, end).replace(/\.$/, '');
}

/**
 * The exact value as plain text for files and the clipboard: a dot as decimal sign, no grouping, no symbol, a plain
 * hyphen as minus, money in major units, empty when unknown.
 */
export function plain(value: Value, unit: Unit, region: Region): string {
  if (value === null) return '';
  if (typeof value === 'number' && unit === 'money') return exactMoney(value, region.currency);
  return String(value);
}

function dayOf(text: string): Date | null {
  const found = /^(\d{4})-(\d\d)-(\d\d)/.exec(text);
  return found === null ? null : new Date(Date.UTC(Number(found[1]), Number(found[2]) - 1, Number(found[3])));
}

/** A day that cannot be misread: "12 Mar 2024" in English, the locale's own short form with a named month elsewhere. */
export function dateText(day: string, locale: string): string {
  const date = dayOf(day);
  if (date === null) return day;
  if (!/^en\b/i.test(locale)) return dateFormat(locale, { dateStyle: 'medium' }).format(date);
  return `${date.getUTCDate()} ${monthText(day, locale)}`;
}

/** A month: "Mar 2024". */
export function monthText(day: string, locale: string): string {
  const date = dayOf(day);
  const language = /^en\b/i.test(locale) ? 'en-US' : locale;
  return date === null ? day : dateFormat(language, { month: 'short', year: 'numeric' }).format(date);
}

/** A first and last day, both inside: "1 Mar 2024 – 12 Mar 2024". */
export function rangeText(from: string, to: string, locale: string): string {
  return from === to ? dateText(from, locale) : `${dateText(from, locale)} – ${dateText(to, locale)}`;
}

/** The name of the period that begins on a day: "12 Mar 2024" (also for a week), "Mar 2024", "Q1 2024", "2024". */
export function periodText(
  start: string,
  grain: 'day' | 'week' | 'month' | 'quarter' | 'year',
  locale: string
): string {
  if (grain === 'day' || grain === 'week') return dateText(start, locale);
  if (grain === 'month') return monthText(start, locale);
  const date = dayOf(start);
  if (date === null) return start;
  const year = String(date.getUTCFullYear());
  return grain === 'year' ? year : `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${year}`;
}

/** Writes a value as its unit demands at this place; unknown is an en dash, minus is U+2212. */
export function format(value: Value, unit: Unit, place: Place, region: Region): string {
  if (place === 'copy') return plain(value, unit, region);
  if (value === null || (typeof value === 'number' && !Number.isFinite(value))) return MISSING;
  if (typeof value === 'number') return numberText(value, unit, place, region);
  if (typeof value === 'boolean') return String(value);
  if (unit === 'date') return dateText(value, region.locale);
  if (unit === 'month') return monthText(value, region.locale);
  if (unit === 'time') return `${dateText(value, region.locale)}, ${value.slice(11, 16)}`;
  return value;
}

/** What stands in a column's header beside its name so that cells can leave it out; null when nothing is needed. */
export function unitLabel(unit: Unit, region: Region): string | null {
  if (unit === 'money') return region.currency;
  return unit === 'days' || unit === 'months' ? unit : null;
}

/** True for units whose cells are numbers and stand right-aligned. */
export function isNumeric(unit: Unit): boolean {
  return unit !== 'text' && unit !== 'date' && unit !== 'month' && unit !== 'time';
}
