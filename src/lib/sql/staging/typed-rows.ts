import { NUMBER_FIELDS, TIME_FIELDS } from '../../domain/records/cell-types';
import type { Field, Reading } from '../../domain/reading';
import { id, join, sql, type Sql } from '../sql';
import { cleaned } from './clean';

const LINE_MONEY = ['unit_price', 'line_total', 'line_discount', 'unit_cost'] as const;
const ORDER_MONEY = [
  'order_total',
  'order_gross',
  'order_subtotal',
  'order_discount',
  'shipping',
  'tax',
  'refunded'
] as const;

// The engine also reads 1e3 and 1_000 as numbers; in a shop's file they are damage or text.
const plainNumber = (cell: Sql, reading: Reading): Sql =>
  reading.decimal === '.'
    ? sql`case when contains(${cell}, 'e') or contains(${cell}, 'E') or contains(${cell}, '_') then null
          else try_cast(${cell} as decimal(18, 4)) end`
    : sql`case when regexp_full_match(${cell}, '-?[0-9]+') then try_cast(${cell} as decimal(18, 4)) end`;

/** Distinct number cells that the engine does not read by itself; TypeScript reads those (`number_texts`). */
export function oddNumbers(mapped: readonly Field[], reading: Reading): Sql | null {
  const fields = NUMBER_FIELDS.filter((field) => mapped.includes(field));
  if (fields.length === 0) return null;
  const texts = fields.map(
    (field) =>
      sql`select distinct ${id(field)} as cell from raw_rows where ${id(field)} is not null and ${plainNumber(id(field), reading)} is null`
  );
  return sql`select distinct cell from (\n${join(texts, '\nunion all\n')}\n) order by cell`;
}

/** Distinct time cells; with `ordered_time` the date and the time stand in two columns. */
export function timeTexts(mapped: readonly Field[]): Sql {
  const texts = TIME_FIELDS.filter((field) => mapped.includes(field)).map(
    (field) => sql`select distinct ${timeCell(field, mapped)} as cell from raw_rows where ${id(field)} is not null`
  );
  if (texts.length === 0) return sql`select null::varchar as cell where false`;
  return sql`select distinct cell from (\n${join(texts, '\nunion all\n')}\n)`;
}

/** A time cell as written; with `ordered_time` the date and the time stand in two columns. */
export function timeCell(field: Field, mapped: readonly Field[]): Sql {
  const cell = sql`trim(${id(field)})`;
  return field === 'ordered_at' && mapped.includes('ordered_time')
    ? sql`${cell} || coalesce(' ' || trim(ordered_time), '')`
    : cell;
}

/** `number_texts (cell, e4)`: the numbers that TypeScript read. */
export const createNumberTexts = sql`create or replace temp table number_texts (cell varchar, e4 bigint)`;

/** A number cell of `raw_rows` as e4; with odd numbers `numberJoins` must be joined. */
export function numberCell(field: Field, reading: Reading, hasOddNumbers: boolean): Sql {
  const cell = id(field);
  const plain = sql`(${plainNumber(cell, reading)} * 10000)::bigint`;
  return hasOddNumbers
    ? sql`case when ${cell} is null then null else coalesce(${plain}, ${id(`odd_${field}`)}.e4) end`
    : plain;
}

/** The joins that give `numberCell` the numbers TypeScript read. */
export function numberJoins(mapped: readonly Field[]): Sql[] {
  return NUMBER_FIELDS.filter((field) => mapped.includes(field)).map(
    (field) => sql`left join number_texts as ${id(`odd_${field}`)} on ${id(`odd_${field}`)}.cell = ${id(field)}`
  );
}

/**
 * `typed_rows`: one row per record with its order key, typed line numbers, and the first fault that keeps it from
 * being used. Order-level money is kept per row; an empty cell is null, never 0.
 */
