import type { RecordRole } from '../../../domain/records/record-kind';
import type { Sql } from '../../sql';
import type { TableContract } from '../../table';

/** What an import knows of itself beside the cells. */
export interface RecordTarget {
  readonly importNo: number;
  /** Family of the source. */
  readonly family: string;
  /** What the source calls itself, such as "Google Ads". */
  readonly platform: string;
  /** ISO 4217 code of rows that name none. */
  readonly currency: string;
}

/** A reason for which a record cannot be used. */
export interface RecordFault {
  readonly reason: string;
  /** The condition over `cells`. */
  readonly when: Sql;
}

/**
 * How records of a kind other than orders become rows of staging: one row of the file is one record. Everything is
 * said over the scratch table `cells`: `row_no`, and each field of the kind under its name, numbers as e4 BIGINT,
 * times as UTC TIMESTAMP with their wall clock as `<field>_local`, yes-or-no as BOOLEAN, the rest as clean text.
 */
export interface RecordTable {
  readonly role: RecordRole;
  readonly table: TableContract;
  /** Every column but import_no and source_row. */
  values(target: RecordTarget): Readonly<Record<string, Sql>>;
  /** In the order they are tried; a record has at most one. */
  readonly faults: readonly RecordFault[];
  /** Day of a record in the shop, for the summary of the import; null when it has none. */
  readonly day: Sql | null;
}

const found = import.meta.glob<RecordTable>('./*.records.ts', { eager: true, import: 'default' });

/** The kinds of record that are one row each, by role. */
export const RECORD_TABLES: ReadonlyMap<RecordRole, RecordTable> = new Map(
  Object.values(found).map((one) => [one.role, one])
);
