import type { Guess } from '../reading';
import { offsetAt } from './zone';

/** A time of the file that says how far its clock was ahead of UTC. */
export interface OffsetSample {
  /** Milliseconds since 1970. */
  readonly instant: number;
  readonly offsetMin: number;
}

/** Zones where shops are, with countries and currencies, the busiest first. */
const SHOP_ZONES: readonly (readonly [zone: string, countries: string, currency: string])[] = [
  ['America/New_York', 'US', 'USD'],
  ['America/Los_Angeles', 'US', 'USD'],
  ['America/Chicago', 'US', 'USD'],
  ['America/Denver', 'US', 'USD'],
  ['America/Phoenix', 'US', 'USD'],
  ['Pacific/Honolulu', 'US', 'USD'],
  ['America/Anchorage', 'US', 'USD'],
  ['Europe/London', 'GB', 'GBP'],
  ['Europe/Berlin', 'DE', 'EUR'],
  ['Europe/Paris', 'FR', 'EUR'],
  ['Europe/Madrid', 'ES', 'EUR'],
  ['Europe/Rome', 'IT', 'EUR'],
  ['Europe/Amsterdam', 'NL', 'EUR'],
  ['Europe/Brussels', 'BE', 'EUR'],
  ['Europe/Vienna', 'AT', 'EUR'],
  ['Europe/Dublin', 'IE', 'EUR'],
  ['Europe/Lisbon', 'PT', 'EUR'],
  ['Europe/Helsinki', 'FI', 'EUR'],
  ['Europe/Athens', 'GR', 'EUR'],
  ['Europe/Copenhagen', 'DK', 'DKK'],
  ['Europe/Stockholm', 'SE', 'SEK'],
  ['Europe/Oslo', 'NO', 'NOK'],
  ['Europe/Zurich', 'CH', 'CHF'],
  ['Europe/Warsaw', 'PL', 'PLN'],
  ['Europe/Prague', 'CZ', 'CZK'],
  ['Europe/Budapest', 'HU', 'HUF'],
  ['Europe/Bucharest', 'RO', 'RON'],
  ['Europe/Sofia', 'BG', 'BGN'],
  ['Europe/Istanbul', 'TR', 'TRY'],
  ['Europe/Kyiv', 'UA', 'UAH'],
  ['America/Toronto', 'CA', 'CAD'],
  ['America/Vancouver', 'CA', 'CAD'],
  ['America/Edmonton', 'CA', 'CAD'],
  ['America/Halifax', 'CA', 'CAD'],
  ['Australia/Sydney', 'AU', 'AUD'],
  ['Australia/Brisbane', 'AU', 'AUD'],
  ['Australia/Adelaide', 'AU', 'AUD'],
  ['Australia/Perth', 'AU', 'AUD'],
  ['Pacific/Auckland', 'NZ', 'NZD'],
  ['Asia/Tokyo', 'JP', 'JPY'],
  ['Asia/Seoul', 'KR', 'KRW'],
  ['Asia/Shanghai', 'CN', 'CNY'],
  ['Asia/Hong_Kong', 'HK', 'HKD'],
  ['Asia/Taipei', 'TW', 'TWD'],
  ['Asia/Singapore', 'SG', 'SGD'],
  ['Asia/Kuala_Lumpur', 'MY', 'MYR'],
  ['Asia/Manila', 'PH', 'PHP'],
  ['Asia/Jakarta', 'ID', 'IDR'],
  ['Asia/Bangkok', 'TH', 'THB'],
  ['Asia/Ho_Chi_Minh', 'VN', 'VND'],
  ['Asia/Kolkata', 'IN', 'INR'],
  ['Asia/Karachi', 'PK', 'PKR'],
  ['Asia/Dhaka', 'BD', 'BDT'],
  ['Asia/Colombo', 'LK', 'LKR'],
  ['Asia/Dubai', 'AE', 'AED'],
  ['Asia/Riyadh', 'SA', 'SAR'],
  ['Asia/Jerusalem', 'IL', 'ILS'],
  ['Africa/Johannesburg', 'ZA', 'ZAR'],
  ['Africa/Cairo', 'EG', 'EGP'],
  ['Africa/Lagos', 'NG', 'NGN'],
  ['Africa/Nairobi', 'KE', 'KES'],
  ['Africa/Casablanca', 'MA', 'MAD'],
  ['America/Sao_Paulo', 'BR', 'BRL'],
  ['America/Mexico_City', 'MX', 'MXN'],
  ['America/Argentina/Buenos_Aires', 'AR', 'ARS'],
  ['America/Bogota', 'CO', 'COP'],
  ['America/Santiago', 'CL', 'CLP'],
  ['America/Lima', 'PE', 'PEN'],
  ['America/Panama', 'PA', 'USD'],
  ['America/Puerto_Rico', 'PR', 'USD'],
  ['UTC', '', '']
];

