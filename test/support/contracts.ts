import { expect } from 'vitest';
import { rowsOf } from '../../src/lib/domain/answer-table';
import { id, join, sql } from '../../src/lib/sql/sql';
import { grainList, type TableContract } from '../../src/lib/sql/table';
import type { TestDatabase } from './import-shop';

/** Checks that a table is what its contract says: columns and types, no two rows of one grain, nulls, identities. */
export async function keepsContract(db: TestDatabase, contract: TableContract): Promise<void> {
  const table = id(contract.name);
  const types = rowsOf<{ column_name: string; column_type: string }>(
    await db.ask(sql`select column_name, column_type from (describe ${table})`)
  );
  expect(Object.fromEntries(types.map((row) => [row.column_name, row.column_type])), contract.name).toEqual(
    Object.fromEntries(Object.entries(contract.columns).map(([name, column]) => [name, column.type]))
  );
  const repeated = await db.ask(
    sql`select ${grainList(contract)} from ${table} group by ${grainList(contract)} having count(*) > 1`
  );
  expect(repeated.length, `${contract.name}: one row per ${contract.grain.join(', ')}`).toBe(0);
  const needed = Object.entries(contract.columns).filter(([, column]) => !column.nullable);
  const nulls = needed.map(([name]) => sql`(count(*) filter (${id(name)} is null))::integer as ${id(name)}`);
  const found = rowsOf(await db.ask(sql`select ${join(nulls)} from ${table}`))[0] ?? {};
  expect(
    Object.values(found).every((count) => count === 0),
    `${contract.name}: nulls in ${JSON.stringify(found)}`
  ).toBe(true);
  for (const [sentence, condition] of Object.entries(contract.identities)) {
    const broken = await db.ask(sql`select * from ${table} where not (${condition}) limit 1`);
    expect(broken.length, `${contract.name}: ${sentence}`).toBe(0);
  }
}
