import { STAGING } from '../../sql/staging/tables';
import { createTable, ensureTable } from '../../sql/table';
import { id, sql } from '../../sql/sql';
import type { Database } from '../warehouse/database';

/** Creates the empty staging tables. */
export async function createStaging(db: Database): Promise<void> {
  for (const table of STAGING) await db.run(createTable(table));
}

/** Creates the staging tables that are missing. */
export async function ensureStaging(db: Database): Promise<void> {
  for (const table of STAGING) await db.run(ensureTable(table));
}

/** Removes every staged row of one import. */
export async function removeStaging(db: Database, importNo: number): Promise<void> {
  for (const table of STAGING) await db.run(sql`delete from ${id(table.name)} where import_no = ${importNo}`);
}
