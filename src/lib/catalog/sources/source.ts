import type { Field } from '../../domain/reading';

/** What a file of this format tells about. */
export type SourceRole = 'orders' | 'customers' | 'products' | 'ad-spend';

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

/** A column by name, or several of which the fullest is used. */
export type ColumnChoice = string | readonly string[];

/** A format of file that Kept knows. */
export interface SourceDefinition {
  readonly id: string;
  readonly label: string;
  readonly role: SourceRole;
  readonly platform: string;
  /** Family of sources in staging: the same order id in the same family is the same order. */
  readonly family: string;
  /** Null for the fallback that any table fits. */
  readonly fingerprint: Fingerprint | null;
  /** Which columns hold which fields, where the layout is known; columns that a file lacks are left out. */
  readonly columns?: Readonly<Partial<Record<Field, ColumnChoice>>>;
  /** True when real files with rows were read with it. */
  readonly proven: boolean;
}

/** Declares a format; its id with dashes for dots is the name of its file. */
export function defineSource(definition: SourceDefinition): SourceDefinition {
  return Object.freeze(definition);
}
