import { id, join, sql, type Sql } from './sql';

/** Types that cross from the engine to the page unharmed. */
export type ColumnType = 'VARCHAR' | 'BOOLEAN' | 'INTEGER' | 'BIGINT' | 'DOUBLE' | 'DATE' | 'TIMESTAMP';

/** One column of a staging table or mart: its type, whether it may be null, what it means. */
export interface Column {
  readonly type: ColumnType;
  readonly nullable: boolean;
  readonly about: string;
}

/** What a table promises: its grain, its columns, and the statements that must hold for every row. */
export interface TableContract<Name extends string = string> {
  readonly name: string;
  readonly about: string;
  /** The columns that together name a row; no two rows share them. */
  readonly grain: readonly NoInfer<Name>[];
  readonly columns: Readonly<Record<Name, Column>>;
  /** Conditions that hold for every row, by the sentence that says so. */
  readonly identities: Readonly<Record<string, Sql>>;
}

/** Declares a table; the contract test builds it on small shops and checks all of this. */
export function defineTable<Name extends string>(contract: TableContract<Name>): TableContract<Name> {
  return Object.freeze(contract);
}

/** A column that always has a value. */
export function column(type: ColumnType, about: string): Column {
  return { type, nullable: false, about };
}

/** A column in which null means "unknown". */
export function maybe(type: ColumnType, about: string): Column {
  return { type, nullable: true, about };
}

/** `create table` for a contract, empty; what was there is replaced. */
export function createTable(contract: TableContract): Sql {
  return sql`create or replace table ${definition(contract)}`;
}

/** `create table` for a contract that leaves an existing table as it is. */
export function ensureTable(contract: TableContract): Sql {
  return sql`create table if not exists ${definition(contract)}`;
}

function definition(contract: TableContract): Sql {
  const columns = Object.entries(contract.columns).map(
    ([name, { type, nullable }]) => sql`${id(name)} ${typeName(type)} ${nullable ? sql`` : sql`not null`}`
  );
  return sql`${id(contract.name)} (\n${join(columns)}\n)`;
}

/** The columns of a contract as a select list, in its order. */
export function columnList(contract: TableContract): Sql {
  return join(Object.keys(contract.columns).map(id), ', ');
}

/** The grain of a contract as a select list. */
export function grainList(contract: TableContract): Sql {
  return join(contract.grain.map(id), ', ');
}

const TYPE_NAMES: Readonly<Record<ColumnType, Sql>> = {
  VARCHAR: sql`varchar`,
  BOOLEAN: sql`boolean`,
  INTEGER: sql`integer`,
  BIGINT: sql`bigint`,
  DOUBLE: sql`double`,
  DATE: sql`date`,
  TIMESTAMP: sql`timestamp`
};

/** A column type as SQL. */
export function typeName(type: ColumnType): Sql {
  return TYPE_NAMES[type];
}
