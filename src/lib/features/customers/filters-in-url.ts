import type { Between, ConsentFilter, CustomerFilters } from '../../domain/audience';
import { LIFECYCLE_STATES } from '../../domain/bands';
import { E4 } from '../../domain/money';
import { CUSTOMER_SORTS, type CustomerSort } from '../../sql/questions/customers';
import type { Sort } from '../../ui/table/data';

/** Reads one parameter of the link; null when it is absent. */
export type ReadParameter = (name: string) => string | null;
/** Parameters to write; null takes one out. */
export type Parameters = Readonly<Record<string, string | null>>;

const CONSENTS: readonly ConsentFilter[] = ['yes', 'no', 'unknown'];

/** The filters a link names. What cannot be read is left out; amounts of money stand in major units. */
export function filtersFromUrl(read: ReadParameter): CustomerFilters {
  const search = read('q')?.trim() ?? '';
  const found = {
    search: search === '' ? undefined : search,
    orders: readRange(read('orders'), 1),
    netE4: readRange(read('net'), E4),
    averageOrderE4: readRange(read('average'), E4),
    daysSince: readRange(read('days'), 1),
    states: readKnown(read('state'), LIFECYCLE_STATES),
    countries: readList(read('country')),
    channels: readList(read('channel')),
    consents: readKnown(read('consent'), CONSENTS)
  };
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined));
}

/** The filters as parameters of a link; a filter that is not set takes its parameter out. */
export function filtersToUrl(filters: CustomerFilters): Parameters {
  return {
    q: filters.search ?? null,
    orders: writeRange(filters.orders, 1),
    net: writeRange(filters.netE4, E4),
    average: writeRange(filters.averageOrderE4, E4),
    days: writeRange(filters.daysSince, 1),
    state: writeList(filters.states),
    country: writeList(filters.countries),
    channel: writeList(filters.channels),
    consent: writeList(filters.consents)
  };
}

const COLUMNS: Readonly<Record<CustomerSort, string>> = {
  name: 'name',
  email: 'email',
  country: 'country',
  channel: 'first_channel',
  consent: 'accepts_marketing',
  orders: 'orders',
  net: 'net_e4',
  average_order: 'aov_e4',
  first_order: 'first_at',
  last_order: 'last_at',
  days_since: 'days_since',
  state: 'state'
};

/** How the list is sorted unless the link says otherwise. */
export const DEFAULT_SORT = '-net';

/** The sort a link names, such as `-net` for "highest net value first". */
export function sortFromUrl(text: string | null): { readonly sort: CustomerSort; readonly desc: boolean } {
  const wanted = text ?? DEFAULT_SORT;
  const sort = CUSTOMER_SORTS.find((one) => one === wanted.replace(/^-/, ''));
  return sort === undefined ? { sort: 'net', desc: true } : { sort, desc: wanted.startsWith('-') };
}

/** A sort of the table as the link writes it; null for the default and for columns that have none. */
export function sortToUrl({ by, down }: Sort): string | null {
  const sort = CUSTOMER_SORTS.find((one) => COLUMNS[one] === by);
  const text = `${down ? '-' : ''}${sort ?? ''}`;
  return sort === undefined || text === DEFAULT_SORT ? null : text;
}

/** The column of the table that shows a sort. */
export function sortColumn(sort: CustomerSort): string {
  return COLUMNS[sort];
}

const NUMBER = /^-?\d{1,12}(?:\.\d{1,4})?$/;

function readEnd(text: string | undefined, scale: number): number | undefined {
  return text !== undefined && NUMBER.test(text) ? Math.round(Number(text) * scale) : undefined;
}

function readRange(text: string | null, scale: number): Between | undefined {
  const ends = text?.split('..') ?? [];
  if (ends.length !== 2) return undefined;
  const [from, to] = [readEnd(ends[0], scale), readEnd(ends[1], scale)];
  if (from === undefined && to === undefined) return undefined;
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

function writeRange(range: Between | undefined, scale: number): string | null {
  if (range?.from === undefined && range?.to === undefined) return null;
  const end = (value: number | undefined) => (value === undefined ? '' : String(value / scale));
  return `${end(range.from)}..${end(range.to)}`;
}

// Values come from strangers' files and may hold commas; an empty item is "not known".
function readList(text: string | null): (string | null)[] | undefined {
  return text?.split(',').map((item) => (item === '' ? null : decoded(item)));
}

function decoded(item: string): string {
  try {
    return decodeURIComponent(item);
  } catch {
    return item;
  }
}

function readKnown<T extends string>(text: string | null, known: readonly T[]): T[] | undefined {
  const items = text?.split(',') ?? [];
  const found = known.filter((one) => items.includes(one));
  return found.length === 0 ? undefined : found;
}

function writeList(values: readonly (string | null)[] | undefined): string | null {
  if (values === undefined || values.length === 0) return null;
  return values.map((value) => (value === null ? '' : encodeURIComponent(value))).join(',');
}
