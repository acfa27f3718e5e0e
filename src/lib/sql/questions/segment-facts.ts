import type { SegmentConstants } from '../../domain/segment-constants';
import { step, type Step } from '../pipeline';
import { join, sql, type Sql } from '../sql';
import { ageInDays, customersAt } from './figures';

/**
 * The steps that end in `facts`, one row per customer seen at an instant, with everything a segment rule may name.
 * Of the customer: orders, age_days, first_age_days, aov_e4, net_e4, return_rate (returned value ÷ sold value),
 * returned_orders, contribution_e4 (net less cost where the cost is known, else null).
 * Of the shop: frequent_orders, repeat_median_orders, median_net_e4, low_net_e4, median_aov_e4, high_aov_e4,
 * few_return_rate, many_return_rate, median_contribution_e4, costs_known, and the plain constants.
 */
export function factSteps(constants: SegmentConstants, now: Sql): [Step, ...Step[]] {
  return [step('people', people(now)), step('store', store(constants)), step('facts', FACTS)];
}

function people(now: Sql): Sql {
  return sql`
    select
      customer_no,
      orders,
      ${ageInDays(sql`last_at`, now)} as age_days,
      ${ageInDays(sql`first_at`, now)} as first_age_days,
      net_e4,
      net_e4 / orders as aov_e4,
      returns_e4,
      gross_e4 - discount_e4 as sold_e4,
      coalesce(returns_e4 / nullif(gross_e4 - discount_e4, 0), 0) as return_rate,
      returned_orders,
      costed_net_e4,
      costed_net_e4 - cost_e4 as contribution_e4
    from (${customersAt(now)})`;
}

function store(constants: SegmentConstants): Sql {
  const rate = sql`coalesce(sum(returns_e4) / nullif(sum(sold_e4), 0), 0)`;
  return sql`
    select
      greatest(${constants.frequentOrders}, coalesce(quantile_cont(orders, 0.5) filter (where orders > 1), 0)) as frequent_orders,
      coalesce(quantile_cont(orders, 0.5) filter (where orders > 1), 2) as repeat_median_orders,
      quantile_cont(net_e4, 0.5) as median_net_e4,
      quantile_cont(net_e4, ${constants.lowValueQuantile}) as low_net_e4,
      quantile_cont(aov_e4, 0.5) as median_aov_e4,
      quantile_cont(aov_e4, ${constants.highSpendQuantile}) as high_aov_e4,
      ${constants.fewReturns} * ${rate} as few_return_rate,
      ${constants.manyReturns} * ${rate} as many_return_rate,
      quantile_cont(contribution_e4, 0.5) as median_contribution_e4,
      coalesce(sum(costed_net_e4) filter (where contribution_e4 is not null) >= ${constants.costCoverage} * sum(net_e4), false) as costs_known,
      ${constants.atRiskDays} as at_risk_days,
      ${constants.lapsedDays} as lapsed_days,
      ${constants.newDays} as new_days,
      ${constants.promisingDays} as promising_days,
      ${constants.promisingOrders} as promising_orders
    from people`;
}

const STORE_COLUMNS = [
  sql`frequent_orders`,
  sql`repeat_median_orders`,
  sql`median_net_e4`,
  sql`low_net_e4`,
  sql`median_aov_e4`,
  sql`high_aov_e4`,
  sql`few_return_rate`,
  sql`many_return_rate`,
  sql`median_contribution_e4`,
  sql`costs_known`,
  sql`at_risk_days`,
  sql`lapsed_days`,
  sql`new_days`,
  sql`promising_days`,
  sql`promising_orders`
];

const FACTS = sql`
  select customer_no, orders, age_days, first_age_days, aov_e4, net_e4, return_rate, returned_orders, contribution_e4,
    ${join(STORE_COLUMNS, ', ')}
  from people cross join store`;
