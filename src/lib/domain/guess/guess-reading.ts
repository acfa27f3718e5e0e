import type { FileSample } from '../files/sample';
import type { Problem } from '../problem';
import type { Field, Guess, Reading } from '../reading';
import { guessAmount, type AmountMeaning } from './guess-amount';
import { guessColumns, type ColumnGuesses } from './guess-columns';
import { guessHeaderless } from './guess-headerless';
import { guessKinds, prefixCounts } from './guess-kinds';
import { guessCurrency, guessShopZone, type PlaceColumns } from './guess-place';
import { namesOrders } from './guess-rows';
import { guessDateOrder, guessDecimal } from './guess-signs';
import { profilesOf, type ColumnProfile } from './profile';
import { missingFields, mixedDates, noOrders, notesOf } from './reading-problems';

/** A format that the header was recognized as: its id and where its fields are (of several named columns the fullest). */
export interface KnownFormat {
  readonly id: string;
  readonly columns: Readonly<Partial<Record<Field, string | readonly string[]>>>;
}

/** What is known beside the file. */
export interface GuessHints {
  readonly format?: KnownFormat | null;
  /** The reading confirmed for this layout before. */
  readonly remembered?: Reading | null;
  /** IANA zone of this computer. */
  readonly browserZone: string;
  /** ISO 4217 code of the shop, when it has one. */
  readonly currency?: string | null;
}

/** A proposal for the mapping screen. */
export interface ReadingGuess {
  readonly reading: Reading;
  /** The reason of each decision, by its name: `columns.<field>`, `amount`, `decimal`, `dateOrder`, `zone`, `currency`, `kinds`. */
  readonly guesses: Readonly<Record<string, Guess<unknown>>>;
  /** Names of the decisions that a person should confirm (confidence below 0.8). */
  readonly questions: readonly string[];
  /** Fields without which there are no orders. */
  readonly missing: readonly Field[];
  /** Why the file cannot be imported as it stands; null when it can. */
  readonly problem: Problem | null;
  /** Sentences that a person should read. */
  readonly notes: readonly string[];
}

const AMOUNTS: readonly Field[] = [
  'order_total',
  'line_total',
  'unit_price',
  'order_gross',
  'order_discount',
  'shipping',
  'tax',
  'refunded'
];
// A wrong guess of these changes numbers; the others only leave a detail out.
const DECISIVE: ReadonlySet<string> = new Set([
  'columns.order_id',
  'columns.ordered_at',
  'columns.customer_ref',
  'columns.email',
  'columns.currency',
  'amount',
  'decimal',
  'dateOrder',
  'zone',
  'currency',
  'kinds'
]);

/** Guesses every decision of a reading from the beginning of a file; a reading remembered for the same header is taken over as it is. */
export function guessReading(sample: FileSample, hints: GuessHints): ReadingGuess {
  const columns = profilesOf(sample);
  const remembered = hints.remembered ?? null;
  if (remembered !== null && sameHeader(remembered, sample)) return confirmed(sample, remembered, columns);
  const named = hints.format ? knownColumns(columns, hints.format) : freeColumns(sample, columns);
  const decimal = guessDecimal(sample, pick(columns, named, AMOUNTS));
  const settled = guessAmount(sample, columns, named, decimal.value);
  const [date] = pick(columns, settled.columns, ['ordered_at']);
  const dateOrder = guessDateOrder(date, hints.currency ?? null);
  const place = placeColumns(columns, settled.columns);
  const currency = guessCurrency(place, hints.currency ?? null);
  const zone = guessShopZone(place, dateOrder.value, currency.value, hints.browserZone);
  const kinds = kindsOf(sample, columns, settled.columns);
  const decisions = {
    decimal,
    dateOrder,
    currency,
    zone,
    kinds,
    ...(settled.amount === null ? {} : { amount: settled.amount })
  };
  const reading: Reading = {
    source: hints.format?.id ?? 'delimited.orders',
    ...layoutOf(sample),
    columns: Object.fromEntries(Object.entries(settled.columns).map(([field, guess]) => [field, guess.value])),
    decimal: decimal.value,
    dateOrder: dateOrder.value,
    zone: zone.value,
    currency: currency.value,
    kinds: kinds.value,
    switchedOff: []
  };
  return report(sample, columns, reading, { ...prefixed(settled.columns), ...decisions });
}

