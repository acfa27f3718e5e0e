import type { LifecycleEdges } from '../../domain/bands';
import type { Bucket, DayRange } from '../../domain/period';
import { pipeline, step, type Step } from '../pipeline';
import { id, join, sql, type Sql } from '../sql';
import { bucketGrid, bucketOf } from './calendar';
import type { Explain } from './explain';
import { lifecycleOf } from './lifecycle';

/** The moves of I2 in the order they are shown. */
export const LIFECYCLE_MOVES = ['gained', 'second_order', 'saved', 'won_back', 'cooled', 'lapsed'] as const;
export type LifecycleMove = (typeof LIFECYCLE_MOVES)[number];

/**
 * States at both ends of `[from, to)` and the moves between them, as one row of BIGINT: `active_0`, `at_risk_0`,
 * `lapsed_0`, the same with `_1`, each move as a count of events, and each with `_customers` as distinct customers.
 * A state at an instant knows the orders before it, so both identities of I2 hold exactly; an end beyond now is now.
 */
export function lifecycleFlow({ from, to, ...edges }: DayRange & LifecycleEdges): Sql {
  return pipeline(
    ends({ from, to }),
    step('states_0', statesAt(sql`(select opens from ends)`, '0', edges)),
    step('states_1', statesAt(sql`(select closes from ends)`, '1', edges)),
    ...moves(edges),
    step(
      'moved',
      sql`
        select ${join(
          LIFECYCLE_MOVES.flatMap((move) => [
            sql`count(*) filter (where move = ${move})::bigint as ${id(move)}`,
            sql`count(distinct customer_no) filter (where move = ${move})::bigint as ${id(`${move}_customers`)}`
          ])
        )}
        from moves cross join ends
        where ${inRange}`
    ),
    step(
      'answer',
      sql`
        select active_0, at_risk_0, lapsed_0, active_1, at_risk_1, lapsed_1,
          ${join(LIFECYCLE_MOVES.flatMap((move) => [id(move), id(`${move}_customers`)]))}
        from states_0 cross join states_1 cross join moved`
    )
  );
}

/** The moves bucket by bucket: bucket DATE and one BIGINT per move; quiet buckets are 0. */
export function lifecycleSeries({ from, to, bucket, ...edges }: DayRange & LifecycleEdges & { bucket: Bucket }): Sql {
  return pipeline(
    ends({ from, to }),
    step('grid', bucketGrid(bucket, { from, to })),
    ...moves(edges),
    step(
      'placed',
      sql`select ${bucketOf(bucket, dayOfMove)} as bucket, move from moves cross join ends where ${inRange}`
    ),
    step(
      'answer',
      sql`
        select bucket, ${join(
          LIFECYCLE_MOVES.map((move) => sql`count(*) filter (where move = ${move})::bigint as ${id(move)}`)
        )}
        from grid left join placed using (bucket)
        group by bucket order by bucket`
    )
  );
}

/**
 * New, returning and lapsed customers of `[from, to)` without overlap, first match wins (I1): new_customers,
 * returning_customers, lapsed_customers, new_lapsed_again and returning_lapsed_again (of these, lapsed at the end),
 * lapses (all lapse events), each BIGINT.
 */
export function newReturningLapsed({ from, to, ...edges }: DayRange & LifecycleEdges): Sql {
  return pipeline(
    ends({ from, to }),
    ...moves(edges),
    step('lapses', sql`select customer_no from moves cross join ends where move = 'lapsed' and ${inRange}`),
    step('people', buyers(edges)),
    step(
      'answer',
      sql`
        select ${join([
          sql`count(*) filter (where is_new)::bigint as new_customers`,
          sql`count(*) filter (where not is_new and has_bought)::bigint as returning_customers`,
          sql`count(*) filter (where not is_new and not has_bought and has_lapsed)::bigint as lapsed_customers`,
          sql`count(*) filter (where is_new and state = 'lapsed')::bigint as new_lapsed_again`,
          sql`count(*) filter (where not is_new and has_bought and state = 'lapsed')::bigint as returning_lapsed_again`,
          sql`(select count(*) from lapses)::bigint as lapses`
        ])}
        from people`
    )
  );
}

/** What the drawer says about the flow. */
export const explainLifecycleFlow: Explain = {
  sentence:
    'How customers moved between active, at risk and lapsed in the range; both ends and the moves between them always reconcile.',
  formula:
    'active₁ = active₀ + gained + saved + won back − cooled · at risk₁ = at risk₀ + cooled − saved − lapsed · lapsed₁ = lapsed₀ + lapsed − won back'
};

/** What the drawer says about new, returning and lapsed. */
export const explainNewReturningLapsed: Explain = {
  sentence: 'Each customer once: new before returning before lapsed.',
  formula:
    'new: first valid order in the range · returning: ordered in the range, first order before it · lapsed: last order + L falls in the range'
};

function ends({ from, to }: DayRange): Step {
  return step(
    'ends',
    sql`select least(${from}::timestamp, now_at) as opens, least(${to}::timestamp, now_at) as closes from moment`
  );
}

// An order at t finds the state just before it; a customer who reaches an edge at t has crossed it at t. So orders
// count in [opens, closes), edges in (opens, closes], and the states at both ends fit between them.
const inRange = sql`case when is_edge then "at" > opens and "at" <= closes else "at" >= opens and "at" < closes end`;
const dayOfMove = sql`case when is_edge then "at" - interval 1 microsecond else "at" end`;

function moves({ atRiskDays, lapsedDays }: LifecycleEdges): Step[] {
  const [cool, lapse] = [sql`to_days(${atRiskDays})`, sql`to_days(${lapsedDays})`];
  return [
    step('bought', sql`select customer_no, "at", order_rank, previous_at from entries where order_rank is not null`),
    step(
      'silences',
      sql`
        select customer_no, previous_at as since, "at" as until from bought where previous_at is not null
        union all
        select customer_no, last_at as since, null as until from customers where last_at is not null`
    ),
    step(
      'moves',
      sql`
        select customer_no, 'gained' as move, "at", false as is_edge from bought where order_rank = 1
        union all select customer_no, 'second_order', "at", false from bought where order_rank = 2
        union all select customer_no, 'saved', "at", false from bought
          where "at" >= previous_at + ${cool} and "at" < previous_at + ${lapse}
        union all select customer_no, 'won_back', "at", false from bought where "at" >= previous_at + ${lapse}
        union all select customer_no, 'cooled', since + ${cool}, true from silences
          where until is null or until >= since + ${cool}
        union all select customer_no, 'lapsed', since + ${lapse}, true from silences
          where until is null or until >= since + ${lapse}`
    )
  ];
}

function statesAt(instant: Sql, suffix: string, edges: LifecycleEdges): Sql {
  const counted = (state: string, name: string) =>
    sql`count(*) filter (where state = ${state})::bigint as ${id(`${name}_${suffix}`)}`;
  return sql`
    select ${join([counted('active', 'active'), counted('at-risk', 'at_risk'), counted('lapsed', 'lapsed')])}
    from (
      select ${lifecycleOf(sql`max("at")`, instant, edges)} as state
      from entries where order_rank is not null and "at" < ${instant} group by customer_no
    )`;
}

function buyers(edges: LifecycleEdges): Sql {
  return sql`
    select customer_no, min("at") >= any_value(opens) as is_new, max("at") >= any_value(opens) as has_bought,
      customer_no in (select customer_no from lapses) as has_lapsed,
      ${lifecycleOf(sql`max("at")`, sql`any_value(closes)`, edges)} as state
    from entries cross join ends
    where order_rank is not null and "at" < closes
    group by customer_no`;
}
