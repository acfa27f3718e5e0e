import type { Day } from '../../domain/period';
import { allCodes, DEFAULT_THRESHOLDS, levelsOf, type RfmSettings } from '../../domain/rfm';
import { pipeline, step, type Step } from '../pipeline';
import { join, sql, type Sql } from '../sql';
import { endOfDay, NOW } from './calendar';
import type { Explain } from './explain';
import { customersAt, wholeDays } from './figures';

/**
 * Scores of every customer with a valid order (in the window, when there is one): customer_no, days (whole days since
 * the last order), orders, net_e4, r, f, m (1 to 5 or 1 to 3, the best is highest), code VARCHAR, group_id VARCHAR.
 * `at` is a past as-of day; now when absent. Equal values have equal scores whatever the order of rows (J1).
 */
export function rfm(settings: RfmSettings, at?: Day | null): Sql {
  return pipeline(
    ...rfmSteps(settings, at),
    step('answer', sql`select ${RFM_COLUMNS} from rated order by customer_no`)
  );
}

/** The customers of one code such as "543". */
export function rfmCodeCustomers(settings: RfmSettings, code: string): Sql {
  return pipeline(...rfmSteps(settings), step('answer', sql`select customer_no from rated where code = ${code}`));
}

/** The customers of one group; `prospects` are the people without a valid order. */
export function rfmGroupCustomers(settings: RfmSettings, group: string): Sql {
  const chosen =
    group === 'prospects'
      ? sql`select customer_no from customers where customer_no not in (select customer_no from rated)`
      : sql`select customer_no from rated where group_id = ${group}`;
  return pipeline(...rfmSteps(settings), step('answer', chosen));
}

/** The steps that end in `rated`, one row per scored customer. */
export function rfmSteps(settings: RfmSettings, at?: Day | null): [Step, ...Step[]] {
  const levels = levelsOf(settings);
  return [
    step('figures', figures(settings, at)),
    ...(settings.mode === 'fixed' ? [step('scored', fixedScores(settings))] : rankedScores(levels)),
    step('codes', codes(levels)),
    step(
      'rated',
      sql`
        select customer_no, days, orders, net_e4, r, f, m, r || '' || f || '' || m as code, group_id
        from scored join codes using (r, f, m)`
    )
  ];
}

/** What the drawer says about RFM scores. */
export function explainRfm(settings: RfmSettings): Explain {
  const levels = levelsOf(settings);
  return {
    sentence: `Recency, frequency and value of every customer, each scored 1 to ${levels}; customers with equal values always have equal scores.`,
    formula:
      settings.mode === 'fixed'
        ? 'score = 1 + number of thresholds reached (for days: not yet reached)'
        : `score = min(n, 1 + floor(n · mid)), mid = (customers below + half of the equal ones) ÷ customers, n = ${levels}; one order is always F = 1, repeat customers share 2 to ${levels}`
  };
}

const RFM_COLUMNS = sql`customer_no, days, orders, net_e4, r, f, m, code, group_id`;

// Now and all time is what the customers mart already holds; anything else is summed from the money events.
function figures({ windowDays }: RfmSettings, at?: Day | null): Sql {
  const isNow = at === undefined || at === null;
  const now = endOfDay(at);
  const source =
    isNow && windowDays === undefined
      ? sql`select customer_no, last_at, orders, net_e4 from customers where orders > 0`
      : customersAt(now, windowDays === undefined ? undefined : sql`${now} - to_days(${windowDays})`);
  return sql`
    select customer_no, ${wholeDays(sql`last_at`, isNow ? NOW : now)} as days, orders, net_e4
    from (${source})`;
}

function rankedScores(levels: number): Step[] {
  return [
    step('recency', midRankScores({ column: sql`days`, best: 'lowest', levels })),
    step(
      'frequency',
      midRankScores({ column: sql`orders`, best: 'highest', levels: levels - 1, only: sql`orders > 1` })
    ),
    step('money', midRankScores({ column: sql`net_e4`, best: 'highest', levels })),
    step(
      'scored',
      sql`
        select customer_no, days, orders, net_e4,
          recency.score as r, (1 + coalesce(frequency.score, 0))::integer as f, money.score as m
        from figures
        join recency using (days)
        left join frequency using (orders)
        join money using (net_e4)`
    )
  ];
}

interface MidRank {
  readonly column: Sql;
  readonly best: 'lowest' | 'highest';
  readonly levels: number;
  readonly only?: Sql;
}

// 1 + floor(n · mid) in whole numbers. The share mid stays below 1, so the score never passes n.
function midRankScores({ column, best, levels, only = sql`true` }: MidRank): Sql {
  const worstFirst = best === 'lowest' ? sql`${column} desc` : sql`${column}`;
  return sql`
    select ${column}, (1 + (${levels} * (2 * (up_to - same) + same)) // (2 * people))::integer as score
    from (
      select ${column}, same, (sum(same) over (order by ${worstFirst}))::bigint as up_to,
        (sum(same) over ())::bigint as people
      from (select ${column}, count(*) as same from figures where ${only} group by ${column})
    )`;
}

function fixedScores({ thresholds = DEFAULT_THRESHOLDS }: RfmSettings): Sql {
  const reached = (test: (edge: number) => Sql, edges: readonly number[]) =>
    sql`(1 + ${join(
      edges.map((edge) => sql`(${test(edge)})::integer`),
      ' + '
    )})::integer`;
  return sql`
    select customer_no, days, orders, net_e4,
      ${reached((edge) => sql`days < ${edge}`, thresholds.days)} as r,
      ${reached((edge) => sql`orders >= ${edge}`, thresholds.orders)} as f,
      ${reached((edge) => sql`net_e4 >= ${edge}`, thresholds.netE4)} as m
    from figures`;
}

function codes(levels: 3 | 5): Sql {
  const rows = allCodes(levels).map(({ r, f, m, group }) => sql`(${r}, ${f}, ${m}, ${group})`);
  return sql`select r, f, m, group_id from (values ${join(rows, ', ')}) as code(r, f, m, group_id)`;
}