export function typedRows(mapped: readonly Field[], reading: Reading, hasOddNumbers: boolean): Sql {
  const has = (field: Field) => mapped.includes(field);
  const number = (field: Field) => (has(field) ? numberCell(field, reading, hasOddNumbers) : sql`null::bigint`);
  return sql`
    create or replace temp table typed_rows as
    select
      row_no,
      ${orderId(mapped)} as order_ref,
      ${has('ordered_at') ? timeCell('ordered_at', mapped) : sql`null::varchar`} as ordered_text,
      ${has('quantity') ? sql`${number('quantity')} / 10000.0::double` : sql`null::double`} as units,
      ${join([...LINE_MONEY, ...ORDER_MONEY].map((field) => sql`${number(field)} as ${id(`${field}_e4`)}`))}
    from raw_rows
    ${has('order_id') ? sql`left join order_cells on order_cells.cell = raw_rows.order_id` : sql``}
    ${hasOddNumbers ? join(numberJoins(mapped), '\n') : sql``}`;
}

/** `order_cells (cell, order_ref)`: the distinct order keys as written and as cleaned. */
export function orderCells(reading: Reading): Sql {
  return sql`
    create or replace temp table order_cells as
    select cell, ${cleaned('order_id', reading.switchedOff, sql`cell`)} as order_ref
    from (select distinct order_id as cell from raw_rows where order_id is not null)`;
}

// Files without an order key (a row is an order): the key is made of the row, so that the same row in an
// overlapping file is the same order; equal rows of one file are real and get numbers.
function orderId(mapped: readonly Field[]): Sql {
  if (mapped.includes('order_id')) return sql`order_cells.order_ref`;
  const parts = mapped.map((field) => sql`coalesce(${id(field)}, '')`);
  const text = join(parts, ` || '|' || `);
  return sql`left(md5(${text}), 16) || '-' || row_number() over (partition by ${text} order by row_no)`;
}

/** Whether any order key begins with letters; then `orderPrefixes` is worth asking. */
export const hasLetteredOrders = sql`
  select count(*) > 0 as found from order_cells where regexp_full_match(order_ref, '[A-Za-z]+[0-9]+')`;

/** Rows of the whole file by the letters that their order keys begin with: prefix, rows, negative. */
export const orderPrefixes = sql`
  select
    regexp_extract(order_ref, '^([A-Za-z]*)[0-9]+$', 1) as prefix,
    count(*)::integer as rows,
    (count(*) filter (coalesce(units, line_total_e4, order_total_e4) < 0))::integer as negative
  from typed_rows
  where regexp_full_match(order_ref, '[A-Za-z]*[0-9]+')
  group by prefix
  order by prefix`;

/** `row_faults (row_no, reason, field)`: records that cannot be used, each with its first reason and the field at fault. */
export function rowFaults(mapped: readonly Field[]): Sql {
  const unread = NUMBER_FIELDS.filter((field) => mapped.includes(field)).map((field) => {
    const typed = field === 'quantity' ? sql`typed.units` : sql`typed.${id(`${field}_e4`)}`;
    return sql`when raw_rows.${id(field)} is not null and ${typed} is null and not regexp_full_match(trim(raw_rows.${id(field)}), '[-–—]*') then ${field}`;
  });
  const badNumber = unread.length === 0 ? sql`null::varchar` : sql`case ${join(unread, ' ')} end`;
  return sql`
    create or replace temp table row_faults as
    with faults as (
      select
        typed.row_no,
        typed.order_ref is null as has_no_id,
        regexp_full_match(typed.order_ref, '[0-9]+([.,][0-9]+)?[eE][+][0-9]+') as has_damaged_id,
        ${badNumber} as bad_field
      from typed_rows as typed
      join raw_rows using (row_no)
    )
    select
      row_no,
      case when has_no_id then 'no-order-id' when has_damaged_id then 'damaged-id' else 'bad-number' end as reason,
      case when has_no_id or has_damaged_id then 'order_id' else bad_field end as field
    from faults
    where has_no_id or has_damaged_id or bad_field is not null`;
}
