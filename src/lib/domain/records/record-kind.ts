import type { Field } from '../reading';

/** What the records of a file tell about. */
export type RecordRole = 'orders' | 'customers' | 'products' | 'ad-spend' | 'events';

/** A kind of record: which fields it has, and which of them it cannot do without. */
export interface RecordKind {
  readonly role: RecordRole;
  /** What one record is called, singular and plural. */
  readonly names: readonly [string, string];
  /** Its fields in groups, as the mapping screen shows them. */
  readonly groups: readonly { readonly id: string; readonly fields: readonly Field[] }[];
  /** Of each of these lists a record needs one. */
  readonly required: readonly { readonly anyOf: readonly Field[]; readonly called: string }[];
  /** A table of unknown layout is taken for this kind only when it has one of these. */
  readonly telling: readonly Field[];
  /** True when such a table is of this kind even though its rows could be orders without a number. */
  readonly beforeOrders: boolean;
  /** Its main point in time; the votes on how dates are written are taken there. */
  readonly date: Field | null;
  /** Fields that hold money, to guess decimal sign and currency by. */
  readonly amounts: readonly Field[];
  /** Decisions that change numbers when they are guessed wrong. */
  readonly decisive: readonly string[];
}

const found = import.meta.glob<RecordKind>('./*.kind.ts', { eager: true, import: 'default' });

/** Every kind of record, by its role. */
export const RECORD_KINDS: ReadonlyMap<RecordRole, RecordKind> = new Map(
  Object.values(found).map((kind) => [kind.role, kind])
);

/** The kind of record of a role. */
export function recordKind(role: RecordRole): RecordKind {
  const kind = RECORD_KINDS.get(role);
  if (kind === undefined) throw new Error(`no kind of record is called ${role}`);
  return kind;
}

/** All fields of a kind of record. */
export function fieldsOf(kind: RecordKind): Field[] {
  return kind.groups.flatMap(({ fields }) => fields);
}

/** What a reading lacks to give records of a kind: the first field of each list none of whose fields is mapped. */
export function missingOf(kind: RecordKind, columns: Readonly<Partial<Record<Field, string>>>): Field[] {
  return kind.required.flatMap(({ anyOf: [first, ...rest] }) =>
    first === undefined || [first, ...rest].some((field) => columns[field] !== undefined) ? [] : [first]
  );
}
