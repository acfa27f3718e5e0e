import type { LifecycleState } from '../../../domain/bands';

/** Every string of the lifecycle view. */
export const words = {
  chart: 'People by lifecycle state',
  state: 'State',
  people: 'People',
  states: {
    active: { label: 'Active', counted: 'customers' },
    'at-risk': { label: 'At risk', counted: 'customers' },
    lapsed: { label: 'Lapsed', counted: 'customers' },
    lead: { label: 'Lead', counted: 'people' }
  } satisfies Record<LifecycleState, { label: string; counted: string }>,
  one: { customers: 'customer', people: 'person' } as Readonly<Record<string, string>>,
  meanings: {
    active: (atRisk: number) => `Bought less than ${atRisk} days ago.`,
    'at-risk': (atRisk: number, lapsed: number) => `Last bought ${atRisk} to ${lapsed - 1} days ago.`,
    lapsed: (_: number, lapsed: number) => `Last bought ${lapsed} days ago or longer.`,
    lead: () => 'Known by name, but without a valid order.'
  } satisfies Record<LifecycleState, (atRisk: number, lapsed: number) => string>,
  total: (people: string, customers: string) => `${people} people, ${customers} of them customers.`,
  customersOnly: (share: string) => `${share} of customers`,
  rowsBehind: { state: 'People in this state', all: 'People of the shop' },
  edges: {
    title: 'Edges',
    about: 'A customer is active, at risk or lapsed by the days since the last valid order.',
    atRisk: 'At risk from day',
    lapsed: 'Lapsed from day',
    unit: 'days',
    save: 'Save edges',
    reset: 'Back to defaults',
    saved: (version: number) =>
      `Edges saved as version ${version} of the settings. Everything that uses them is counted anew.`,
    whole: 'A whole number from 1 to 3,650.',
    order: 'Lapsed must come after at risk.',
    used: 'The nine segments and the lifecycle flow use the same edges.'
  }
} as const;
