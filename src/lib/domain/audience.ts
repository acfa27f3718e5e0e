import type { LifecycleState } from './bands';
import type { CohortCell } from './cohort';
import type { RfmSettings } from './rfm';

/** A consent filter: recorded yes, recorded no, or nothing recorded. */
export type ConsentFilter = 'yes' | 'no' | 'unknown';

/** At least `from` and at most `to`, both included; an absent end is open. */
export interface Between {
  readonly from?: number;
  readonly to?: number;
}

/** Filters of the customers table; all that are given must hold. Plain data. */
export interface CustomerFilters {
  /** Words to find in names, e-mail, phone and order names; taken literally. */
  readonly search?: string;
  readonly orders?: Between;
  /** Net value in ten-thousandths of the major unit. */
  readonly netE4?: Between;
  /** Net value per order in ten-thousandths of the major unit. */
  readonly averageOrderE4?: Between;
  /** Whole days since the last valid order. */
  readonly daysSince?: Between;
  readonly states?: readonly LifecycleState[];
  /** Countries; null is "unknown". */
  readonly countries?: readonly (string | null)[];
  /** Channels of the first valid order; null is "unknown". */
  readonly channels?: readonly (string | null)[];
  readonly consents?: readonly ConsentFilter[];
}

/** Who belongs to an audience, as data that can be saved, linked and asked again later. */
export type AudienceCondition =
  | { readonly kind: 'segment'; readonly id: string }
  | { readonly kind: 'rfm'; readonly settings: RfmSettings; readonly group: string }
  | { readonly kind: 'rfm-code'; readonly settings: RfmSettings; readonly code: string }
  | { readonly kind: 'cohort'; readonly cell: CohortCell }
  | { readonly kind: 'lifecycle'; readonly state: LifecycleState }
  | { readonly kind: 'table'; readonly filters: CustomerFilters }
  | { readonly kind: 'all'; readonly of: readonly AudienceCondition[] }
  | { readonly kind: 'any'; readonly of: readonly AudienceCondition[] };
