import type { DateOrder, Guess } from '../reading';
import { instantOf } from '../values/datetime';
import { countryCode, currencyOfCountry, guessZone, zoneOfCountry } from '../values/guess-zone';
import { zoneOfName } from '../values/zone-names';
import { currencyIn, isCurrencyCode } from '../values/number';
import { byFrequency, type ColumnProfile } from './profile';

/** Columns that tell where a shop is; any of them may be missing. */
export interface PlaceColumns {
  readonly currency: ColumnProfile | undefined;
  readonly country: ColumnProfile | undefined;
  readonly date: ColumnProfile | undefined;
  /** A column that names time zones. */
  readonly zone?: ColumnProfile | undefined;
  /** Columns with money. */
  readonly amounts: readonly ColumnProfile[];
}

/** The currency of rows that name none: from the currency column, a sign in the amounts, a column name, the shop's setting, or the country. */
export function guessCurrency(columns: PlaceColumns, setting: string | null): Guess<string> {
  const [first, second] = byFrequency(
    columns.currency?.cells.map((cell) => cell.toUpperCase()).filter(isCurrencyCode) ?? []
  );
  if (first !== undefined) {
    const others = second === undefined ? 'all rows' : `most rows (${second.value} and perhaps others too)`;
    return {
      value: first.value,
      confidence: 0.95,
      because: `“${columns.currency?.name}” says ${first.value} in ${others}.`
    };
  }
  const written = writtenCurrency(columns.amounts);
  if (written !== null) return written;
  const code = columns.amounts
    .flatMap(({ name }) => /\(([A-Z]{3})\)|[_ ]([A-Z]{3})$/.exec(name)?.slice(1) ?? [])
    .find((one) => one && isCurrencyCode(one));
  if (code !== undefined) return { value: code, confidence: 0.9, because: 'A column name holds the currency.' };
  if (setting !== null)
    return {
      value: setting,
      confidence: 0.7,
      because: 'The file names no currency; this is the currency of the shop.'
    };
  const country = mainCountry(columns.country);
  const local = country === null ? null : currencyOfCountry(country.code);
  if (country !== null && local !== null)
    return {
      value: local,
      confidence: 0.6,
      because: `The file names no currency; most orders are from ${country.name}.`
    };
  return { value: 'EUR', confidence: 0.2, because: 'The file names no currency.' };
}

function writtenCurrency(amounts: readonly ColumnProfile[]): Guess<string> | null {
  const signs = amounts
    .flatMap(({ cells }) => cells.slice(0, 200).map(currencyIn))
    .filter(({ symbol }) => symbol !== null);
  const [first] = byFrequency(signs.map(({ currency, symbol }) => currency ?? symbol ?? ''));
  if (first === undefined) return null;
  if (isCurrencyCode(first.value))
    return { value: first.value, confidence: 0.9, because: 'The amounts carry its sign.' };
  const guess = { $: 'USD', '¥': 'JPY', kr: 'DKK', 'kr.': 'DKK', R: 'ZAR', R$: 'BRL' }[first.value];
  return guess === undefined
    ? null
    : { value: guess, confidence: 0.6, because: `The amounts carry “${first.value}”, which several currencies use.` };
}

/** The zone of the shop's clock: from a column that names it, from offsets in the times, from "UTC" in the column name, from the country, else the zone of this machine. */
export function guessShopZone(
  columns: PlaceColumns,
  order: DateOrder,
  currency: string,
  browserZone: string
): Guess<string> {
  const [named] = byFrequency(columns.zone?.cells.flatMap((cell) => zoneOfName(cell) ?? []) ?? []);
  if (named !== undefined) return { value: named.value, confidence: 0.95, because: 'A column names the zone.' };
  const cells = columns.date?.cells ?? [];
  const moments = cells.flatMap((cell) => instantOf(cell, { order }) ?? []);
  const samples = moments.flatMap(({ utc, offsetMin }) =>
    offsetMin === null ? [] : [{ instant: Date.parse(utc), offsetMin }]
  );
  const countries = byFrequency(columns.country?.cells ?? []).flatMap(({ value }) => countryCode(value) ?? []);
  const fromOffsets = guessZone(samples, { currency, countries });
  if (fromOffsets !== null) return fromOffsets;
  const isUtc = order.startsWith('epoch') || /\butc\b|\bgmt\b/i.test(columns.date?.name ?? '');
  if (isUtc) return { value: 'UTC', confidence: 0.9, because: 'The times are in UTC.' };
  if (moments.length > 0 && moments.every(({ dateOnly }) => dateOnly)) {
    return {
      value: browserZone,
      confidence: 0.8,
      because: 'The file has days without times, so the zone hardly matters.'
    };
  }
  const country = mainCountry(columns.country);
  const local = country === null ? null : zoneOfCountry(country.code);
  if (country !== null && local !== null)
    return { value: local, confidence: 0.7, because: `The times name no zone; most orders are from ${country.name}.` };
  return { value: browserZone, confidence: 0.5, because: 'The times name no zone; this is the zone of this computer.' };
}

function mainCountry(column: ColumnProfile | undefined): { code: string; name: string } | null {
  const [first] = byFrequency(column?.cells ?? []);
  const code =
    first === undefined || column === undefined || first.count * 2 < column.cells.length
      ? null
      : countryCode(first.value);
  return code === null || first === undefined ? null : { code, name: first.value };
}
