import type { RfmSettings } from '../../domain/rfm';
import { pipeline, step } from '../pipeline';
import { sql, type Sql } from '../sql';
import type { Explain } from './explain';
import { rfmSteps } from './rfm';

/**
 * How many customers have each score and which values earned it: part VARCHAR (`r`, `f` or `m`), score INTEGER,
 * customers BIGINT, low and high DOUBLE (days, orders or ten-thousandths, both ends included). Scores that nobody has
 * have no row.
 */
export function rfmScores(settings: RfmSettings): Sql {
  return pipeline(
    ...rfmSteps(settings),
    step(
      'answer',
      sql`
        ${scoresOf('r', sql`r`, sql`days`)}
        union all
        ${scoresOf('f', sql`f`, sql`orders`)}
        union all
        ${scoresOf('m', sql`m`, sql`net_e4`)}
        order by part, score`
    )
  );
}

/** What the drawer says about the distribution of scores. */
export const explainRfmScores: Explain = {
  sentence: 'Customers by their score, with the lowest and highest value that earned it.',
  formula: 'customers by score · lowest and highest value among them'
};

function scoresOf(part: string, score: Sql, value: Sql): Sql {
  return sql`
    select ${part} as part, ${score} as score, count(*)::bigint as customers, min(${value})::double as low,
      max(${value})::double as high
    from rated group by ${score}`;
}
