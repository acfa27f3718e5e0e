import type { Day } from '../../domain/period';
import type { SegmentConstants } from '../../domain/segment-constants';
import { pipeline, step, type Step } from '../pipeline';
import { join, sql, type Sql } from '../sql';
import { endOfDay, NOW } from './calendar';
import type { Explain } from './explain';
import { factSteps } from './segment-facts';
import { applies, criteriaOf, holds, isMet, type Criterion, type Segment } from './segment-rule';

/** The rules and the constants they use. */
export interface SegmentQuestion {
  /** Every segment of the catalog; the one without tests takes whoever is left. */
  readonly segments: readonly Segment[];
  readonly constants: SegmentConstants;
}

/** Every customer with a valid order in exactly one segment: customer_no, segment_id VARCHAR; `at` is a past as-of day. */
export function segmentMembers({ segments, constants }: SegmentQuestion, at?: Day | null): Sql {
  return pipeline(
    ...factSteps(constants, endOfDay(at)),
    step('answer', sql`select customer_no, ${firstThatHolds(segments)} as segment_id from facts order by customer_no`)
  );
}

/** The customers of one segment now: customer_no. */
export function segmentCustomers({ segments, constants }: SegmentQuestion, segmentId: string): Sql {
  return pipeline(
    ...factSteps(constants, NOW),
    step('answer', sql`select customer_no from facts where ${firstThatHolds(segments)} = ${segmentId}`)
  );
}

/**
 * One card per segment in their order, empty ones included: segment_id VARCHAR, customers and customers_before (a month
 * ago) BIGINT, orders BIGINT, net_e4 BIGINT, aov_e4, net_per_customer_e4, orders_per_customer DOUBLE, and
 * profit_per_customer_e4 DOUBLE (net less cost; null unless costs are known well enough).
 */
export function segmentCards(question: SegmentQuestion): Sql {
  const { segments, constants } = question;
  return pipeline(
    ...factSteps(constants, NOW),
    step('listed', segmentList(segments)),
    step(
      'tagged',
      sql`select orders, net_e4, contribution_e4, costs_known, ${firstThatHolds(segments)} as segment_id from facts`
    ),
    step('figures', CARD_FIGURES),
    step('before', monthBefore(question)),
    step(
      'answer',
      sql`
        select segment_id, coalesce(customers, 0)::bigint as customers,
          coalesce(customers_before, 0)::bigint as customers_before,
          coalesce(orders, 0)::bigint as orders, coalesce(net_e4, 0)::bigint as net_e4,
          (net_e4 / orders)::double as aov_e4, (net_e4 / customers)::double as net_per_customer_e4,
          (orders / customers)::double as orders_per_customer, profit_per_customer_e4::double as profit_per_customer_e4
        from listed left join figures using (segment_id) left join "before" using (segment_id)
        order by place`
    )
  );
}

/**
 * Why a customer is in a segment: one row per criterion of each rule, in order. segment_id, place INTEGER, matched (the
 * segment is the customer's), holds (the rule is true by itself), test INTEGER (criteria with the same number are
 * alternatives), label, actual DOUBLE, compare VARCHAR, threshold DOUBLE, unit VARCHAR, met, applies BOOLEAN.
 * A rule without criteria has one row with a null label.
 */
export function segmentReasons({ segments, constants }: SegmentQuestion, customerNo: number): Sql {
  const rows = inOrder(segments).flatMap((segment, place) =>
    segment.all.length === 0
      ? [reasonRow(segment, place, 0, null)]
      : segment.all.flatMap((test, number) =>
          criteriaOf(test).map((criterion) => reasonRow(segment, place, number, criterion))
        )
  );
  return pipeline(
    ...(factSteps(constants, NOW) as [Step]),
    step('mine', sql`select *, ${firstThatHolds(segments)} as segment_id from facts where customer_no = ${customerNo}`),
    step('answer', join(rows, '\nunion all\n'))
  );
}

/** What the drawer says about segments. */
export const explainSegments: Explain = {
  sentence:
    'Rules are tried from top to bottom and the first that holds wins, so every customer is in exactly one segment.',
  formula: 'first rule whose tests all hold, measured against medians over the shop’s own customers'
};

function inOrder(segments: readonly Segment[]): Segment[] {
  return [...segments].sort((one, other) => one.order - other.order || (one.id < other.id ? -1 : 1));
}

function firstThatHolds(segments: readonly Segment[]): Sql {
  const cases = inOrder(segments).map((segment) => sql`when ${holds(segment)} then ${segment.id}`);
  return sql`case ${join(cases, '\n')} end`;
}

function segmentList(segments: readonly Segment[]): Sql {
  const rows = inOrder(segments).map((segment, place) => sql`(${segment.id}, ${place})`);
  return sql`select segment_id, place from (values ${join(rows, ', ')}) as listed(segment_id, place)`;
}

const CARD_FIGURES = sql`
  select segment_id, count(*) as customers, sum(orders) as orders, sum(net_e4) as net_e4,
    case when bool_and(costs_known) then avg(contribution_e4) end as profit_per_customer_e4
  from tagged group by segment_id`;

function monthBefore({ segments, constants }: SegmentQuestion): Sql {
  const then = sql`(select now_at - interval 1 month from moment)`;
  const tagged = pipeline(
    ...factSteps(constants, then),
    step('answer', sql`select ${firstThatHolds(segments)} as segment_id from facts`)
  );
  return sql`select segment_id, count(*) as customers_before from (${tagged}) group by segment_id`;
}

function reasonRow(segment: Segment, place: number, test: number, criterion: Criterion | null): Sql {
  return sql`
    select ${segment.id} as segment_id, ${place}::integer as place, segment_id = ${segment.id} as matched,
      ${holds(segment)} as holds, ${test}::integer as test, ${criterion?.label ?? null}::varchar as label,
      ${criterion ? criterion.value : sql`null`}::double as actual, ${criterion?.is ?? null}::varchar as compare,
      ${criterion ? criterion.limit : sql`null`}::double as threshold, ${criterion?.unit ?? null}::varchar as unit,
      ${criterion ? isMet(criterion) : sql`true`} as met, ${criterion ? applies(criterion) : sql`true`} as applies
    from mine`;
}
