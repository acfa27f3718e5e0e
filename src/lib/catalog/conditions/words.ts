import type { ConsentFilter, CustomerFilters } from '../../domain/audience';
import type { LifecycleState } from '../../domain/bands';

const states: Readonly<Record<LifecycleState, string>> = {
  lead: 'Lead',
  active: 'Active',
  'at-risk': 'At risk',
  lapsed: 'Lapsed'
};

/** Every string that says who is meant by a condition. */
export const words = {
  filters: {
    search: 'Search',
    orders: 'Orders',
    netE4: 'Net value',
    averageOrderE4: 'Average order',
    daysSince: 'Days since last order',
    states: 'Lifecycle',
    countries: 'Country',
    channels: 'First channel',
    consents: 'Consent'
  } satisfies Record<keyof CustomerFilters, string>,
  states,
  /** The people in a state, as a group. */
  statePeople: { ...states, lead: 'Leads' } as Readonly<Record<LifecycleState, string>>,
  consents: { yes: 'Yes', no: 'No', unknown: 'Not known' } as Readonly<Record<ConsentFilter, string>>,
  unknown: 'Not known',
  is: (name: string, text: string) => `${name}: ${text}`,
  atLeast: (text: string) => `${text} or more`,
  atMost: (text: string) => `${text} or less`,
  between: (from: string, to: string) => `${from} to ${to}`,
  and: ' and ',
  or: ' or ',
  group: (text: string) => `(${text})`,

  everyone: 'Everyone',
  everyoneMeaning: 'Every person named on an order, with or without a valid one.',
  nobody: 'Nobody',
  both: 'People in several groups',
  either: 'People in any of several groups',
  table: 'Filtered customers',
  tableMeaning: (parts: string) => `Customers filtered by ${parts}.`,

  segment: 'Segment',
  segmentMeaning: (label: string) => `The segment ${label}.`,
  rfmGroup: 'RFM group',
  rfmGroupMeaning: (label: string) => `The RFM group ${label}.`,
  rfmCode: 'RFM code',
  rfmCodeName: (code: string) => `RFM ${code}`,
  rfmCodeMeaning: (code: string) => `Everybody scored ${code} for recency, frequency and value.`,
  stateMeaning: (label: string) => `Lifecycle state ${label}.`,

  buckets: { week: 'week', month: 'month', quarter: 'quarter', year: 'year' },
  cohort: (start: string) => `Cohort of ${start}`,
  cohortAge: (start: string, unit: string, age: string) => `Cohort of ${start} who bought in ${unit} ${age}`,
  discountedCohort: (text: string) => `${text}, by first discounted order`,
  narrowedCohort: (text: string) => `${text}, with conditions on that order`,
  cohortName: (start: string) => `Cohort ${start}`,
  cohortAgeName: (start: string, unit: string, age: string) => `Cohort ${start}, ${unit} ${age}`,
  cohortMeaning: (start: string) => `Everybody whose cohort began in ${start}.`,
  cohortAgeMeaning: (start: string, unit: string, age: string) =>
    `The people of the cohort ${start} who ordered in ${unit} ${age} of their age.`,
  narrowedMeaning: 'Only those whose first order met the cohort’s filter.'
};
