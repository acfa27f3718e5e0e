/** A column of an answer: numbers as doubles (NaN is null), everything else as text or booleans. */
export type AnswerColumn = Float64Array | readonly (string | null)[] | readonly (boolean | null)[];

/** An answer of the warehouse, column by column, as it crosses between threads. DATE is `YYYY-MM-DD`, TIMESTAMP is `YYYY-MM-DD HH:MM:SS`. */
export interface AnswerTable {
  readonly names: readonly string[];
  readonly columns: readonly AnswerColumn[];
  readonly length: number;
}

/** A value on screen; null is "unknown". */
export type Value = string | number | boolean | null;

/** One row of an answer by column name. */
export type Row = Readonly<Record<string, Value>>;

/** One value by position; a NaN is null. */
export function valueAt(table: AnswerTable, column: number, row: number): Value {
  const value = table.columns[column]?.[row] ?? null;
  return typeof value === 'number' && Number.isNaN(value) ? null : value;
}

/** Rows `from` to `to` (exclusive) as objects. Only for what is shown: objects cost more than columns. */
export function rowsOf<T = Row>(table: AnswerTable, from = 0, to = table.length): T[] {
  const rows: T[] = [];
  for (let row = from; row < Math.min(to, table.length); row++) {
    rows.push(Object.fromEntries(table.names.map((name, column) => [name, valueAt(table, column, row)])) as T);
  }
  return rows;
}
