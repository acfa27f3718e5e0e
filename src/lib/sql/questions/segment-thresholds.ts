import { pipeline, step } from '../pipeline';
import { join, sql, type Sql } from '../sql';
import { NOW } from './calendar';
import { factSteps } from './segment-facts';
import { applies, criteriaOf, type Criterion, type Segment } from './segment-rule';
import type { SegmentQuestion } from './segments';

/**
 * What each rule demands in the numbers of the shop as it is now: one row per criterion in the order of the rules.
 * segment_id, place INTEGER, test INTEGER (criteria with the same number are alternatives), label, compare VARCHAR,
 * threshold DOUBLE (null while the shop has no customers to measure), unit VARCHAR, applies BOOLEAN. A rule that takes
 * everybody left has no row. A limit may name what `facts` says of the shop, never of a customer.
 */
export function segmentThresholds({ segments, constants }: SegmentQuestion): Sql {
  const rows = segments.flatMap((segment, place) =>
    segment.all.flatMap((test, number) =>
      criteriaOf(test).map((one, at) => limitRow({ segment, place, test: number, at }, one))
    )
  );
  return pipeline(
    ...factSteps(constants, NOW),
    step('limits', join(rows, '\nunion all\n')),
    step(
      'answer',
      sql`
        select segment_id, place, test, label, compare, threshold, unit, applies
        from limits order by place, test, nth`
    )
  );
}

interface Standing {
  readonly segment: Segment;
  readonly place: number;
  readonly test: number;
  /** Place among the alternatives of the test. */
  readonly at: number;
}

function limitRow({ segment, place, test, at }: Standing, criterion: Criterion): Sql {
  return sql`
    select ${segment.id} as segment_id, ${place}::integer as place, ${test}::integer as test, ${at}::integer as nth,
      ${criterion.label} as label,
      ${criterion.is} as compare, ${criterion.limit}::double as threshold, ${criterion.unit} as unit,
      ${applies(criterion)} as applies
    from store`;
}
