import { id, join, sql, type Sql, type SqlValue } from '../../sql/sql';
import type { Database } from '../warehouse/database';

const BATCH = 1000;

/** Appends plain rows to a table, a thousand to a statement. */
export async function appendRows(db: Database, table: string, rows: readonly (readonly SqlValue[])[]): Promise<void> {
  for (let from = 0; from < rows.length; from += BATCH) {
    await db.run(sql`insert into ${id(table)} values ${join(rows.slice(from, from + BATCH).map(tuple))}`);
  }
}

function tuple(row: readonly SqlValue[]): Sql {
  return sql`(${join(
    row.map((value) => sql`${value}`),
    ', '
  )})`;
}
