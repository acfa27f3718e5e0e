import type { Bucket, Day, DayRange } from '../../domain/period';
import { sql, type Sql } from '../sql';

/** First instant after the as-of day, wall clock (TIMESTAMP). */
export const NOW: Sql = sql`(select now_at from moment)`;

/** The first day of the calendar bucket a date lies in; weeks begin on Monday (DATE). */
export function bucketOf(bucket: Bucket, date: Sql): Sql {
  return sql`date_trunc(${bucket}, ${date})::date`;
}

/** The interval of `count` whole buckets (INTERVAL). */
export function bucketSpan(bucket: Bucket, count: Sql): Sql {
  if (bucket === 'day') return sql`to_days((${count})::integer)`;
  if (bucket === 'week') return sql`to_days((7 * (${count}))::integer)`;
  const months = { month: 1, quarter: 3, year: 12 }[bucket];
  return sql`to_months((${months} * (${count}))::integer)`;
}

/** Every bucket the range touches, quiet or not: one column `bucket` (DATE). */
export function bucketGrid(bucket: Bucket, { from, to }: DayRange): Sql {
  return sql`
    select unnest(range(
      ${bucketOf(bucket, sql`${from}::date`)}::timestamp, ${to}::timestamp, ${bucketSpan(bucket, sql`1`)}
    ))::date as bucket`;
}

/** A condition: the day lies in the half-open range. */
export function within(date: Sql, { from, to }: DayRange): Sql {
  return sql`${date} >= ${from}::date and ${date} < ${to}::date`;
}

/** The first instant after a day, or now when no day is given (TIMESTAMP). */
export function endOfDay(day: Day | null | undefined): Sql {
  return day === null || day === undefined ? NOW : sql`(${day}::date + 1)::timestamp`;
}
