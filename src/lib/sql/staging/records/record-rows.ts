import { cellType } from '../../../domain/records/cell-types';
import { fieldsOf, recordKind } from '../../../domain/records/record-kind';
import type { Field, Reading } from '../../../domain/reading';
import { id, join, sql, type Sql } from '../../sql';
import { cleaned } from '../clean';
import { numberCell, numberJoins, timeCell } from '../typed-rows';
import { yesOrNo } from '../vocabulary';
import type { RecordTable, RecordTarget } from './record-table';

/**
 * `cells`: one row per record of a file with every field of its kind, typed; fields that the file lacks are null.
 * `raw_rows`, `moments` and, with odd numbers, `number_texts` must be there.
 */
export function recordCells(
  kind: RecordTable,
  mapped: readonly Field[],
  reading: Reading,
  hasOddNumbers: boolean
): Sql {
  const fields = fieldsOf(recordKind(kind.role));
  const columns = fields.flatMap((field) => typed(field, mapped.includes(field), reading, hasOddNumbers));
  const times = fields.filter((field) => cellType(field) === 'time' && mapped.includes(field));
  const joins = times.map(
    (field) => sql`left join moments as ${moment(field)} on ${moment(field)}.cell = ${timeCell(field, mapped)}`
  );
  return sql`
    create or replace temp table cells as
    select row_no, ${join(columns)}
    from raw_rows
    ${hasOddNumbers ? join(numberJoins(mapped), '\n') : sql``}
    ${join(joins, '\n')}`;
}

function typed(field: Field, isMapped: boolean, reading: Reading, hasOddNumbers: boolean): Sql[] {
  const name = id(field);
  const local = id(`${field}_local`);
  const text = id(`${field}_text`);
  const type = cellType(field);
  if (type === 'time')
    return isMapped
      ? [
          sql`${moment(field)}.utc as ${name}`,
          sql`${moment(field)}.local_at as ${local}`,
          sql`nullif(trim(raw_rows.${name}), '') as ${text}`
        ]
      : [sql`null::timestamp as ${name}`, sql`null::timestamp as ${local}`, sql`null::varchar as ${text}`];
  if (type === 'number')
    return [sql`${isMapped ? numberCell(field, reading, hasOddNumbers) : sql`null::bigint`} as ${name}`];
  if (type === 'yes-no') return [sql`${isMapped ? yesOrNo(sql`raw_rows.${name}`) : sql`null::boolean`} as ${name}`];
  return [
    sql`${isMapped ? cleaned(field, reading.switchedOff, sql`raw_rows.${name}`) : sql`null::varchar`} as ${name}`
  ];
}

const moment = (field: Field) => id(`at_${field}`);

/** `row_faults (row_no, reason, field)`: the records that cannot be used, each with its first reason. */
export function recordFaults(kind: RecordTable, mapped: readonly Field[]): Sql {
  const own = kind.faults.map(({ reason, when }) => sql`when ${when} then ${reason}`);
  const numbers = mapped
    .filter((field) => cellType(field) === 'number')
    .map(
      (field) =>
        sql`when cells.${id(field)} is null and raw_rows.${id(field)} is not null and not regexp_full_match(trim(raw_rows.${id(field)}), '[-–—]*') then ${field}`
    );
  const badField = numbers.length === 0 ? sql`null::varchar` : sql`case ${join(numbers, ' ')} end`;
  return sql`
    create or replace temp table row_faults as
    select row_no, coalesce(reason, 'bad-number') as reason, case when reason is null then field end as field
    from (
      select own.row_no, reason, field
      from (select row_no, case ${join(own, ' ')} end as reason from cells) as own
      join (select row_no, ${badField} as field from cells join raw_rows using (row_no)) as numbers using (row_no)
    )
    where reason is not null or field is not null`;
}

/** Appends the usable records to the kind's staging table. */
export function insertRecords(kind: RecordTable, target: RecordTarget): Sql {
  const values = Object.entries(kind.values(target)).map(([name, value]) => sql`${value} as ${id(name)}`);
  return sql`
    insert into ${id(kind.table.name)} by name
    select * exclude (row_no), ${target.importNo}::integer as import_no, row_no::integer as source_row
    from (select row_no, ${join(values)} from cells)
    where row_no not in (select row_no from row_faults)`;
}

/** Records not used, each with its reason and the field at fault. */
export const recordsAside = sql`select row_no::integer as row, reason, field from row_faults order by row`;

/** What an import of records holds: `found`, the first and last day, its currencies' rows are asked apart. */
export function recordFigures(kind: RecordTable, importNo: number): Sql {
  const days = kind.day ?? sql`null::date`;
  const others = recordContent(kind);
  return sql`
    with own as (
      select ${others} as content from ${id(kind.table.name)} where import_no = ${importNo}
    ),
    known as (
      select distinct ${others} as content from ${id(kind.table.name)} where import_no <> ${importNo}
    )
    select
      (select count(*) from own)::integer as found,
      (select count(*) from own where content in (select content from known))::integer as unchanged,
      (select min(${days}) from cells where row_no not in (select row_no from row_faults)) as first_on,
      (select max(${days}) from cells where row_no not in (select row_no from row_faults)) as last_on`;
}

function recordContent({ table }: RecordTable): Sql {
  const names = Object.keys(table.columns).filter((name) => name !== 'import_no' && name !== 'source_row');
  return sql`hash(${join(names.map(id), ', ')})`;
}

/** The currencies of an import of records with money, most rows first. */
export function recordCurrencies(kind: RecordTable, importNo: number): Sql | null {
  if (!('currency' in kind.table.columns)) return null;
  return sql`
    select currency, count(*)::integer as orders
    from ${id(kind.table.name)}
    where import_no = ${importNo} and currency is not null
    group by currency
    order by orders desc, currency`;
}

/** The first 20 records of an import as understood, in file order, with the columns that hold anything. */
export function firstRecords(kind: RecordTable, importNo: number): Sql {
  const names = Object.keys(kind.table.columns).filter((name) => name !== 'import_no' && name !== 'source_row');
  return sql`
    select source_row as row, ${join(names.map(id), ', ')}
    from ${id(kind.table.name)}
    where import_no = ${importNo}
    order by source_row
    limit 20`;
}

/** Notes an import of records in `stg_imports`; its newest day decides which of two versions of a record is newer. */
export function registerRecords(
  kind: RecordTable,
  { importNo, family, zone, sha256 }: { importNo: number; family: string; zone: string; sha256: string }
): Sql {
  return sql`
    insert into stg_imports by name
    select
      ${importNo}::integer as import_no, ${family} as source, ${zone} as zone,
      coalesce(max(${kind.day ?? sql`null::date`}), date '1970-01-01')::timestamp as last_at,
      count(*)::integer as orders, ${sha256} as file_sha256
    from cells
    where row_no not in (select row_no from row_faults)
    having count(*) > 0`;
}
