import { AsyncDuckDB, VoidLogger } from '@duckdb/duckdb-wasm';
import type { AnswerTable } from '../../domain/answer-table';
import { ProblemError } from '../../domain/problem';
import { sql, type Sql } from '../../sql/sql';
import { notLoaded, startWorker, type StartedWorker } from '../worker-start';
import type { EngineAssets } from './assets';
import { Connection } from './connection';
import type { Database } from './database';
import { decodeAnswer } from './decode';
import { engineDied, questionCancelled } from './fault';
import { Lifeline } from './lifeline';
import { IMPORT_FOLDER, LOCK } from './locked';
import preparationUrl from '../../../../workers/warehouse.worker.ts?worker&url';

/** What `openAsyncDatabase` needs to know. */
export interface WarehouseOptions {
  readonly assets: EngineAssets;
  /** Bytes of the engine that have arrived, unpacked. */
  onLoaded?(bytes: number): void;
}

/** DuckDB in a worker of its own. The `Database` methods share one connection; questions have others. */
export interface AsyncWarehouse extends Database {
  /** Asks on a free connection, so that a long statement does not hold it up; `request` names it for `cancel`. */
  question(request: string, question: Sql): Promise<AnswerTable>;
  /** Stops the question of that name, running or waiting; false when there is none. */
  cancel(request: string): Promise<boolean>;
  /** Stops the statement that a `Database` method runs; it rejects with `question.cancelled`. */
  interrupt(): Promise<boolean>;
  /** Resolves with the reason when the engine died or broke; everything that waits is rejected with it. */
  readonly died: Promise<ProblemError>;
  /** Ends the engine; what it held is gone. */
  close(): void;
}

const READERS = 3;

/** Starts DuckDB, attaches the compressed in-memory workspace database, locks the engine. */
export async function openAsyncDatabase(options: WarehouseOptions): Promise<AsyncWarehouse> {
  const { assets, onLoaded } = options;
  const preparation = new URL(preparationUrl, import.meta.url).href;
  const started = await startWorker('warehouse', [preparation, assets.worker]);
  const life = new Lifeline();
  void started.died.then(() => life.end(engineDied()));
  try {
    const duckdb = new AsyncDuckDB(new VoidLogger(), started.worker);
    await life.guard(() => duckdb.instantiate(assets.wasm, null, ({ bytesLoaded }) => onLoaded?.(bytesLoaded)));
    await life.guard(() => duckdb.open({ path: ':memory:', query: { queryPollingInterval: 10 } }));
    return new Warehouse(started, duckdb, life, await connections(duckdb, life));
  } catch (thrown) {
    started.stop();
    throw life.ended ? notLoaded('warehouse', 'The engine ended while it was starting.') : thrown;
  }
}

async function connections(duckdb: AsyncDuckDB, life: Lifeline): Promise<Connection[]> {
  const all: Connection[] = [];
  for (let made = 0; made <= READERS; made++) {
    const connection = new Connection(duckdb, await life.guard(() => duckdb.connectInternal()), life);
    if (made === 0) await connection.rows(sql`attach ':memory:' as ws (compress)`);
    await connection.rows(sql`use ws`);
    all.push(connection);
  }
  for (const statement of LOCK) await (all[0] as Connection).rows(statement);
  return all;
}

class Warehouse implements AsyncWarehouse {
  readonly died: Promise<ProblemError>;
  #started: StartedWorker;
  #duckdb: AsyncDuckDB;
  #life: Lifeline;
  #main: Connection;
  #free: Connection[];
  #waiting: { request: string; give(connection: Connection | null): void }[] = [];
  #asked = new Map<string, Connection>();

  constructor(started: StartedWorker, duckdb: AsyncDuckDB, life: Lifeline, all: Connection[]) {
    this.#started = started;
    this.#duckdb = duckdb;
    this.#life = life;
    [this.#main, ...this.#free] = all as [Connection, ...Connection[]];
    this.died = life.whenEnded;
  }

  async run(statement: Sql): Promise<void> {
    await this.#main.rows(statement);
  }

  async ask(question: Sql): Promise<AnswerTable> {
    return decodeAnswer(await this.#main.rows(question));
  }

  arrow(question: Sql): Promise<Uint8Array> {
    return this.#main.rows(question);
  }

  append(table: string, ipc: Uint8Array): Promise<void> {
    return this.#main.append(table, ipc);
  }

  async offer(name: string, bytes: Uint8Array): Promise<string> {
    await this.#life.guard(() => this.#duckdb.registerFileBuffer(IMPORT_FOLDER + name, bytes.slice()));
    return IMPORT_FOLDER + name;
  }

  async withdraw(name: string): Promise<void> {
    await this.#life.guard(() => this.#duckdb.dropFile(IMPORT_FOLDER + name));
  }

  async question(request: string, question: Sql): Promise<AnswerTable> {
    const connection = this.#free.pop() ?? (await this.#nextFree(request));
    if (connection === null) throw questionCancelled();
    this.#asked.set(request, connection);
    try {
      return decodeAnswer(await connection.rows(question));
    } finally {
      this.#asked.delete(request);
      const next = this.#waiting.shift();
      if (next) next.give(connection);
      else this.#free.push(connection);
    }
  }

  async cancel(request: string): Promise<boolean> {
    const place = this.#waiting.findIndex((one) => one.request === request);
    if (place >= 0) this.#waiting.splice(place, 1)[0]?.give(null);
    return place >= 0 || ((await this.#asked.get(request)?.cancel()) ?? false);
  }

  interrupt(): Promise<boolean> {
    return this.#main.cancel();
  }

  close(): void {
    this.#started.stop();
    this.#life.end(engineDied());
  }

  #nextFree(request: string): Promise<Connection | null> {
    return new Promise((give) => this.#waiting.push({ request, give }));
  }
}
