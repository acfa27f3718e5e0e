import type { Json } from '../../domain/files/documents';
import type { Field } from '../../domain/reading';
import type { RecordRole } from '../../domain/records/record-kind';

/** How a header is recognized. All cells are normal header text (see `normalHeader`); `(*)` stands for a currency code in brackets. */
export interface Fingerprint {
  /** All of these are there. */
  readonly required: readonly string[];
  /** The more of these, the surer. */
  readonly distinctive: readonly string[];
  /** None of these is there. */
  readonly forbidden: readonly string[];
  /** Translated names to the names used here. */
  readonly aliases?: Readonly<Record<string, string>>;
}

/** A column by name (`(*)` stands for a currency code in brackets), or several of which the fullest is used. */
export type ColumnChoice = string | readonly string[];

/** One record of a table made from documents; absent and empty cells are the same. */
export type FieldRow = Readonly<Partial<Record<Field, string>>>;

/** How JSON documents of a format become records. */
export interface DocumentShape {
  /** True when these are documents of this format. */
  fits(documents: readonly Json[]): boolean;
  /** The records; what belongs to a whole order stands on its first record only. */
  rows(documents: readonly Json[]): Iterable<FieldRow>;
}

/** A format of file that Kept knows. */
export interface SourceDefinition {
  readonly id: string;
  readonly label: string;
  /** What its records tell about. */
  readonly role: RecordRole;
  readonly platform: string;
  /** Family of sources in staging: the same order id in the same family is the same order. */
  readonly family: string;
  /** Null for formats that no header tells: documents, and the fallbacks that any table fits. */
  readonly fingerprint: Fingerprint | null;
  /** Which columns hold which fields, where the layout is known; columns that a file lacks are left out. */
  readonly columns?: Readonly<Partial<Record<Field, ColumnChoice>>>;
  /** For formats of JSON documents. */
  readonly documents?: DocumentShape;
  /** True when real files with rows were read with it. */
  readonly proven: boolean;
}

/** Declares a format; its id with dashes for dots is the name of its file. */
export function defineSource(definition: SourceDefinition): SourceDefinition {
  return Object.freeze(definition);
}
