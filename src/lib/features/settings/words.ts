import type { OrderPolicy } from '$lib/domain/settings';

/** Every string of the settings screen. */
export const words = {
  title: 'Settings',
  lead: (version: number) =>
    `What counts, and how. Every number carries the version of these settings; this is version ${version}.`,
  policy: 'Which orders count as sales',
  policyAbout:
    'An order is removed by the first clause that holds. Attempted orders stay visible in every customer’s history.',
  clause: {
    excludeTest: { label: 'Leave out test orders', id: 'test' },
    excludeCancelled: { label: 'Leave out cancelled orders', id: 'cancelled' },
    excludeVoided: { label: 'Leave out voided and failed payments', id: 'voided' },
    excludePending: { label: 'Leave out unpaid orders', id: 'pending' },
    excludeFullyRefunded: { label: 'Leave out fully refunded orders', id: 'refunded' },
    requirePositiveValue: { label: 'Leave out orders without value', id: 'no-value' }
  } satisfies Partial<Record<keyof OrderPolicy, { label: string; id: string }>>,
  pendingFulfilled: 'But count unpaid orders that were fulfilled, as with cash on delivery',
  removes: (count: string) => `removes ${count} now`,
  removesOff: 'switched off',
  counted: (valid: string, attempted: string) => `${valid} of ${attempted} attempted orders count.`,
  place: 'Place and money',
  zone: 'Time zone of the shop',
  zoneHint: 'Days and hours are those of this zone.',
  currency: 'Currency',
  currencyHint: 'Amounts in other currencies are never added to it.',
  others: (list: string) => `Left out: ${list}`,
  locale: 'Numbers and dates as in',
  people: 'Who a customer is',
  identify: {
    customer_ref: 'Customer number of the shop',
    email: 'E-mail address',
    phone: 'Phone number'
  },
  identifyAbout: 'Orders that share one of these belong to one person; the first one on an order decides.',
  lifecycle: 'Lifecycle',
  atRisk: 'At risk after',
  lapsed: 'Lapsed after',
  days: 'days without an order',
  edges: 'At risk must come before lapsed.',
  applying: 'Counting again…',
  keepOne: 'At least one must stay, or nobody could be recognized.',
  history: 'Changes',
  noHistory: 'Nothing was changed yet.',
  readOnly: 'Another tab is writing to this workspace; settings can only be changed there.'
} as const;
