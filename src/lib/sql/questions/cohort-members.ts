import type { CohortBucket, CohortCell, CohortFilter, CohortMembership } from '../../domain/cohort';
import { AGE_MICROSECONDS } from '../../domain/cohort';
import { pipeline, step, type Step } from '../pipeline';
import { every, sql, type Sql } from '../sql';
import { bucketOf, bucketSpan, NOW, within } from './calendar';

/** How a clock tells age: conditions and expressions over the columns of `members` and of one entry. */
export interface AgeClock {
  /** The entry is not before age 0. */
  readonly hasBegun: Sql;
  /** Age of an entry, a whole number from 0 (BIGINT). */
  readonly age: Sql;
  /** The order is its customer's first at its age: counting these counts distinct buyers without remembering them. */
  readonly isFirstThere: Sql;
  /** The instant a member's age `k` begins, in microseconds (BIGINT). */
  readonly opens: (age: Sql) => Sql;
  /** The number of ages that any member of a group has begun (aggregate, BIGINT). */
  readonly begun: Sql;
}

/** The clock of a membership (F3): exact time since the own first order, or calendar buckets since its bucket. */
export function ageClock({ clock, bucket, ages = bucket }: CohortMembership): AgeClock {
  return clock === 'elapsed' ? elapsedClock(ages) : calendarClock(ages);
}

function elapsedClock(ages: CohortBucket): AgeClock {
  const unit = AGE_MICROSECONDS[ages];
  const ageAt = (moment: Sql) => sql`((epoch_us(${moment}) - epoch_us(started_at)) // ${unit})::bigint`;
  return {
    hasBegun: sql`"at" >= started_at`,
    age: ageAt(sql`"at"`),
    isFirstThere: sql`(previous_at is null or previous_at < started_at or ${ageAt(sql`previous_at`)} < ${ageAt(sql`"at"`)})`,
    opens: (age) => sql`(epoch_us(started_at) + (${age}) * ${unit})::bigint`,
    begun: sql`((epoch_us(${NOW}) - 1 - epoch_us(min(started_at))) // ${unit} + 1)::bigint`
  };
}

function calendarClock(ages: CohortBucket): AgeClock {
  const own = bucketOf(ages, sql`local_date`);
  return {
    hasBegun: sql`local_date >= own_bucket`,
    age: sql`date_diff(${ages}, own_bucket, ${own})::bigint`,
    isFirstThere: sql`(previous_at is null or previous_at < own_bucket or ${bucketOf(ages, sql`previous_at`)} < ${own})`,
    opens: (age) => sql`epoch_us(own_bucket + ${bucketSpan(ages, age)})::bigint`,
    begun: sql`(date_diff(${ages}, min(own_bucket), ${bucketOf(ages, sql`${NOW} - interval 1 microsecond`)}) + 1)::bigint`
  };
}

/**
 * The members of all cohorts: customer_no, cohort (DATE, first day of its bucket), started_at (TIMESTAMP of the order
 * that starts the membership) and own_bucket (DATE, the calendar bucket of age 0). One row per customer.
 */
export function cohortMembers(membership: CohortMembership): Sql {
  const { bucket, ages = bucket, on, filter = {} } = membership;
  const start = on === 'first_order' ? sql`order_rank = 1` : sql`order_rank is not null and ${DISCOUNTED}`;
  const firsts = sql`
    select customer_no, order_key, "at", local_date, channel, country, discount_e4, discount_code
    from entries where ${start}`;
  return sql`
    select customer_no, ${bucketOf(bucket, sql`local_date`)} as cohort, "at" as started_at,
      ${bucketOf(ages, sql`local_date`)} as own_bucket
    from (${on === 'first_order' ? firsts : sql`${firsts} qualify row_number() over (partition by customer_no order by order_rank) = 1`})
    where ${every([within(sql`local_date`, membership), ...filterConditions(filter)])}`;
}

/** The customers of a cell (F9): those with a valid order at that age, or all of the cohort when the age is null. */
export function cohortCustomers(cell: CohortCell): Sql {
  const { hasBegun, age } = ageClock(cell);
  const members: Step = step('members', cohortMembers(cell));
  const inCohort = sql`cohort = ${cell.cohort}::date`;
  if (cell.age === null)
    return pipeline(members, step('answer', sql`select customer_no from members where ${inCohort}`));
  return pipeline(
    members,
    step(
      'answer',
      sql`
        select distinct customer_no
        from entries join members using (customer_no)
        where ${every([inCohort, sql`is_order`, hasBegun, sql`${age} = ${cell.age}`])}`
    )
  );
}

/** A condition over entries: something was taken off the order. */
export const DISCOUNTED = sql`(discount_e4 > 0 or discount_code is not null)`;

// Every condition looks at the order that starts the membership (F1: evaluated at first order).
function filterConditions({ channel, country, discounted, product, category, months }: CohortFilter): Sql[] {
  const is = (column: Sql, wanted: string | null | undefined) =>
    wanted === undefined ? [] : [sql`${column} is not distinct from ${wanted}`];
  return [
    ...is(sql`channel`, channel),
    ...is(sql`country`, country),
    ...(discounted === undefined ? [] : [discounted ? DISCOUNTED : sql`not ${DISCOUNTED}`]),
    ...(product === undefined ? [] : [bought(sql`title = ${product}`)]),
    ...(category === undefined ? [] : [bought(sql`category = ${category}`)]),
    ...(months === undefined ? [] : [months.length === 0 ? sql`false` : sql`month(local_date) in ${months}`])
  ];
}

function bought(article: Sql): Sql {
  return sql`order_key in (
    select order_key from order_lines join products using (product_key)
    where ${article} and order_lines.kind in ('sale', 'free')
  )`;
}
