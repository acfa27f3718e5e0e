import { booleanOf } from '../values/boolean';
import type { Field, Guess } from '../reading';
import type { ColumnProfile } from './profile';
import { SYNONYMS } from './synonyms';

/** The guessed column of each field. */
export type ColumnGuesses = Partial<Record<Field, Guess<string>>>;

interface Candidate {
  readonly field: Field;
  readonly column: ColumnProfile;
  readonly score: number;
  readonly because: string;
}

const NAMES = Object.entries(SYNONYMS).map(([field, names]) => ({ field: field as Field, names: names.split('|') }));
const MONEY: ReadonlySet<Field> = new Set<Field>([
  'order_total',
  'order_gross',
  'order_discount',
  'shipping',
  'tax',
  'refunded',
  'unit_price',
  'line_total',
  'line_discount',
  'unit_cost',
  'quantity',
  'price',
  'spend',
  'impressions',
  'clicks',
  'conversions',
  'conversion_value',
  'value'
]);
const TIMES: ReadonlySet<Field> = new Set<Field>([
  'ordered_at',
  'consent_at',
  'created_at',
  'birth_date',
  'spent_on',
  'spent_until',
  'event_at'
]);
// Fields whose names are told by one word inside a longer name; for money that would take "Taxes on fee" for the tax.
const TELLING: ReadonlySet<Field> = new Set<Field>([
  'email',
  'phone',
  'order_id',
  'ordered_at',
  'customer_ref',
  'currency',
  'country',
  'postcode',
  'sku'
]);

/** The likeliest column of each of these fields from names and contents; a column serves one field only. */
export function guessColumns(columns: readonly ColumnProfile[], fields: readonly Field[]): ColumnGuesses {
  const candidates = NAMES.filter(({ field }) => fields.includes(field)).flatMap(({ field, names }) =>
    columns.flatMap((column) => candidate(field, names, column))
  );
  const guesses: ColumnGuesses = {};
  const taken = new Set<string>();
  for (const { field, column, score, because } of candidates.sort(
    (a, b) => b.score - a.score || a.column.position - b.column.position
  )) {
    if (guesses[field] !== undefined || taken.has(column.name)) continue;
    guesses[field] = { value: column.name, confidence: Math.round(score * 100) / 100, because };
    taken.add(column.name);
  }
  return guesses;
}

function candidate(field: Field, names: readonly string[], column: ColumnProfile): Candidate[] {
  const named = nameScore(field, names, column.plain);
  if (named > 0 && fits(field, column)) {
    return [{ field, column, score: named, because: `The column is called “${column.name}”.` }];
  }
  const shown = contentScore(field, column);
  return shown > 0 ? [{ field, column, score: shown, because: CONTENT[field] ?? 'Its cells look like it.' }] : [];
}

function nameScore(field: Field, names: readonly string[], plain: string): number {
  if (plain === '') return 0;
  const rank = names.indexOf(plain);
  if (plain === 'id') return rank >= 0 ? 0.6 : 0;
  if (rank >= 0) return 0.97 - 0.15 * (rank / names.length);
  if (!TELLING.has(field)) return 0;
  const telling = names.findIndex((name) => name.length > 4 && ` ${plain} `.includes(` ${name} `));
  return telling < 0 ? 0 : 0.65 - 0.1 * (telling / names.length);
}

// A name that its cells contradict is a coincidence of words. An empty column contradicts nothing.
function fits(field: Field, { cells, numbers, emails, dates, currencies }: ColumnProfile): boolean {
  if (cells.length === 0) return true;
  if (field === 'email') return emails > 0.5;
  if (TIMES.has(field)) return dates.readable > 0.7;
  if (field === 'cancelled_at') return dates.readable > 0.7 || cells.every((cell) => booleanOf(cell) !== null);
  if (field === 'ordered_time') return cells.every((cell) => /^\d{1,2}[:.]\d{2}/.test(cell));
  if (field === 'currency') return currencies > 0.5;
  if (MONEY.has(field)) return numbers > 0.7;
  if (field === 'customer_ref')
    return emails < 0.5 && cells.filter((cell) => /\p{L} \p{L}/u.test(cell)).length < cells.length / 2;
  return !['full_name', 'product', 'country', 'city'].includes(field) || numbers < 0.5;
}

const CONTENT: Partial<Record<Field, string>> = {
  email: 'Its cells are e-mail addresses.',
  currency: 'Its cells are currency codes.',
  country: 'Its cells are two-letter country codes.',
  ordered_at: 'Its cells are dates.'
};

function contentScore(
  field: Field,
  { filled, emails, currencies, countryCodes, dates, distinct }: ColumnProfile
): number {
  if (field === 'email') return emails > 0.8 ? 0.7 : 0;
  if (field === 'currency') return currencies > 0.95 && distinct <= 20 ? 0.7 : 0;
  if (field === 'country') return countryCodes > 0.95 && distinct > 1 ? 0.6 : 0;
  const isWritten = dates.order !== 'serial' && dates.order !== 'epoch-s' && dates.order !== 'epoch-ms';
  return field === 'ordered_at' && filled > 0.9 && dates.readable > 0.95 && isWritten ? 0.55 : 0;
}
