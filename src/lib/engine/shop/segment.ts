import { DataType, tableFromIPC } from 'apache-arrow';
import type { TableContract } from '../../sql/table';
import { STAGING } from '../../sql/staging/tables';
import {
  createIncoming,
  insertIncoming,
  segmentConstants,
  segmentFacts,
  segmentRows,
  segmentShape,
  type StoredColumn
} from '../../sql/staging/segment';
import { id, sql } from '../../sql/sql';
import type { Database } from '../warehouse/database';

/** What a table's second part is called: the columns that are the same on all of its rows, as one row. */
const SAME = '.same';

/** The staged rows of one import as Arrow IPC stream bytes: the segment that is stored, by table and part of it. */
export async function segmentOf(
  db: Database,
  importNo: number
): Promise<Record<string, { ipc: Uint8Array; rows: number }>> {
  const segment: Record<string, { ipc: Uint8Array; rows: number }> = {};
  for (const table of STAGING) {
    const shape = segmentShape(table, await db.ask(segmentFacts(table, importNo)));
    if (shape.rows === 0) continue;
    // A table of one row has nothing that differs; it is stored as it is.
    const whole = { ...shape, varying: Object.keys(table.columns).map((name) => ({ name, value: id(name) })) };
    const isPlain = shape.rows < 2;
    const rows = segmentRows(table, importNo, isPlain ? whole : shape);
    segment[table.name] = { ipc: await db.arrow(rows), rows: shape.rows };
    if (isPlain) continue;
    segment[table.name + SAME] = { ipc: await db.arrow(segmentConstants(table, importNo, shape)), rows: 1 };
  }
  return segment;
}

/** Appends a stored segment to the staging tables, outside a transaction. Segments of whole tables are read too. */
export async function loadSegment(db: Database, tables: Readonly<Record<string, Uint8Array>>): Promise<void> {
  for (const table of STAGING) {
    const rows = tables[table.name];
    const same = tables[table.name + SAME];
    if (rows === undefined) continue;
    if (same === undefined) await db.append(table.name, rows);
    else await loadParts(db, table, rows, same);
  }
}

// In one transaction, so that the engine never packs the table that is dropped at its end.
async function loadParts(db: Database, table: TableContract, rows: Uint8Array, same: Uint8Array): Promise<void> {
  const columns = columnsOf(rows);
  const constants = columnsOf(same);
  const constant = constants.map(({ name }) => name).filter((name) => name in table.columns);
  const twins = String(tableFromIPC(same).getChild('twins')?.get(0) ?? '');
  await db.run(sql`begin transaction`);
  try {
    await db.run(createIncoming('incoming', table, columns));
    await db.run(createIncoming('incoming_same', table, constants));
    await db.append('incoming', rows);
    await db.append('incoming_same', same);
    await db.run(insertIncoming(table, columns, constant, twins.split(' ').filter(Boolean)));
    await db.run(sql`drop table incoming`);
    await db.run(sql`drop table incoming_same`);
    await db.run(sql`commit`);
  } catch (thrown) {
    await db.run(sql`rollback`).catch(() => undefined);
    throw thrown;
  }
}

function columnsOf(ipc: Uint8Array): StoredColumn[] {
  return tableFromIPC(ipc).schema.fields.map(({ name, type }) => ({
    name,
    bits: DataType.isInt(type) ? type.bitWidth : null
  }));
}
