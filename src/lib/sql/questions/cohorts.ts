import type { CohortMembership, CohortPer } from '../../domain/cohort';
import { problem } from '../../domain/problem';
import { pipeline, step, type Step } from '../pipeline';
import { sql, type Sql } from '../sql';
import { NOW } from './calendar';
import { ageClock, cohortMembers, type AgeClock } from './cohort-members';
import type { Explain } from './explain';
import type { Metric } from './metric';

/** A cohort table: who, by which clock, which metric, divided by what, summed up or not. */
export interface CohortQuestion extends CohortMembership {
  /** A metric over entries. */
  readonly metric: Metric;
  readonly per: CohortPer;
  readonly cumulative: boolean;
}

/**
 * One row per cohort and age that has begun, quiet ones included: cohort DATE, age INTEGER, size BIGINT (all customers
 * of the cohort), top, bottom, value DOUBLE, active and orders BIGINT (distinct buyers and valid orders at that age),
 * complete BOOLEAN (every member has lived through it, F4), observed DOUBLE (share of that time that has passed),
 * coverage DOUBLE (share of net whose cost is known, for profit). Money is e4 before division.
 */
export function cohorts(question: CohortQuestion): Sql {
  return pipeline(
    ...cohortCells(question),
    step('answer', sql`select ${CELL_COLUMNS} from valued order by cohort, age`)
  );
}

/**
 * Column averages of a cohort table over its complete cells, weighted by cohort size (F4): age INTEGER, cohorts BIGINT,
 * size BIGINT, value DOUBLE.
 */
export function cohortColumnAverages(question: CohortQuestion): Sql {
  return pipeline(
    ...cohortCells(question),
    step(
      'answer',
      sql`
        select age, count(*)::bigint as cohorts, sum(size)::bigint as size,
          (sum("value" * size) / sum(size))::double as "value"
        from valued where complete and "value" is not null
        group by age order by age`
    )
  );
}

/** What the drawer says about a cohort cell. */
export function explainCohorts({ metric, per, cumulative, clock }: CohortQuestion): Explain {
  const bottom = metric.bottom ? 'its own denominator' : per === 'none' ? 'nothing' : DIVISORS[per];
  const age =
    clock === 'elapsed'
      ? 'time since each customer’s own first order'
      : 'calendar periods since the period of the first order';
  return {
    sentence: `${metric.label} of the customers of a cohort${cumulative ? ', from their first order up to and including that age' : ' at that age'}; age is ${age}, and column 0 includes the first order.`,
    formula: `${metric.formula} of the cohort${cumulative ? ', summed over ages 0 to k' : ' at age k'} ÷ ${bottom}`
  };
}

const DIVISORS: Readonly<Record<Exclude<CohortPer, 'none'>, string>> = {
  customer: 'all customers of the cohort, active or not',
  order: 'valid orders of the cohort in the same cells',
  'active customer': 'customers of the cohort who ordered in the same cells'
};

const CELL_COLUMNS = sql`cohort, age, size, "top", "bottom", "value", active, orders, complete, observed, coverage`;

function cohortCells(question: CohortQuestion): [Step, ...Step[]] {
  checkQuestion(question);
  const clock = ageClock(question);
  return [
    step('members', cohortMembers(question)),
    step('spans', spans(clock)),
    step('grid', grid(clock)),
    step('cells', cells(question.metric, clock)),
    step('watched', watched(clock)),
    step('filled', filled(question)),
    ...(question.cumulative ? [step('summed', summed())] : []),
    step('valued', valued(question))
  ];
}

function checkQuestion({ metric, cumulative }: CohortQuestion): void {
  if (metric.over === 'entries' && (metric.accumulates || !cumulative)) return;
  throw problem({
    code: 'cohorts.metric',
    what: `"${metric.label}" cannot be shown as ${cumulative ? 'a running sum' : 'a cohort'}.`,
    why:
      metric.over === 'entries' ? 'Its parts count the same customer more than once.' : 'It is not a sum over orders.',
    todo: cumulative ? 'Switch "Cumulative" off or choose another metric.' : 'Choose another metric.'
  });
}

