/** The order policy's clauses: each one that is on removes orders from the valid ones (D0.3). */
export interface OrderPolicy {
  readonly excludeTest: boolean;
  readonly excludeCancelled: boolean;
  readonly excludeVoided: boolean;
  /** Removes unpaid orders; see `pendingFulfilledCounts`. */
  readonly excludePending: boolean;
  /** With `excludePending`: an unpaid order that was fulfilled still counts (cash on delivery). */
  readonly pendingFulfilledCounts: boolean;
  readonly excludeFullyRefunded: boolean;
  readonly requirePositiveValue: boolean;
}

/** What names a person on an order, strongest first. */
export type IdentifierKind = 'customer_ref' | 'email' | 'phone';

/** Settings that change numbers. `version` grows by one with every change, and every number carries it. */
export interface ShopSettings {
  readonly version: number;
  /** IANA zone of the shop. */
  readonly zone: string;
  /** ISO 4217 code that the marts hold; orders in other currencies are counted apart. */
  readonly currency: string;
  /** BCP 47 tag for numbers and dates. */
  readonly locale: string;
  readonly policy: OrderPolicy;
  readonly identifyBy: readonly IdentifierKind[];
  /** Lifecycle edges in days (G2): active below `atRiskDays`, lapsed from `lapsedDays`. */
  readonly lifecycle: { readonly atRiskDays: number; readonly lapsedDays: number };
}

/** Ometria's published lifecycle edges and the policy of D0.3. */
export const DEFAULT_SETTINGS: ShopSettings = Object.freeze({
  version: 1,
  zone: 'UTC',
  currency: 'EUR',
  locale: 'en',
  policy: Object.freeze({
    excludeTest: true,
    excludeCancelled: true,
    excludeVoided: true,
    excludePending: false,
    pendingFulfilledCounts: true,
    excludeFullyRefunded: true,
    requirePositiveValue: true
  }),
  identifyBy: Object.freeze(['customer_ref', 'email', 'phone'] as const),
  lifecycle: Object.freeze({ atRiskDays: 182, lapsedDays: 385 })
});
