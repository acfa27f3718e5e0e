import { platformText } from '../../domain/export/csv';
import {
  hashedAlready,
  isDigestOfNothing,
  meansNothing,
  personDigest,
  type HashName,
  type Hashes
} from '../../domain/export/digest';
import { slug } from '../../domain/export/file-name';
import type { Person } from '../../domain/export/person';
import { countryCode } from '../../domain/identity/country';
import type { PhoneReader } from '../../domain/identity/phone';
import { PROFILES, type NormalizeContext } from '../../domain/identity/profiles';
import type { DestinationColumn, DestinationRules, PersonField } from './destination';
import type { PlanSettings } from './plan';

/** A person's row before hashing: normal forms by column (empty when there is nothing to send) and why a cell was emptied. */
export interface ReadRow {
  readonly person: Person;
  readonly cells: readonly string[];
  readonly dropped: readonly (string | null)[];
}

/** What reading rows needs; made once per plan. */
export interface CellTools {
  readonly hashes: Hashes;
  readonly phones: PhoneReader;
}

/** How a destination lays out people under these settings. */
export interface RowLayout {
  readonly columns: readonly DestinationColumn[];
  /** A person as normal forms. */
  readonly read: (person: Person) => ReadRow;
  /** One cell of the file: the normal form or its digest, by the column's place. */
  readonly writeCell: (row: ReadRow, place: number) => string;
}

/** The layout of a file: its columns, and how a person becomes a row of it. */
export function rowLayout(rules: DestinationRules, settings: PlanSettings, tools: CellTools): RowLayout {
  const columns = rules.columns.filter((one) => settings.withValue || !one.onlyWithValue);
  return {
    columns,
    read: rowReader(columns, { rules, settings, tools }),
    writeCell: cellWriter(columns, tools.hashes)
  };
}

interface Door {
  readonly rules: DestinationRules;
  readonly settings: PlanSettings;
  readonly tools: CellTools;
}

// Invalid values and, in platform files, unsafe free text become empty and say why.
function rowReader(columns: readonly DestinationColumn[], { rules, settings, tools }: Door): RowLayout['read'] {
  return (person) => {
    const context = { phones: tools.phones, country: countryCode(person.country ?? '') ?? settings.country };
    const read = columns.map((column) => {
      const cell = readCell(rawText(person, column.from, settings), column, context, tools);
      return rules.profile === 'platform' && column.hash === null ? withoutFormula(cell) : cell;
    });
    return { person, cells: read.map((cell) => cell.text), dropped: read.map((cell) => cell.dropped) };
  };
}

interface Cell {
  readonly text: string;
  readonly dropped: string | null;
}

function rawText(person: Person, from: PersonField, settings: PlanSettings): string {
  if (from === 'segment') return slug(settings.audience.name, slug(settings.audience.id));
  const value = person[from] ?? '';
  return typeof value === 'boolean' ? (value ? 'yes' : 'no') : String(value);
}

function readCell(raw: string, column: DestinationColumn, context: NormalizeContext, tools: CellTools): Cell {
  if (raw.trim() === '') return { text: '', dropped: null };
  const text = column.hash === null ? PROFILES[column.normalize](raw, context) : hashable(raw, column, context, tools);
  return text === null ? { text: '', dropped: `invalid_${column.from}` } : { text, dropped: null };
}

// A value the shop stores as a digest passes as it is; a cut digest, or the digest of "nothing", does not.
function hashable(raw: string, column: DestinationColumn, context: NormalizeContext, tools: CellTools): string | null {
  const name = column.hash ?? 'sha256';
  const already = hashedAlready(raw, name);
  if (already === 'broken') return null;
  if (already !== 'no') return isDigestOfNothing(tools.hashes[name], already.digest) ? null : already.digest;
  const text = PROFILES[column.normalize](raw, context);
  return text === null || meansNothing(text) ? null : text;
}

function withoutFormula(cell: Cell): Cell {
  return platformText(cell.text) === null ? { text: '', dropped: 'unsafe_text' } : cell;
}

function cellWriter(columns: readonly DestinationColumn[], hashes: Hashes): RowLayout['writeCell'] {
  const digests = columns.map(({ hash }) => (hash === null ? null : digestOnce(hashes, hash)));
  return (row, place) => {
    const text = row.cells[place] ?? '';
    return text === '' ? '' : (digests[place]?.(text) ?? text);
  };
}

const REMEMBERED = 4096;

// Names, places and countries repeat; remembering their digests halves the hashing of a large audience.
function digestOnce(hashes: Hashes, name: HashName): (text: string) => string {
  const known = new Map<string, string>();
  return (text) => {
    const digest = known.get(text) ?? digestOf(hashes, name, text);
    if (known.size < REMEMBERED) known.set(text, digest);
    return digest;
  };
}

function digestOf(hashes: Hashes, name: HashName, text: string): string {
  const already = hashedAlready(text, name);
  return typeof already === 'object' ? already.digest : (personDigest(hashes[name], text) ?? '');
}
