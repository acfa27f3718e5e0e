import { id, join, sql, type Sql } from './sql';

/** A named step of a longer question. */
export interface Step {
  readonly name: string;
  readonly body: Sql;
}

/** One step: a noun and the few lines of SQL that make it. */
export function step(name: string, body: Sql): Step {
  return { name, body };
}

/** Named steps read top to bottom as one statement; the last step is the answer. */
export function pipeline(...steps: readonly [Step, ...Step[]]): Sql {
  const last = steps[steps.length - 1] as Step;
  const before = steps.slice(0, -1);
  if (before.length === 0) return last.body;
  const named = join(before.map((one) => sql`${id(one.name)} as (\n${one.body}\n)`));
  return sql`with ${named}\n${last.body}`;
}
