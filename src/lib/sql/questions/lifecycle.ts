import type { LifecycleEdges } from '../../domain/bands';
import { sql, type Sql } from '../sql';
import { NOW } from './calendar';
import type { Explain } from './explain';

/**
 * The lifecycle state (VARCHAR) of somebody whose last valid order was at `lastAt`, seen at `now`: both TIMESTAMP.
 * Exactly A days old is at risk, exactly L days old is lapsed, no order is a lead (G2).
 */
export function lifecycleOf(lastAt: Sql, now: Sql, { atRiskDays, lapsedDays }: LifecycleEdges): Sql {
  return sql`
    case
      when ${lastAt} is null then 'lead'
      when ${lastAt} > ${now} - to_days(${atRiskDays}) then 'active'
      when ${lastAt} > ${now} - to_days(${lapsedDays}) then 'at-risk'
      else 'lapsed'
    end`;
}

/** How many people stand where now: one row with leads, active, at_risk, lapsed as BIGINT. */
export function lifecycle(edges: LifecycleEdges): Sql {
  const counted = (state: string, name: Sql) => sql`count(*) filter (where state = ${state})::bigint as ${name}`;
  return sql`
    select ${counted('lead', sql`leads`)}, ${counted('active', sql`active`)},
      ${counted('at-risk', sql`at_risk`)}, ${counted('lapsed', sql`lapsed`)}
    from (select ${lifecycleOf(sql`last_at`, NOW, edges)} as state from customers)`;
}

/** What the drawer says about the states. */
export const explainLifecycle: Explain = {
  sentence: 'Customers by the time since their last valid order, measured to the second from the order itself.',
  formula: 'active: age < A · at risk: A ≤ age < L · lapsed: age ≥ L · lead: no valid order'
};