/** The likeliest zone whose clock showed every offset of the file at its time; countries are ISO codes, most frequent first. Null when no known zone fits. */
export function guessZone(
  samples: readonly OffsetSample[],
  hints: { readonly currency?: string | null; readonly countries?: readonly string[] }
): Guess<string> | null {
  const spread = spreadOf(samples);
  const fitting = SHOP_ZONES.filter(([zone]) => spread.every((one) => offsetAt(zone, one.instant) === one.offsetMin));
  const scored = fitting.map((entry) => ({ entry, score: hintScore(entry, hints) }));
  const best = scored.reduce<(typeof scored)[number] | null>(
    (a, b) => (a !== null && a.score >= b.score ? a : b),
    null
  );
  if (best === null || samples.length === 0) return null;
  const offsets = [...new Set(samples.map((one) => offsetText(one.offsetMin)))].sort();
  return {
    value: best.entry[0],
    confidence: best.score > 0 ? (offsets.length > 1 ? 0.95 : 0.85) : fitting.length === 1 ? 0.8 : 0.6,
    because: `The times carry ${offsets.join(' and ')}, which fits ${best.entry[0]}${best.score > 0 ? ' and the currency or country of the orders' : ''}.`
  };
}

/** The zone of a country that has only one, for files whose times carry no offset; null for others. Countries are ISO codes. */
export function zoneOfCountry(country: string): string | null {
  const zones = SHOP_ZONES.filter(([, code]) => code === country);
  return zones.length === 1 ? (zones[0]?.[0] ?? null) : null;
}

/** The currency used in a country, for files that name none; null when unknown. */
export function currencyOfCountry(country: string): string | null {
  return SHOP_ZONES.find(([, code]) => code === country)?.[2] ?? null;
}

/** The ISO code of a country written as a code or by its English name; null for countries that no zone here stands for. */
export function countryCode(text: string): string | null {
  const wanted = text.trim().toLowerCase();
  return COUNTRY_CODES.get(wanted) ?? null;
}

const ENGLISH = new Intl.DisplayNames(['en'], { type: 'region' });
const COUNTRY_CODES: ReadonlyMap<string, string> = new Map([
  ...SHOP_ZONES.filter(([, code]) => code !== '').flatMap(([, code]): [string, string][] => [
    [code.toLowerCase(), code],
    [(ENGLISH.of(code) ?? code).toLowerCase(), code]
  ]),
  ['uk', 'GB'],
  ['usa', 'US'],
  ['united states of america', 'US']
]);

function hintScore(
  [, country, currency]: (typeof SHOP_ZONES)[number],
  hints: { readonly currency?: string | null; readonly countries?: readonly string[] }
): number {
  const byCurrency = currency !== '' && currency === hints.currency ? 4 : 0;
  const rank = hints.countries?.indexOf(country) ?? -1;
  return byCurrency + (rank < 0 ? 0 : rank === 0 ? 2 : 1);
}

// One time per offset and month says as much as all of them and costs a hundredth.
function spreadOf(samples: readonly OffsetSample[]): OffsetSample[] {
  const kept = new Map<string, OffsetSample>();
  for (const one of samples) kept.set(`${Math.floor(one.instant / 2_592_000_000)} ${one.offsetMin}`, one);
  return [...kept.values()];
}

function offsetText(minutes: number): string {
  const size = Math.abs(minutes);
  const text = [Math.floor(size / 60), size % 60].map((part) => String(part).padStart(2, '0')).join('');
  return `${minutes < 0 ? '-' : '+'}${text}`;
}
