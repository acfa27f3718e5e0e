import type { Field, Reading } from '../../domain/reading';
import { id, join, sql, type Sql } from '../sql';

/** The column names that `read_csv` gives a file: by position, because a header may say anything twice. */
function positional(count: number): Sql {
  return join(
    Array.from({ length: count }, (_, index) => sql`${id(`c${index}`)}: 'VARCHAR'`),
    ', '
  );
}

/** `removed (clean_from, shift)`: how far record numbers of the clean file lie behind those of the original. */
export const createRemoved = sql`create or replace temp table removed (clean_from integer, shift integer)`;

/**
 * `raw_rows`: one row per record of a clean file (`"` quotes, LF, one header line), with its record number in the
 * original and the cells of every mapped field under the field's name; an empty cell is null. Nothing is trimmed or
 * typed yet.
 */
export function rawRows(file: { path: string; delimiter: string }, reading: Reading, hasRemoved: boolean): Sql {
  const fields = mappedFields(reading);
  const cells = fields.map(({ field, position }) => sql`nullif(${id(`c${position}`)}, '') as ${id(field)}`);
  return sql`
    create or replace temp table raw_rows as
    with numbered as (
      select ${join([sql`(row_number() over ())::integer as clean_no`, ...cells])}
      from read_csv(
      ${file.path}, columns = {${positional(reading.header.length)}}, header = true, auto_detect = false,
      delim = ${file.delimiter}, quote = '"', escape = '"', strict_mode = true, max_line_size = 16777216
    ))
    ${
      hasRemoved
        ? sql`select * exclude (clean_no, clean_from, shift), clean_no + shift as row_no from numbered asof join removed on numbered.clean_no >= removed.clean_from`
        : sql`select * exclude (clean_no), clean_no as row_no from numbered`
    }`;
}

/** The fields a reading maps, with the position of their column; a column that the header lacks is left out. */
export function mappedFields(reading: Reading): { field: Field; position: number }[] {
  return (Object.entries(reading.columns) as [Field, string][])
    .map(([field, column]) => ({ field, position: reading.header.indexOf(column) }))
    .filter(({ position }) => position >= 0)
    .sort((a, b) => a.position - b.position || a.field.localeCompare(b.field));
}