// started_at and own_bucket of the newest member: the cell is complete when that member has lived through it.
function spans({ begun }: AgeClock): Sql {
  return sql`
    select cohort, count(*) as size, max(started_at) as started_at, max(own_bucket) as own_bucket, ${begun} as ages
    from members group by cohort`;
}

function grid({ opens }: AgeClock): Sql {
  return sql`
    select cohort, size, age, ${opens(sql`age + 1`)} <= epoch_us(${NOW}) as complete
    from (select cohort, size, started_at, own_bucket, unnest(range(ages)) as age from spans)`;
}

function cells({ top, bottom, coverage }: Metric, { hasBegun, age, isFirstThere }: AgeClock): Sql {
  return sql`
    select
      cohort,
      ${age} as age,
      count(*) filter (where is_order and ${isFirstThere}) as active,
      count(*) filter (where is_order) as orders,
      ${top} as "top",
      ${bottom ?? sql`null`} as "bottom",
      ${coverage?.top ?? sql`null`} as known,
      ${coverage?.bottom ?? sql`null`} as knowable
    from entries join members using (customer_no)
    where ${hasBegun}
    group by cohort, ${age}`;
}

function watched({ opens }: AgeClock): Sql {
  const lived = sql`epoch_us(${NOW}) - ${opens(sql`age`)}`;
  const span = sql`${opens(sql`age + 1`)} - ${opens(sql`age`)}`;
  return sql`
    select cohort, age, avg(least(1, greatest(0, (${lived}) / (${span})))) as observed
    from (select cohort, age from grid where not complete) join members using (cohort)
    group by cohort, age`;
}

// No entry in a cell is a 0; an entry whose cost nobody knows stays unknown. A running sum takes what is known, and
// its coverage says how much that is.
function filled({ metric: { coverage }, cumulative }: CohortQuestion): Sql {
  const known = cumulative ? sql`"top"` : sql`case when orders is null then 0 else "top" end`;
  const top = coverage ? known : sql`coalesce("top", 0)`;
  return sql`
    select cohort, age, size, complete, coalesce(observed, 1) as observed,
      coalesce(active, 0) as active, coalesce(orders, 0) as orders,
      (${top})::double as "top", coalesce("bottom", 0)::double as "bottom", known, knowable
    from grid left join cells using (cohort, age) left join watched using (cohort, age)`;
}

function summed(): Sql {
  const upTo = sql`over (partition by cohort order by age)`;
  return sql`
    select cohort, age, size, complete, observed, active, orders,
      sum(orders) ${upTo} as all_orders,
      sum("top") ${upTo} as "top",
      sum("bottom") ${upTo} as "bottom", sum(known) ${upTo} as known, sum(knowable) ${upTo} as knowable
    from filled`;
}

function valued(question: CohortQuestion): Sql {
  const divisor = divisorOf(question);
  return sql`
    select cohort, age::integer as age, size::bigint as size, "top",
      ${divisor}::double as "bottom",
      ${divisor.text === 'null' ? sql`"top"` : sql`"top" / nullif(${divisor}, 0)::double`} as "value",
      active::bigint as active, orders::bigint as orders, complete, observed::double as observed,
      known::double / nullif(knowable, 0)::double as coverage
    from ${question.cumulative ? sql`summed` : sql`filled`}`;
}

// Everybody ordered at age 0, so up to any age the active customers are the whole cohort.
function divisorOf({ metric, per, cumulative }: CohortQuestion): Sql {
  if (metric.bottom) return sql`"bottom"`;
  if (per === 'none') return sql`null`;
  if (per === 'order') return cumulative ? sql`all_orders` : sql`orders`;
  return per === 'customer' || cumulative ? sql`size` : sql`active`;
}
