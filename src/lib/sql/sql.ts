/** A piece of SQL text that is safe to send: made only by the tags and functions of this file. */
export interface Sql {
  readonly text: string;
}

/** What may stand in a `${…}` of the `sql` tag: another Sql is spliced as code, anything else becomes a literal. */
export type SqlValue = Sql | string | number | bigint | boolean | null | readonly (string | number)[];

class SqlText implements Sql {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
    Object.freeze(this);
  }
}

/** True for values made by this file; a look-alike object that came from JSON is not one. */
export function isSql(value: unknown): value is Sql {
  return value instanceof SqlText;
}

/** The SQL literal of a plain value; throws on numbers that SQL cannot hold. */
export function literal(value: Exclude<SqlValue, Sql>): Sql {
  return new SqlText(literalText(value));
}

function literalText(value: Exclude<SqlValue, Sql>): string {
  if (value === null) return 'null';
  if (typeof value === 'string') return quoteText(value);
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return numberText(value);
  return `(${value.map(literalText).join(', ')})`;
}

// A NUL ends a C string inside the engine, so it is cut out instead of cutting the literal short.
function quoteText(value: string): string {
  return `'${value.replaceAll('\0', '').replaceAll("'", "''")}'`;
}

function numberText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`SQL has no literal for ${value}`);
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? value.toFixed(0) : `${value}::double`;
}

/** Builds SQL: values become literals, Sql is spliced as code. */
export function sql(strings: TemplateStringsArray, ...values: SqlValue[]): Sql {
  let text = strings[0] ?? '';
  values.forEach((value, index) => {
    text += (isSql(value) ? value.text : literalText(value as Exclude<SqlValue, Sql>)) + (strings[index + 1] ?? '');
  });
  return new SqlText(dedent(text));
}

function dedent(text: string): string {
  const lines = text.split('\n');
  const depths = lines
    .slice(1)
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const depth = depths.length === 0 ? 0 : Math.min(...depths);
  return [lines[0], ...lines.slice(1).map((line) => line.slice(Math.min(depth, line.length - line.trimStart().length)))]
    .join('\n')
    .trim();
}

/** A quoted identifier; the only way a name that is data (a column of somebody's file) becomes SQL. */
export function id(name: string): Sql {
  return new SqlText(`"${name.replaceAll('\0', '').replaceAll('"', '""')}"`);
}

/** Pieces of SQL joined by a separator (default a comma and a line break). */
export function join(pieces: readonly Sql[], separator = ',\n'): Sql {
  return new SqlText(pieces.map((piece) => piece.text).join(separator));
}

/** All conditions at once; `true` when there is none. */
export function every(conditions: readonly Sql[]): Sql {
  return conditions.length === 0
    ? sql`true`
    : join(
        conditions.map((one) => sql`(${one})`),
        '\n  and '
      );
}

/** Any of the conditions; `false` when there is none. */
export function some(conditions: readonly Sql[]): Sql {
  return conditions.length === 0
    ? sql`false`
    : join(
        conditions.map((one) => sql`(${one})`),
        '\n  or '
      );
}
