import type { AudienceCondition } from '../../domain/audience';
import type { LifecycleEdges } from '../../domain/bands';
import { problem } from '../../domain/problem';
import type { SegmentConstants } from '../../domain/segment-constants';
import { join, sql, type Sql } from '../sql';
import { NOW } from './calendar';
import { cohortCustomers } from './cohort-members';
import { customerNumbers } from './customers';
import type { Explain } from './explain';
import { lifecycleOf } from './lifecycle';
import { rfmCodeCustomers, rfmGroupCustomers } from './rfm';
import { segmentCustomers } from './segments';
import type { Segment } from './segment-rule';

/** What a condition needs beside itself: the shop's lifecycle edges and the segments of the catalog. */
export interface AudienceContext {
  readonly edges: LifecycleEdges;
  readonly segments: readonly Segment[];
  readonly constants: SegmentConstants;
}

/**
 * A condition as a question that answers with customer_no, each at most once. Throws a Problem for a segment this
 * version does not know.
 */
export function conditionSql(condition: AudienceCondition, context: AudienceContext): Sql {
  const make = MAKERS[condition.kind] as (condition: AudienceCondition, context: AudienceContext) => Sql;
  return make(condition, context);
}

/**
 * The people of an audience as destinations take them, by customer_id: customer_no, customer_id, email, phone, first_name,
 * last_name, country, region, city, postcode VARCHAR, accepts_marketing BOOLEAN (null is unknown), value_e4 BIGINT (net).
 */
export function people({ members }: { members: Sql }): Sql {
  return sql`
    select customer_no, customer_id, email, phone, first_name, last_name, country, region, city, postcode,
      accepts_marketing, net_e4 as value_e4
    from customers
    where customer_no in (${members})
    order by customer_id`;
}

/** Size and worth of an audience: people, customers (with a valid order), with_email, with_phone, subscribed, net_e4 BIGINT. */
export function audienceSize({ members }: { members: Sql }): Sql {
  return sql`
    select count(*)::bigint as people, count(*) filter (where orders > 0)::bigint as customers,
      count(email)::bigint as with_email, count(phone)::bigint as with_phone,
      count(*) filter (where accepts_marketing)::bigint as subscribed, coalesce(sum(net_e4), 0)::bigint as net_e4
    from customers
    where customer_no in (${members})`;
}

/** What the drawer says about an audience. */
export const explainAudience: Explain = {
  sentence: 'The people for whom the condition is true on the as-of day, each once.',
  formula: 'people whose customer number the condition’s question answers'
};

type Maker<Kind extends AudienceCondition['kind']> = (
  condition: Extract<AudienceCondition, { kind: Kind }>,
  context: AudienceContext
) => Sql;

const MAKERS: { readonly [Kind in AudienceCondition['kind']]: Maker<Kind> } = {
  segment: ({ id }, context) => {
    if (!context.segments.some((segment) => segment.id === id)) throw unknownSegment(id);
    return segmentCustomers(context, id);
  },
  rfm: ({ settings, group }) => rfmGroupCustomers(settings, group),
  'rfm-code': ({ settings, code }) => rfmCodeCustomers(settings, code),
  cohort: ({ cell }) => cohortCustomers(cell),
  lifecycle: ({ state }, { edges }) =>
    sql`select customer_no from customers where ${lifecycleOf(sql`last_at`, NOW, edges)} = ${state}`,
  table: ({ filters }, { edges }) => customerNumbers({ edges, filters }),
  all: ({ of }, context) => combined(of, context, { between: 'intersect', ofNone: true }),
  any: ({ of }, context) => combined(of, context, { between: 'union', ofNone: false })
};

function combined(
  of: readonly AudienceCondition[],
  context: AudienceContext,
  { between, ofNone }: { between: 'intersect' | 'union'; ofNone: boolean }
): Sql {
  if (of.length === 0) return sql`select customer_no from customers where ${ofNone}`;
  return join(
    of.map((one) => sql`select customer_no from (${conditionSql(one, context)})`),
    `\n${between}\n`
  );
}

function unknownSegment(id: string) {
  return problem({
    code: 'audience.unknown-segment',
    what: `The audience uses a segment called "${id}".`,
    why: 'This version of Kept has no such segment.',
    todo: 'Choose another segment, or open the audience in the version it was made with.'
  });
}
