import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';

/** Native DuckDB on one thread: what the browser's engine is measured against. */
export async function openNative(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
}

/** Reads the file into a table, as anybody would write it. */
export async function readCsv(native: DuckDBConnection, path: string): Promise<void> {
  await native.run(`create or replace table raw as select * from read_csv('${path.replaceAll("'", "''")}')`);
}

/** All rows of a question, as numbers and texts. */
export async function nativeRows(native: DuckDBConnection, question: string): Promise<unknown[][]> {
  return (await native.runAndReadAll(question)).getRows() as unknown[][];
}
