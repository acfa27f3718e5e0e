import { pipeline, step } from '../pipeline';
import { sql, type Sql } from '../sql';
import { DISCOUNTED } from './cohort-members';

/** What a condition on first orders can ask for. */
export type CohortChoiceKind = 'channel' | 'country' | 'category' | 'product' | 'discounted' | 'costed';

/**
 * The values that first orders have, so that conditions on them can be picked: kind VARCHAR (a `CohortChoiceKind`),
 * value VARCHAR (null is unknown; `yes` or `no` for discounted and costed), customers BIGINT (whose first order has it).
 * Most frequent first, at most `most` values of a kind; equal counts by name.
 */
export function cohortChoices({ most }: { most: number }): Sql {
  const counted = (kind: CohortChoiceKind, value: Sql, from: Sql) =>
    sql`select ${kind} as kind, ${value} as "value", count(*) as customers from ${from} group by ${value}`;
  const yesNo = (condition: Sql) => sql`case when ${condition} then 'yes' else 'no' end`;
  return pipeline(
    step('firsts', sql`select * from entries where order_rank = 1`),
    step(
      'bought',
      sql`
        select order_key, title, category
        from order_lines join products using (product_key)
        where order_lines.kind in ('sale', 'free') and order_key in (select order_key from firsts)`
    ),
    step('titles', sql`select distinct order_key, title from bought where title is not null`),
    step('categories', sql`select distinct order_key, category from bought where category is not null`),
    step(
      'counted',
      sql`
        ${counted('channel', sql`channel`, sql`firsts`)}
        union all ${counted('country', sql`country`, sql`firsts`)}
        union all ${counted('category', sql`category`, sql`categories`)}
        union all ${counted('product', sql`title`, sql`titles`)}
        union all ${counted('discounted', yesNo(DISCOUNTED), sql`firsts`)}
        union all ${counted('costed', yesNo(sql`cost_e4 is not null`), sql`firsts`)}`
    ),
    step(
      'answer',
      sql`
        select kind, "value", customers::bigint as customers
        from counted
        qualify row_number() over (partition by kind order by customers desc, "value") <= ${most}
        order by kind, customers desc, "value"`
    )
  );
}
