import type { AudienceCondition } from '../../domain/audience';
import { AUDIENCE_QUERY_BYTES, audienceQuery } from '../../domain/audience-link';
import type { CohortCell } from '../../domain/cohort';
import type { CohortQuestion } from '../../sql/questions/cohorts';

/** The customers of one cell: those who ordered at that age, or with a null age the whole cohort (F9). */
export function cellPeople(question: CohortQuestion, cohort: string, age: number | null): AudienceCondition {
  const { from, to, bucket, clock, on, filter } = question;
  const isFiltered = filter !== undefined && Object.keys(filter).length > 0;
  const cell: CohortCell = { from, to, bucket, clock, on, ...(isFiltered ? { filter } : {}), cohort, age };
  return { kind: 'cohort', cell };
}

/** The customers of any of several cells. */
export function blockPeople(
  question: CohortQuestion,
  cells: readonly { readonly cohort: string; readonly age: number }[]
): AudienceCondition {
  return { kind: 'any', of: cells.map(({ cohort, age }) => cellPeople(question, cohort, age)) };
}

/** The query that names these people; null when they are too many conditions for a link. */
export function peopleQuery(condition: AudienceCondition): string | null {
  const bytes = new TextEncoder().encode(JSON.stringify(condition)).length;
  return bytes > AUDIENCE_QUERY_BYTES ? null : audienceQuery(condition);
}
