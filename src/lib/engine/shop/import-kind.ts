import { SOURCES } from '../../catalog/sources';
import type { Reading } from '../../domain/reading';
import { unmapped } from '../../domain/guess/reading-problems';
import { ProblemError } from '../../domain/problem';
import { recordKind, type RecordRole } from '../../domain/records/record-kind';
import { RECORD_TABLES } from '../../sql/staging/records/record-table';
import type { Sql } from '../../sql/sql';
import type { Database } from '../warehouse/database';
import { ordersImport } from './orders-import';
import type { Checkpoint, CleanFile } from './read-cells';
import { recordsImport } from './records-import';
import type { ImportFigures } from './report';

/** How files of one kind of record are imported. */
export interface ImportKind {
  readonly role: RecordRole;
  /** Appends the records of a clean file to staging, leaving the scratch tables that the report is made from; gives sentences that a person should read. */
  understand(
    db: Database,
    file: CleanFile,
    target: { readonly reading: Reading; readonly importNo: number },
    checkpoint: Checkpoint
  ): Promise<{ readonly notes: readonly string[] }>;
  /** Notes the import itself in staging. */
  register(importNo: number, reading: Reading, sha256: string): Sql;
  /** Asks for the records not used: row, reason, field. */
  readonly aside: Sql;
  figures(db: Database, importNo: number): Promise<ImportFigures>;
  /** The first 20 records as understood. */
  firstRows(importNo: number): Sql;
}

/** How files with this reading are imported. Throws a ProblemError when it lacks a column that every record needs. */
export function importKind(reading: Reading): ImportKind {
  const source = SOURCES.get(reading.source);
  const trouble = unmapped(reading, recordKind(source?.role ?? 'orders'));
  if (trouble !== null) throw new ProblemError(trouble);
  const family = source?.family ?? 'delimited';
  const table = RECORD_TABLES.get(source?.role ?? 'orders');
  return table === undefined ? ordersImport(family) : recordsImport(table, family, source?.platform ?? family);
}
