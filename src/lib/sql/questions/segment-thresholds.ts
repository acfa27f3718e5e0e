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
    segment.all.flatMap((test, number) => criteriaOf(test).map((one) => limitRow(segment, place, number, one)))
  );
  return pipeline(
    ...factSteps(constants, NOW),
    step('limits', join(rows, '\nunion all\n')),
    step('answer', sql`select * from limits order by place, test`)
  );
}

function limitRow({ id }: Segment, place: number, test: number, criterion: Criterion): Sql {
  return sql`
    select ${id} as segment_id, ${place}::integer as place, ${test}::integer as test, ${criterion.label} as label,
      ${criterion.is} as compare, ${criterion.limit}::double as threshold, ${criterion.unit} as unit,
      ${applies(criterion)} as applies
    from store`;
}
