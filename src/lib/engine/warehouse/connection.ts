import type { AsyncDuckDB } from '@duckdb/duckdb-wasm';
import type { Sql } from '../../sql/sql';
import { engineProblem, FATAL, questionCancelled } from './fault';
import { ipcStream } from './ipc';
import type { Lifeline } from './lifeline';

/**
 * One connection to DuckDB. Statements run one after the other; the running one can be stopped.
 * Always by way of pending queries: a plain query cannot be stopped and holds up every other connection.
 */
export class Connection {
  #duckdb: AsyncDuckDB;
  #id: number;
  #life: Lifeline;
  #tail: Promise<unknown> = Promise.resolve();
  #stop = false;
  #running = false;

  constructor(duckdb: AsyncDuckDB, id: number, life: Lifeline) {
    this.#duckdb = duckdb;
    this.#id = id;
    this.#life = life;
  }

  /** The rows of a statement as the bytes of one Arrow IPC stream. */
  rows(statement: Sql): Promise<Uint8Array> {
    return this.#inTurn(() => this.#send(statement.text), statement.text);
  }

  /** Appends Arrow IPC stream bytes to a table, which is created when missing. The bytes are left whole. */
  append(table: string, ipc: Uint8Array): Promise<void> {
    // DuckDB transfers the buffer it is given, so it gets a copy.
    return this.#inTurn(() =>
      this.#duckdb.insertArrowFromIPCStream(this.#id, ipc.slice(), { name: table, schema: 'main', create: false })
    );
  }

  /** Stops the running statement; false when none runs. */
  async cancel(): Promise<boolean> {
    if (!this.#running) return false;
    this.#stop = true;
    await this.#life.guard(() => this.#duckdb.cancelPendingQuery(this.#id));
    return true;
  }

  #inTurn<T>(work: () => Promise<T>, sql?: string): Promise<T> {
    const turn = this.#tail.then(() => this.#run(work, sql));
    this.#tail = turn.catch(() => undefined);
    return turn;
  }

  async #run<T>(work: () => Promise<T>, sql: string | undefined): Promise<T> {
    this.#stop = false;
    this.#running = true;
    try {
      return await this.#life.guard(work);
    } catch (thrown) {
      if (this.#life.ended) throw this.#life.ended;
      if (this.#stop) throw questionCancelled();
      const failure = engineProblem(thrown, sql);
      if (FATAL.has(failure.problem.code)) this.#life.end(failure);
      throw failure;
    } finally {
      this.#running = false;
    }
  }

  async #send(text: string): Promise<Uint8Array> {
    let header = await this.#duckdb.startPendingQuery(this.#id, text);
    while (header === null && !this.#stop) header = await this.#duckdb.pollPendingQuery(this.#id);
    if (header === null) throw questionCancelled();
    const parts = [header];
    for (;;) {
      const part = await this.#duckdb.fetchQueryResults(this.#id);
      if (this.#stop) throw questionCancelled();
      if (part === null) continue;
      if (part.length === 0) return ipcStream(joined(parts));
      parts.push(part);
    }
  }
}

function joined(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
