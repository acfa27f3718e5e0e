import { STAGING } from '../../sql/staging/tables';
import { columnList, createTable, ensureTable, grainList } from '../../sql/table';
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

/** The staged rows of one import as Arrow IPC stream bytes by table: the segment that is stored. */
export async function segmentOf(
  db: Database,
  importNo: number
): Promise<Record<string, { ipc: Uint8Array; rows: number }>> {
  const segment: Record<string, { ipc: Uint8Array; rows: number }> = {};
  for (const table of STAGING) {
    const rows = await db.ask(
      sql`select count(*)::integer as rows from ${id(table.name)} where import_no = ${importNo}`
    );
    const ipc = await db.arrow(
      sql`select ${columnList(table)} from ${id(table.name)} where import_no = ${importNo} order by ${grainList(table)}`
    );
    segment[table.name] = { ipc, rows: Number(rows.columns[0]?.[0] ?? 0) };
  }
  return segment;
}

/** Appends a stored segment to the staging tables. */
export async function loadSegment(db: Database, tables: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const table of STAGING) {
    const ipc = tables[table.name];
    if (ipc !== undefined) await db.append(table.name, ipc);
  }
}
