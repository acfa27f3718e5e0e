import type { RfmSettings } from '../../domain/rfm';
import { pipeline, step } from '../pipeline';
import { sql, type Sql } from '../sql';
import type { Explain } from './explain';
import { rfmSteps } from './rfm';

/**
 * What the filters of the customers table can be set to, most frequent first: filter VARCHAR (`country` or `channel`),
 * value VARCHAR (null is "unknown"), people BIGINT.
 */
export function customerChoices(): Sql {
  return sql`
    select 'country' as filter, country as value, count(*)::bigint as people from customers group by country
    union all
    select 'channel' as filter, first_channel as value, count(*)::bigint as people from customers group by first_channel
    order by filter, people desc, value nulls last`;
}

/**
 * The RFM scores of one person among all customers: days, orders, net_e4, r, f, m, code VARCHAR, group_id VARCHAR; no
 * row for somebody without a valid order.
 */
export function customerScores(customerNo: number, settings: RfmSettings): Sql {
  return pipeline(
    ...rfmSteps(settings),
    step(
      'answer',
      sql`select days, orders, net_e4, r, f, m, code, group_id from rated where customer_no = ${customerNo}`
    )
  );
}

/**
 * What the files say about one person, one row per attempted order, newest first: order_key, order_name, import_no,
 * source_row, and as written there first_name, last_name, email, phone, customer_ref, city, region, postcode, country
 * VARCHAR and accepts_marketing BOOLEAN.
 */
export function customerSources(customerNo: number): Sql {
  return sql`
    select mine.order_key, mine.order_name, mine.import_no, mine.source_row, written.first_name, written.last_name,
      written.email, written.phone, written.customer_ref, written.city, written.region, written.postcode,
      written.country, written.accepts_marketing
    from orders as mine
    join stg_orders as written using (import_no, source, order_id, source_row)
    where mine.customer_no = ${customerNo}
    order by mine.local_at desc, mine.order_key desc`;
}

/** What the drawer says about the source rows of a person. */
export const explainSources: Explain = {
  sentence: 'The record of each file that is used for each order of this person, with what it says about them.',
  formula: 'of several versions of an order, the one from the file that reaches further is used'
};
