import { createRequire } from 'node:module';
import { dirname, resolve } from 'node:path';
import { createDuckDB, NODE_RUNTIME, VoidLogger } from '@duckdb/duckdb-wasm/blocking';
import type { Database } from '../../src/lib/engine/warehouse/database';
import { decodeAnswer } from '../../src/lib/engine/warehouse/decode';
import { ipcStream } from '../../src/lib/engine/warehouse/ipc';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
const bundle = (name: string) => ({
  mainModule: resolve(dist, `duckdb-${name}.wasm`),
  mainWorker: resolve(dist, `duckdb-node-${name}.worker.cjs`)
});

let shared: Promise<Awaited<ReturnType<typeof createDuckDB>>> | undefined;

async function engine() {
  shared ??= (async () => {
    const bindings = await createDuckDB({ mvp: bundle('mvp'), eh: bundle('eh') }, new VoidLogger(), NODE_RUNTIME);
    await bindings.instantiate();
    bindings.open({ path: ':memory:' });
    return bindings;
  })();
  return shared;
}

let schemas = 0;

/** The engine that ships, opened once for all test files; each call works in a schema of its own. */
export async function openDatabase(): Promise<Database & { close(): Promise<void> }> {
  const bindings = await engine();
  const connection = bindings.connect();
  const schema = `test_${++schemas}`;
  connection.query(`create schema ${schema}`);
  connection.query(`set schema = '${schema}'`);
  const bytesOf = (text: string) => connection.useUnsafe((raw, handle) => raw.runQuery(handle, text).slice());
  return {
    run: async (statement) => void connection.query(statement.text),
    ask: async (question) => decodeAnswer(bytesOf(question.text)),
    arrow: async (question) => ipcStream(bytesOf(question.text)),
    append: async (table, ipc) => connection.insertArrowFromIPCStream(ipc, { name: table, schema, create: false }),
    offer: async (name, bytes) => {
      bindings.registerFileBuffer(`/import/${name}`, bytes);
      return `/import/${name}`;
    },
    withdraw: async (name) => void bindings.dropFile(`/import/${name}`),
    close: async () => {
      connection.query(`drop schema ${schema} cascade`);
      connection.close();
    }
  };
}
