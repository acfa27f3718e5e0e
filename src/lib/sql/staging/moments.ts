import type { DateOrder } from '../../domain/reading';
import { sql, type Sql } from '../sql';

const ISO = sql`'[0-9]{4}-[0-9]{2}-[0-9]{2}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2}([.][0-9]+)?)?( ?(Z|UTC|[+-][0-9]{2}:?[0-9]{2}))?)?'`;

const NUMERIC_DATE = sql`'[0-9]{1,2}([/.-])[0-9]{1,2}[/.-][0-9]{4}( [0-9]{1,2}:[0-9]{2}(:[0-9]{2})?)?'`;

const NUMERIC_FORMATS: Partial<Record<DateOrder, readonly string[]>> = {
  DMY: ['/', '.', '-'].flatMap((mark) => [
    `%d${mark}%m${mark}%Y %H:%M:%S`,
    `%d${mark}%m${mark}%Y %H:%M`,
    `%d${mark}%m${mark}%Y`
  ]),
  MDY: ['/', '.', '-'].flatMap((mark) => [
    `%m${mark}%d${mark}%Y %H:%M:%S`,
    `%m${mark}%d${mark}%Y %H:%M`,
    `%m${mark}%d${mark}%Y`
  ])
};

/** `zone_clock`: the shop's clock, filled from TypeScript: the engine that ships knows no time zones. */
export const createZoneClock = sql`create or replace temp table zone_clock (utc_from timestamp, local_from timestamp, offset_minutes integer)`;

/** `odd_moments (cell, utc)`: the time cells that TypeScript read. */
export const createOddMoments = sql`create or replace temp table odd_moments (cell varchar, utc timestamp)`;

/** `walls`: the distinct time cells with their clock reading and offset where the engine can read them. */
export function walls(cells: Sql, order: DateOrder): Sql {
  const formats = NUMERIC_FORMATS[order];
  const numeric =
    formats === undefined
      ? sql`null`
      : sql`case when regexp_full_match(cell, ${NUMERIC_DATE}) then try_strptime(cell, [${formatList(formats)}])::timestamp end`;
  return sql`
    create or replace temp table walls as
    select
      cell,
      case
        when regexp_full_match(cell, ${ISO}) then try_cast(replace(regexp_extract(cell, '^[0-9-]{10}([ T][0-9]{2}:[0-9]{2}(:[0-9]{2})?)?'), 'T', ' ') as timestamp)
        else ${numeric}
      end as wall,
      case
        when length(cell) <= 10 then null
        when regexp_matches(cell, '(Z|UTC)$') then 0
        when regexp_matches(cell, ':[0-9]{2}([.][0-9]+)? ?[+-][0-9]{2}:?[0-9]{2}$') then
          (case when regexp_extract(cell, '([+-])[0-9:]{4,5}$', 1) = '-' then -1 else 1 end)
          * (regexp_extract(cell, '[+-]([0-9]{2}):?([0-9]{2})$', 1)::integer * 60 + regexp_extract(cell, '[+-]([0-9]{2}):?([0-9]{2})$', 2)::integer)
      end as offset_minutes
    from (${cells})`;
}

function formatList(formats: readonly string[]): Sql {
  const [first = '', ...rest] = formats;
  return rest.reduce((list, format) => sql`${list}, ${format}`, sql`${first}`);
}

/** The time cells that are left for TypeScript. */
export const oddWalls = sql`select cell from walls where wall is null order by cell`;

/**
 * `moments (cell, utc, local_at)`: every time cell as UTC and on the shop's clock. A time without an offset is the
 * shop's: one that the clocks skip takes the offset before the gap, one that happens twice is the first.
 */
export const moments = sql`
  create or replace temp table moments as
  with instants as (
    select cell, wall - to_minutes(offset_minutes) as utc
    from walls
    where wall is not null and offset_minutes is not null
    union all
    select cell, wall - to_minutes(zone_clock.offset_minutes)
    from (select cell, wall from walls where wall is not null and offset_minutes is null) as naive
    asof join zone_clock on naive.wall >= zone_clock.local_from
    union all
    select cell, utc from odd_moments where utc is not null
  )
  select cell, utc, utc + to_minutes(zone_clock.offset_minutes) as local_at
  from instants
  asof join zone_clock on instants.utc >= zone_clock.utc_from`;
