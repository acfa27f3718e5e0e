import type { FileSample } from '../files/sample';
import type { Problem } from '../problem';
import { fieldsOf, missingOf, recordKind, type RecordKind } from '../records/record-kind';
import type { Field, Guess, Reading } from '../reading';
import { guessAmount, type AmountMeaning } from './guess-amount';
import { guessColumns, type ColumnGuesses } from './guess-columns';
import { guessHeaderless } from './guess-headerless';
import { guessKinds, prefixCounts } from './guess-kinds';
import { guessCurrency, guessShopZone, type PlaceColumns } from './guess-place';
import { namesOrders } from './guess-rows';
import { guessDateOrder, guessDecimal } from './guess-signs';
import { profilesOf, type ColumnProfile } from './profile';
import { mixedDates, notesOf, nothingFound } from './reading-problems';

/** A format that the header was recognized as: its id and where its fields are (of several named columns the fullest). */
export interface KnownFormat {
  readonly id: string;
  readonly columns: Readonly<Partial<Record<Field, string | readonly string[]>>>;
}

/** What is known beside the file. */
export interface GuessHints {
  readonly format?: KnownFormat | null;
  /** What its records tell about (default orders). */
  readonly kind?: RecordKind;
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
  /** Fields without which there are no records of this kind. */
  readonly missing: readonly Field[];
  /** Why the file cannot be imported as it stands; null when it can. */
  readonly problem: Problem | null;
  /** Sentences that a person should read. */
  readonly notes: readonly string[];
}

/** Guesses every decision of a reading from the beginning of a file; a reading remembered for the same header is taken over as it is. */
export function guessReading(sample: FileSample, hints: GuessHints): ReadingGuess {
  const kind = hints.kind ?? recordKind('orders');
  const columns = profilesOf(sample);
  const remembered = hints.remembered ?? null;
  if (remembered !== null && sameHeader(remembered, sample)) return confirmed(sample, remembered, columns, kind);
  const named = hints.format ? knownColumns(columns, hints.format) : freeColumns(sample, columns, kind);
  const decimal = guessDecimal(sample, pick(columns, named, kind.amounts));
  const isOrders = kind.role === 'orders';
  const settled = isOrders ? guessAmount(sample, columns, named, decimal.value) : { columns: named, amount: null };
  const [date] = kind.date === null ? [] : pick(columns, settled.columns, [kind.date]);
  const dateOrder = guessDateOrder(date, hints.currency ?? null);
  const place = placeColumns(columns, settled.columns, kind, date);
  const currency = guessCurrency(place, hints.currency ?? null);
  const zone = guessShopZone(place, dateOrder.value, currency.value, hints.browserZone);
  const kinds = isOrders ? kindsOf(sample, columns, settled.columns) : guessKinds([]);
  const decisions = {
    decimal,
    dateOrder,
    currency,
    zone,
    kinds,
    ...(settled.amount === null ? {} : { amount: settled.amount })
  };
  const reading: Reading = {
    source: hints.format?.id ?? `delimited.${kind.role}`,
    ...layoutOf(sample),
    columns: Object.fromEntries(Object.entries(settled.columns).map(([field, guess]) => [field, guess.value])),
    decimal: decimal.value,
    dateOrder: dateOrder.value,
    zone: zone.value,
    currency: currency.value,
    kinds: kinds.value,
    switchedOff: []
  };
  return report(sample, columns, reading, { ...prefixed(settled.columns), ...decisions }, kind);
}

function report(
  sample: FileSample,
  columns: readonly ColumnProfile[],
  reading: Reading,
  guesses: Readonly<Record<string, Guess<unknown>>>,
  kind: RecordKind
): ReadingGuess {
  const questions = Object.keys(guesses).filter(
    (name) => kind.decisive.includes(name) && (guesses[name]?.confidence ?? 1) < 0.8
  );
  const missing = missingOf(kind, reading.columns);
  const date = columns.find(({ name }) => kind.date !== null && name === reading.columns[kind.date]);
  const trouble =
    missing.length > 0 || sample.rows.length === 0 ? nothingFound(sample, missing, kind) : mixedDates(sample, date);
  const notes = kind.role === 'orders' && missing.length === 0 ? notesOf(reading, columns) : [];
  return { reading, guesses, questions, missing, problem: trouble, notes };
}

function confirmed(
  sample: FileSample,
  remembered: Reading,
  columns: readonly ColumnProfile[],
  kind: RecordKind
): ReadingGuess {
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
  return report(sample, columns, reading, guesses, kind);
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

function freeColumns(sample: FileSample, columns: readonly ColumnProfile[], kind: RecordKind): ColumnGuesses {
  const guesses = guessColumns(columns, fieldsOf(kind));
  if (kind.role !== 'orders') return guesses;
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

function placeColumns(
  columns: readonly ColumnProfile[],
  guesses: ColumnGuesses,
  kind: RecordKind,
  date: ColumnProfile | undefined
): PlaceColumns {
  const [currency] = pick(columns, guesses, ['currency']);
  const [country] = pick(columns, guesses, ['country']);
  const [zone] = pick(columns, guesses, ['time_zone']);
  return { currency, country, date, zone, amounts: pick(columns, guesses, kind.amounts) };
}

function prefixed(guesses: ColumnGuesses): Record<string, Guess<string>> {
  return Object.fromEntries(Object.entries(guesses).map(([field, guess]) => [`columns.${field}`, guess]));
}

function kindsOf(sample: FileSample, columns: readonly ColumnProfile[], guesses: ColumnGuesses) {
  const [orders] = pick(columns, guesses, ['order_id']);
  const [sign] = pick(columns, guesses, ['quantity', 'line_total', 'order_total']);
  return guessKinds(orders === undefined ? [] : prefixCounts(sample, orders, sign));
}
