import type { AnswerTable } from '../../domain/answer-table';
import { rowsOf } from '../../domain/answer-table';
import { typeName, type ColumnType, type TableContract } from '../table';
import { id, join, sql, type Sql } from '../sql';

/*
 * What one import wrote into a staging table, as it is stored: most columns of most files hold nothing or say the same
 * on every row, and most numbers are small, so only what differs is kept, in the smallest type that holds it.
 */

/** Columns that often repeat another; then they are not stored. */
const TWINS: Readonly<Record<string, string>> = { order_name: 'order_id', local_at: 'ordered_at' };

/** How a segment stores the columns of a table; columns that are always null are in neither list. */
export interface SegmentShape {
  readonly rows: number;
  /** Columns stored for each row. */
  readonly varying: readonly { readonly name: string; readonly value: Sql }[];
  /** Columns that are the same on all rows, stored once. */
  readonly constant: readonly string[];
  /** Columns that repeat their twin. */
  readonly twins: readonly string[];
}

/** Asks what `segmentShape` needs to know of one import's rows of a table. */
export function segmentFacts(table: TableContract, importNo: number): Sql {
  const facts = Object.entries(table.columns).flatMap(([name, { type }]) => {
    const twin = TWINS[name];
    const cell = id(name);
    return [
      sql`count(${cell})::integer as ${id(`filled:${name}`)}`,
      sql`(min(${cell}) is not distinct from max(${cell})) as ${id(`same:${name}`)}`,
      ...(twin === undefined || !(twin in table.columns)
        ? []
        : [sql`bool_and(${cell} is not distinct from ${id(twin)}) as ${id(`twin:${name}`)}`]),
      ...limits(cell, type).map((limit, at) => sql`${limit} as ${id(`${at === 0 ? 'least' : 'most'}:${name}`)}`)
    ];
  });
  return sql`select count(*)::integer as rows, ${join(facts)} from ${id(table.name)} where import_no = ${importNo}`;
}

// The smallest and largest whole number of a column; null when it holds others.
function limits(cell: Sql, type: ColumnType): Sql[] {
  const least = (whole: Sql, isWhole: Sql) => [
    sql`case when bool_and(${isWhole}) then min(${whole})::double end`,
    sql`case when bool_and(${isWhole}) then max(${whole})::double end`
  ];
  if (type === 'INTEGER' || type === 'BIGINT') return least(cell, sql`true`);
  if (type === 'DOUBLE') return least(cell, sql`${cell} = trunc(${cell})`);
  if (type === 'TIMESTAMP') return least(sql`epoch_us(${cell}) // 1000000`, sql`epoch_us(${cell}) % 1000000 = 0`);
  return [];
}

/** The shape that the answer to `segmentFacts` allows. */
export function segmentShape(table: TableContract, answer: AnswerTable): SegmentShape {
  const facts = rowsOf<Record<string, number | boolean | null>>(answer)[0] ?? {};
  const rows = Number(facts['rows'] ?? 0);
  const names = Object.keys(table.columns).filter((name) => Number(facts[`filled:${name}`]) > 0);
  const constant = names.filter((name) => facts[`same:${name}`] === true && facts[`filled:${name}`] === rows);
  const twins = names.filter((name) => facts[`twin:${name}`] === true && !constant.includes(name));
  const varying = names
    .filter((name) => !constant.includes(name) && !twins.includes(name))
    .map((name) => {
      const type = table.columns[name]?.type ?? 'VARCHAR';
      return { name, value: stored(id(name), type, facts[`least:${name}`], facts[`most:${name}`]) };
    });
  return { rows, varying, constant, twins };
}

type Limit = number | boolean | null | undefined;

function stored(cell: Sql, type: ColumnType, least: Limit, most: Limit): Sql {
  if (typeof least !== 'number' || typeof most !== 'number' || Number.isNaN(least)) return cell;
  const isWithin = (bits: number) => least >= -(2 ** (bits - 1)) && most < 2 ** (bits - 1);
  const whole = type === 'TIMESTAMP' ? sql`(epoch_us(${cell}) // 1000000)` : cell;
  if (isWithin(16)) return sql`${whole}::smallint`;
  return isWithin(32) && type !== 'DOUBLE' ? sql`${whole}::integer` : cell;
}

/** The rows of one import as they are stored. */
export function segmentRows(table: TableContract, importNo: number, { varying }: SegmentShape): Sql {
  return sql`
    select ${join(varying.map(({ name, value }) => sql`${value} as ${id(name)}`))}
    from ${id(table.name)}
    where import_no = ${importNo}
    order by ${join(table.grain.map(id), ', ')}`;
}

/** What is the same on all rows of one import as one row: the constant columns, and `twins` with the names of those. */
export function segmentConstants(table: TableContract, importNo: number, { constant, twins }: SegmentShape): Sql {
  return sql`
    select ${join([...constant.map(id), sql`${twins.join(' ')} as twins`])}
    from ${id(table.name)}
    where import_no = ${importNo}
    limit 1`;
}

/** A stored column by its name and the bits of its numbers; null when it is stored in its own type. */
export interface StoredColumn {
  readonly name: string;
  readonly bits: number | null;
}

const WHOLE: Readonly<Record<number, Sql>> = { 16: sql`smallint`, 32: sql`integer`, 64: sql`bigint` };

/** Creates the empty table that stored rows of `table` are appended to. */
export function createIncoming(name: string, table: TableContract, columns: readonly StoredColumn[]): Sql {
  const definitions = columns.map(
    (column) =>
      sql`${id(column.name)} ${WHOLE[column.bits ?? 0] ?? typeName(table.columns[column.name]?.type ?? 'VARCHAR')}`
  );
  return sql`create or replace table ${id(name)} (${join(definitions)})`;
}

/** Appends `incoming` and what `incoming_same` says of all its rows to a staging table. */
export function insertIncoming(
  table: TableContract,
  columns: readonly StoredColumn[],
  constant: readonly string[],
  twins: readonly string[]
): Sql {
  const read = ({ name, bits }: StoredColumn) =>
    bits !== null && table.columns[name]?.type === 'TIMESTAMP'
      ? sql`make_timestamp(${id(name)}::bigint * 1000000)`
      : id(name);
  const values = new Map(columns.map((column) => [column.name, read(column)]));
  for (const name of constant) values.set(name, sql`incoming_same.${id(name)}`);
  for (const name of twins) values.set(name, values.get(TWINS[name] ?? '') ?? sql`null`);
  const known = Object.keys(table.columns).flatMap((name) => {
    const value = values.get(name);
    return value === undefined ? [] : [sql`${value} as ${id(name)}`];
  });
  return sql`insert into ${id(table.name)} by name select ${join(known)} from incoming, incoming_same`;
}
