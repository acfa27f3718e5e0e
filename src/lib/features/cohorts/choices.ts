import { rowsOf, type AnswerTable } from '../../domain/answer-table';
import type { CohortChoiceKind } from '../../sql/questions/cohort-choices';

/** A value that first orders have, with the customers whose first order has it; null is "unknown". */
export interface CohortChoice {
  readonly value: string | null;
  readonly customers: number;
}

/** Values of first orders by what they are, most frequent first. */
export type CohortChoices = Readonly<Record<CohortChoiceKind, readonly CohortChoice[]>>;

/** No values, for the time before the shop has answered. */
export const NO_CHOICES: CohortChoices = {
  channel: [],
  country: [],
  category: [],
  product: [],
  discounted: [],
  costed: []
};

/** The answer of `cohortChoices` by kind. */
export function readChoices(table: AnswerTable): CohortChoices {
  const choices: Record<CohortChoiceKind, CohortChoice[]> = {
    channel: [],
    country: [],
    category: [],
    product: [],
    discounted: [],
    costed: []
  };
  for (const { kind, value, customers } of rowsOf<CohortChoice & { kind: CohortChoiceKind }>(table))
    choices[kind].push({ value, customers });
  return choices;
}
