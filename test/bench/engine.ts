import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger, type DuckDBBindings } from '@duckdb/duckdb-wasm/blocking';
import type { Database } from '../../src/lib/engine/warehouse/database';
import { decodeAnswer } from '../../src/lib/engine/warehouse/decode';
import { ipcStream } from '../../src/lib/engine/warehouse/ipc';
import { sql } from '../../src/lib/sql/sql';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
const bundle = (name: string) => ({
  mainModule: resolve(dist, `duckdb-${name}.wasm`),
  mainWorker: resolve(dist, `duckdb-node-${name}.worker.cjs`)
});

/** The engine that ships, set up as in the browser: a compressed in-memory database, answers as Arrow bytes. */
export async function openEngine(): Promise<Database> {
  const bindings = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
  await bindings.instantiate();
  bindings.open({ path: ':memory:' });
  const connection = bindings.connect();
  const rows = (text: string) => connection.useUnsafe((engine, id) => stream(engine, id, text));
  const db: Database = {
    run: async (statement) => void rows(statement.text),
    ask: async (question) => decodeAnswer(rows(question.text)),
    arrow: async (question) => rows(question.text),
    append: async (table, ipc) =>
      connection.insertArrowFromIPCStream(ipcStream(ipc), { name: table, schema: 'main', create: false }),
    offer: async (name, bytes) => {
      bindings.registerFileBuffer(`/import/${name}`, bytes);
      return `/import/${name}`;
    },
    withdraw: async (name) => void bindings.dropFile(`/import/${name}`)
  };
  await db.run(sql`attach ':memory:' as ws (compress)`);
  await db.run(sql`use ws`);
  return db;
}

// As a stream of batches: the engine's whole answers are Arrow files, which it does not take back.
function stream(engine: DuckDBBindings, id: number, text: string): Uint8Array {
  let header = engine.startPendingQuery(id, text, false);
  while (header === null) header = engine.pollPendingQuery(id);
  const parts = [header.slice()];
  for (;;) {
    const part = engine.fetchQueryResults(id);
    if (part === null) continue;
    if (part.length === 0) return new Uint8Array(Buffer.concat(parts));
    parts.push(part.slice());
  }
}

/** Bytes the engine holds for tables, indexes and buffers once all is written down compactly. */
export async function engineMemory(db: Database): Promise<number> {
  await db.run(sql`checkpoint ws`);
  const answer = await db.ask(sql`select sum(memory_usage_bytes)::double as bytes from duckdb_memory()`);
  return Number(answer.columns[0]?.[0] ?? 0);
}
