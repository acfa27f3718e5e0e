import type { AnswerTable } from '../../domain/answer-table';
import type { Sql } from '../../sql/sql';

/** A connection to DuckDB, the same in the browser's worker and in Node's tests. */
export interface Database {
  /** Runs a statement for its effect. */
  run(statement: Sql): Promise<void>;
  /** Asks a question and gives all of its rows. */
  ask(question: Sql): Promise<AnswerTable>;
  /** Asks a question and gives its rows as Arrow IPC stream bytes. */
  arrow(question: Sql): Promise<Uint8Array>;
  /** Appends the rows of Arrow IPC stream bytes to a table, which is created when missing. */
  append(table: string, ipc: Uint8Array): Promise<void>;
  /** Makes bytes readable as `/import/<name>` (the only place the locked engine can read). */
  offer(name: string, bytes: Uint8Array): Promise<string>;
  /** Forgets bytes offered before. */
  withdraw(name: string): Promise<void>;
}
