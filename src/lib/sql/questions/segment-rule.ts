import { every, some, sql, type Sql } from '../sql';
import type { MetricUnit } from './metric';

/** One comparison of a rule, over the columns of `facts` (see segments.ts). */
export interface Criterion {
  /** What is compared, such as "Days since last order". */
  readonly label: string;
  readonly value: Sql;
  readonly is: '<' | '<=' | '>=' | '>';
  readonly limit: Sql;
  readonly unit: MetricUnit;
  /** The criterion counts only when costs are (not) known well enough; always when absent. */
  readonly when?: 'costs known' | 'costs unknown';
}

/** A test of a rule: one criterion, or several of which one is enough. */
export type SegmentTest = Criterion | { readonly any: readonly Criterion[] };

/** A segment of customers; rules are tried by `order` and the first that holds wins. */
export interface Segment {
  /** The file name. */
  readonly id: string;
  readonly label: string;
  /** Place in the trial of rules, ascending. */
  readonly order: number;
  /** One sentence: who is in it. */
  readonly meaning: string;
  /** All must hold; a segment without tests takes everybody who is left. */
  readonly all: readonly SegmentTest[];
}

/** The criteria of a test, one or several. */
export function criteriaOf(test: SegmentTest): readonly Criterion[] {
  return 'any' in test ? test.any : [test];
}

/** True where the criterion counts for the shop (BOOLEAN). */
export function applies({ when }: Criterion): Sql {
  if (when === undefined) return sql`true`;
  return when === 'costs known' ? sql`costs_known` : sql`not costs_known`;
}

/** Whether a criterion is met (BOOLEAN, never null: what is unknown is not met). */
export function isMet({ value, is, limit }: Criterion): Sql {
  return sql`coalesce(${value} ${OPERATORS[is]} ${limit}, false)`;
}

/** Whether all tests of a segment hold (BOOLEAN, never null), without looking at other segments. */
export function holds({ all }: Segment): Sql {
  return every(
    all.map((test) =>
      'any' in test
        ? some(test.any.map((one) => sql`${applies(one)} and ${isMet(one)}`))
        : sql`not (${applies(test)}) or ${isMet(test)}`
    )
  );
}

const OPERATORS: Readonly<Record<Criterion['is'], Sql>> = {
  '<': sql`<`,
  '<=': sql`<=`,
  '>=': sql`>=`,
  '>': sql`>`
};
