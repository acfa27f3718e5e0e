import type { DayRange } from './period';

/** Buckets of cohorts and units of age. */
export const COHORT_BUCKETS = ['week', 'month', 'quarter', 'year'] as const;
export type CohortBucket = (typeof COHORT_BUCKETS)[number];

/** How age is told: from each customer's own first order, or by calendar bucket (F3). */
export const COHORT_CLOCKS = ['elapsed', 'calendar'] as const;
export type CohortClock = (typeof COHORT_CLOCKS)[number];

/** The order that makes a customer a member of a cohort. */
export const COHORT_STARTS = ['first_order', 'first_discounted_order'] as const;
export type CohortStart = (typeof COHORT_STARTS)[number];

/** What a cell's sum is divided by. */
export const COHORT_PERS = ['customer', 'order', 'active customer', 'none'] as const;
export type CohortPer = (typeof COHORT_PERS)[number];

/** Conditions on the order that starts a customer's cohort; all that are given must hold. */
export interface CohortFilter {
  /** Sales channel; null is "unknown". */
  readonly channel?: string | null;
  readonly country?: string | null;
  readonly discounted?: boolean;
  /** Name of a product on it. */
  readonly product?: string;
  /** Category of a product on it. */
  readonly category?: string;
  /** Calendar months of it, 1 to 12. */
  readonly months?: readonly number[];
}

/** Who is in which cohort and how their age is told: everything but the metric. Plain data. */
export interface CohortMembership extends DayRange {
  readonly bucket: CohortBucket;
  /** Unit of age; the bucket when absent. */
  readonly ages?: CohortBucket;
  readonly clock: CohortClock;
  readonly on: CohortStart;
  readonly filter?: CohortFilter;
}

/** One cell of a cohort table: first day of the cohort's bucket, and the age or null for the whole cohort. */
export interface CohortCell extends CohortMembership {
  readonly cohort: string;
  readonly age: number | null;
}

/** Microseconds of one unit of elapsed age: a month is 30.4375 days, a year 365.25. */
export const AGE_MICROSECONDS: Readonly<Record<CohortBucket, bigint>> = {
  week: 604_800_000_000n,
  month: 2_629_800_000_000n,
  quarter: 7_889_400_000_000n,
  year: 31_557_600_000_000n
};
