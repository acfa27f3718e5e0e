import type { Day } from '../../domain/period';
import { groupsOf, type RfmSettings } from '../../domain/rfm';
import { pipeline, step } from '../pipeline';
import { join, sql, type Sql } from '../sql';
import type { Explain } from './explain';
import { rfmSteps } from './rfm';

/**
 * The groups in their order, empty ones included: group_id VARCHAR, customers BIGINT, share DOUBLE (of scored
 * customers; null for prospects), medians of days, orders and net_e4 as DOUBLE, net_e4 BIGINT (the group's sum).
 * Prospects count the people without a scored order.
 */
export function rfmGroups(settings: RfmSettings): Sql {
  return pipeline(
    ...rfmSteps(settings),
    step('groups', groupList(settings)),
    step('counted', COUNTED),
    step(
      'answer',
      sql`
        select group_id, coalesce(customers, 0)::bigint as customers,
          case when group_id = 'prospects' then null
            else coalesce(customers, 0)::double / nullif((select count(*) from rated), 0) end as share,
          median_days, median_orders, median_net_e4, coalesce(net_e4, 0)::bigint as net_e4
        from groups left join counted using (group_id)
        order by place`
    )
  );
}

/** How many customers have each code: code VARCHAR, r, f, m INTEGER, group_id VARCHAR, customers BIGINT, net_e4 BIGINT. */
export function rfmCodes(settings: RfmSettings): Sql {
  return pipeline(
    ...rfmSteps(settings),
    step(
      'answer',
      sql`
        select code, r, f, m, group_id, count(*)::bigint as customers, sum(net_e4)::bigint as net_e4
        from rated group by code, r, f, m, group_id
        order by code desc`
    )
  );
}

/** Days between which customers move; a null day is now. */
export interface RfmMovement {
  readonly settings: RfmSettings;
  readonly before: Day | null;
  readonly after: Day | null;
}

/**
 * Customers by their group at two as-of days: from_group, to_group VARCHAR, customers BIGINT. Nobody is left out:
 * whoever had no scored order at a day is a prospect there, so rows and columns sum to both days' counts.
 */
export function rfmMovement({ settings, before, after }: RfmMovement): Sql {
  const rated = (day: Day | null) =>
    pipeline(...rfmSteps(settings, day), step('answer', sql`select customer_no, group_id from rated`));
  return pipeline(
    step('before', rated(before)),
    step('after', rated(after)),
    step(
      'moved',
      sql`
        select coalesce("before".group_id, 'prospects') as from_group, coalesce("after".group_id, 'prospects') as to_group
        from "before" full join "after" using (customer_no)`
    ),
    step(
      'answer',
      sql`
        select from_group, to_group, count(*)::bigint as customers
        from moved group by from_group, to_group order by from_group, to_group`
    )
  );
}

/** What the drawer says about groups. */
export const explainRfmGroups: Explain = {
  sentence: 'Every code belongs to exactly one group, so the groups divide the customers without overlap.',
  formula: 'eleven groups by R and (F + M) ÷ 2; six groups by the 27 codes of R, F and M; cut-offs are Kept’s own'
};

/** What the drawer says about movement. */
export const explainRfmMovement: Explain = {
  sentence: 'Each customer is scored at both days with what had happened by then and counted once.',
  formula: 'customers by (group at the first day, group at the second day)'
};

const COUNTED = sql`
  select group_id, count(*) as customers, quantile_cont(days, 0.5)::double as median_days,
    quantile_cont(orders, 0.5)::double as median_orders, quantile_cont(net_e4, 0.5)::double as median_net_e4,
    sum(net_e4) as net_e4
  from rated group by group_id
  union all
  select 'prospects', count(*), null, null, null, null
  from customers where customer_no not in (select customer_no from rated)`;

function groupList(settings: RfmSettings): Sql {
  const rows = groupsOf(settings).map((group, place) => sql`(${group.id}, ${place})`);
  return sql`select group_id, place from (values ${join(rows, ', ')}) as listed(group_id, place)`;
}