function report(
  sample: FileSample,
  columns: readonly ColumnProfile[],
  reading: Reading,
  guesses: Readonly<Record<string, Guess<unknown>>>
): ReadingGuess {
  const questions = Object.keys(guesses).filter((name) => DECISIVE.has(name) && (guesses[name]?.confidence ?? 1) < 0.8);
  const missing = missingFields(reading);
  const date = columns.find(({ name }) => name === reading.columns.ordered_at);
  const trouble = missing.length > 0 || sample.rows.length === 0 ? noOrders(sample, missing) : mixedDates(sample, date);
  return { reading, guesses, questions, missing, problem: trouble, notes: notesOf(reading, columns) };
}

function confirmed(sample: FileSample, remembered: Reading, columns: readonly ColumnProfile[]): ReadingGuess {
  const reading = { ...remembered, ...layoutOf(sample) };
  const because = 'You confirmed this for the last file with these columns.';
  const { columns: fields, decimal, dateOrder, zone, currency, kinds } = reading;
  const amount: AmountMeaning =
    fields.unit_price && fields.quantity ? 'unit-price' : fields.line_total ? 'line-total' : 'order-total';
  const decisions = {
    ...Object.fromEntries(Object.entries(fields).map(([field, name]) => [`columns.${field}`, name])),
    amount,
    decimal,
    dateOrder,
    zone,
    currency,
    kinds
  };
  const guesses = Object.fromEntries(
    Object.entries(decisions).map(([name, value]) => [name, { value, confidence: 1, because }])
  );
  return report(sample, columns, reading, guesses);
}

function sameHeader(remembered: Reading, sample: FileSample): boolean {
  const wanted = Object.values(remembered.columns);
  return wanted.every((name) => sample.header.includes(name)) && remembered.hasHeader === sample.hasHeader;
}

function layoutOf({ encoding, delimiter, skipLines, hasHeader, header }: FileSample) {
  return { encoding, delimiter, skipLines, hasHeader, header };
}

function knownColumns(columns: readonly ColumnProfile[], format: KnownFormat): ColumnGuesses {
  const guesses: ColumnGuesses = {};
  for (const [field, choice] of Object.entries(format.columns)) {
    const choices = [choice]
      .flat()
      .flatMap((wanted) => columns.find(({ name }) => name.toLowerCase() === wanted.toLowerCase()) ?? []);
    const column = choices.reduce<ColumnProfile | undefined>(
      (best, one) => (best !== undefined && best.filled >= one.filled ? best : one),
      undefined
    );
    if (column === undefined) continue;
    guesses[field as Field] = {
      value: column.name,
      confidence: 0.98,
      because: `This is where ${format.id} files have it.`
    };
  }
  return guesses;
}

function freeColumns(sample: FileSample, columns: readonly ColumnProfile[]): ColumnGuesses {
  const guesses = guessColumns(columns);
  if (!sample.hasHeader) return guessHeaderless(sample, columns, guesses);
  const [ids] = pick(columns, guesses, ['order_id']);
  const [date] = pick(columns, guesses, ['ordered_at']);
  if (ids?.plain !== 'id' || date === undefined || namesOrders(sample, ids, date)) return guesses;
  const { order_id: moved, ...rest } = guesses;
  return rest.customer_ref === undefined ? { ...rest, customer_ref: moved } : rest;
}

function pick(columns: readonly ColumnProfile[], guesses: ColumnGuesses, fields: readonly Field[]): ColumnProfile[] {
  return fields.flatMap((field) => columns.find(({ name }) => name === guesses[field]?.value) ?? []);
}

function placeColumns(columns: readonly ColumnProfile[], guesses: ColumnGuesses): PlaceColumns {
  const [currency] = pick(columns, guesses, ['currency']);
  const [country] = pick(columns, guesses, ['country']);
  const [date] = pick(columns, guesses, ['ordered_at']);
  return { currency, country, date, amounts: pick(columns, guesses, AMOUNTS) };
}

function prefixed(guesses: ColumnGuesses): Record<string, Guess<string>> {
  return Object.fromEntries(Object.entries(guesses).map(([field, guess]) => [`columns.${field}`, guess]));
}

function kindsOf(sample: FileSample, columns: readonly ColumnProfile[], guesses: ColumnGuesses) {
  const [orders] = pick(columns, guesses, ['order_id']);
  const [sign] = pick(columns, guesses, ['quantity', 'line_total', 'order_total']);
  return guessKinds(orders === undefined ? [] : prefixCounts(sample, orders, sign));
}
