import { normalHeader } from '../../domain/files/header';
import type { FileSample } from '../../domain/files/sample';
import { guessReading, type GuessHints, type KnownFormat, type ReadingGuess } from '../../domain/guess/guess-reading';
import { RECORD_KINDS, recordKind, type RecordRole } from '../../domain/records/record-kind';
import { SOURCES } from './index';
import { namesOf, recognize, type Recognition } from './recognize';
import type { ColumnChoice, SourceDefinition } from './source';

/** A sample understood: the format it was recognized as, and the proposal for the mapping screen. */
export interface Understanding extends ReadingGuess {
  readonly recognition: Recognition | null;
  /** What its records tell about. */
  readonly role: RecordRole;
}

/** What is known about a sample beside its cells. */
export interface UnderstandHints extends Omit<GuessHints, 'format' | 'kind'> {
  /** What a person says its records tell about. */
  readonly role?: RecordRole | undefined;
}

/**
 * Recognizes the format of a sample and guesses its reading; `known` is the format that documents were made into this
 * table by. Ties and unknown tables are read as the first kind of record that lacks nothing, orders before others.
 */
export function understand(
  sample: FileSample,
  hints: UnderstandHints,
  known: SourceDefinition | null = null
): Understanding {
  const recognition = known === null && sample.hasHeader ? recognize(sample.header) : null;
  const found = known ?? (recognition !== null && 'source' in recognition ? recognition.source : null);
  const source = hints.role === undefined || found?.role === hints.role ? found : null;
  const remembered = hints.remembered ?? null;
  const role = source?.role ?? hints.role ?? roleOf(remembered?.source);
  if (role === null) return { recognition, ...likeliest(sample, hints) };
  const format = source === null ? null : formatOf(source, sample.header);
  const kept = roleOf(remembered?.source) === role ? remembered : null;
  return { recognition, role, ...guessReading(sample, { ...hints, remembered: kept, format, kind: recordKind(role) }) };
}

/** What the records of a source tell about; null when there is no such source. */
export function roleOf(source: string | undefined): RecordRole | null {
  return SOURCES.get(source ?? '')?.role ?? null;
}

function likeliest(sample: FileSample, hints: UnderstandHints) {
  const orders = { role: 'orders' as RecordRole, ...guessReading(sample, { ...hints, format: null }) };
  const isClear = orders.missing.length === 0 && orders.reading.columns.order_id !== undefined;
  if (isClear || isOrdersButForDate(orders) || !sample.hasHeader) return orders;
  const others = [...RECORD_KINDS.values()].filter(
    ({ role, beforeOrders }) => role !== 'orders' && (beforeOrders || orders.missing.length > 0)
  );
  const whole = others
    .map((kind) => ({ role: kind.role, ...guessReading(sample, { ...hints, format: null, kind }) }))
    .filter(
      ({ role, missing, reading }) =>
        missing.length === 0 && recordKind(role).telling.some((field) => reading.columns[field] !== undefined)
    );
  return whole.sort((a, b) => mapped(b) - mapped(a))[0] ?? orders;
}

// An order number and an amount by name make a file of orders, even when its dates cannot be read.
function isOrdersButForDate({ missing, guesses }: ReadingGuess): boolean {
  return missing.every((field) => field === 'ordered_at') && (guesses['columns.order_id']?.confidence ?? 0) >= 0.8;
}

function mapped({ reading }: ReadingGuess): number {
  return Object.keys(reading.columns).length;
}

// A format with no columns of its own is read by the names of its columns.
function formatOf(source: SourceDefinition, header: readonly string[]): KnownFormat | null {
  // documents become tables whose columns are called as the fields
  const { columns = source.documents === undefined ? undefined : ownNames(header) } = source;
  if (columns === undefined) return null;
  const aliases = source.fingerprint?.aliases ?? {};
  const named = Object.entries(columns).map(([field, choice]) => [field, namesIn(header, choice, aliases)]);
  return { id: source.id, columns: Object.fromEntries(named) as KnownFormat['columns'] };
}

function ownNames(header: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(header.map((name) => [name, name]));
}

function namesIn(
  header: readonly string[],
  choice: ColumnChoice,
  aliases: Readonly<Record<string, string>>
): readonly string[] {
  return [choice].flat().flatMap((wanted) => {
    const normal = normalHeader(wanted);
    const found = header.filter((cell) => namesOf(normalHeader(cell), aliases).includes(normal));
    return found.length > 0 ? found : [wanted];
  });
}
