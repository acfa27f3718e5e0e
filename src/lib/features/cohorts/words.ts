import type { CohortBucket, CohortClock, CohortPer, CohortStart } from '../../domain/cohort';

const plural = (count: number, text: string, one: string, many: string): string =>
  count === 1 ? `1 ${one}` : `${text} ${many}`;

/** Every string of the cohorts screen. */
export const words = {
  title: 'Cohorts',
  about: 'Customers grouped by when they began, and what they are worth as time goes on.',
  noOrders: 'No orders yet',
  noOrdersAbout: 'Cohorts need an order export.',
  addFiles: 'Add files',

  form: {
    title: 'Cohort definition',
    name: 'Name',
    nameHint: 'Customer CLV, 12 months',
    about: 'Description',
    range: 'Date range',
    first: 'First day',
    last: 'Last day',
    advised: (days: string) => `${days} days. At least a year is advised: with less there are few cohorts to compare.`,
    days: (days: string) => `${days} days`,
    wrongRange: 'The last day must not be before the first.',
    lastYear: 'Last 12 months',
    lastTwoYears: 'Last 24 months',
    allTime: 'All time',
    on: 'Cohort on',
    bucket: 'Group by',
    clock: 'Clock',
    metric: 'Metric',
    per: 'Averaged by',
    perFixed: 'This metric has its own denominator.',
    cumulative: 'Cumulative',
    cumulativeHint: 'Each cell adds up everything until then.',
    noCumulative: 'This metric counts people anew in every period.',
    filter: 'Filter by first order',
    filterOn: (count: number) => `Filter by first order: ${count} on`,
    filterAbout: 'Only customers whose cohort-starting order meets all of these.',
    any: 'Any',
    unknown: 'Unknown',
    channel: 'Channel',
    country: 'Country',
    discounted: 'Discount',
    withDiscount: 'With a discount',
    fullPrice: 'At full price',
    product: 'Product',
    productHint: 'Exact name; suggestions come from first orders.',
    category: 'Category',
    months: 'Months of the year',
    apply: 'Apply',
    changed: 'Changed. Apply to see it.',
    save: 'Save definition',
    saved: (name: string) => `Saved “${name}”.`,
    needsName: 'Give it a name to save it.',
    readOnly: 'Another tab is writing this workspace; saving works there.',
    choice: (label: string, customers: string) => `${label} (${customers})`
  },

  on: {
    first_order: 'First order date',
    first_discounted_order: 'First discounted order date'
  } satisfies Record<CohortStart, string>,
  bucket: { week: 'Week', month: 'Month', quarter: 'Quarter', year: 'Year' } satisfies Record<CohortBucket, string>,
  buckets: { week: 'weeks', month: 'months', quarter: 'quarters', year: 'years' } satisfies Record<
    CohortBucket,
    string
  >,
  clock: { elapsed: 'Elapsed time', calendar: 'Calendar' } satisfies Record<CohortClock, string>,
  per: {
    customer: 'Customer',
    order: 'Order',
    'active customer': 'Active customer',
    none: 'Nothing (sum)'
  } satisfies Record<CohortPer, string>,

  units: { money: 'Money', count: 'Counts', percent: 'Rates', days: 'Rates', ratio: 'Rates' },
  sales: 'Sales',
  retention: 'Retention',
  activeCustomers: 'Active customers',

  /** What the table shows, in one line. */
  heading: (measure: string, per: string, buckets: string, cumulative: boolean) =>
    `${measure}${per === '' ? '' : ` per ${per}`} by ${buckets} since first order${cumulative ? ', cumulative' : ''}`,
  clockSays: {
    elapsed: {
      week: 'Elapsed clock: week 1 begins 7 days after each customer’s own first order.',
      month: 'Elapsed clock: month 1 begins 30.4375 days after each customer’s own first order.',
      quarter: 'Elapsed clock: quarter 1 begins 91.3125 days after each customer’s own first order.',
      year: 'Elapsed clock: year 1 begins 365.25 days after each customer’s own first order.'
    },
    calendar: {
      week: 'Calendar clock: week 1 is the calendar week after that of the first order.',
      month: 'Calendar clock: month 1 is the calendar month after that of the first order.',
      quarter: 'Calendar clock: quarter 1 is the calendar quarter after that of the first order.',
      year: 'Calendar clock: year 1 is the calendar year after that of the first order.'
    }
  } satisfies Record<CohortClock, Record<CohortBucket, string>>,
  zero: 'Column 0 includes the first order.',
  members: (customers: string, count: number, cohorts: string, cohortCount: number) =>
    `${plural(count, customers, 'customer', 'customers')} in ${plural(cohortCount, cohorts, 'cohort', 'cohorts')}`,

  views: 'Views',
  view: { triangle: 'Triangle', curves: 'Curves', trend: 'One age', table: 'Table' },
  age: (bucket: CohortBucket, age: number) => `${words.bucket[bucket]} ${age}`,
  cohort: 'Cohort',
  customers: 'Customers',
  average: 'Average',
  averageAbout: 'Average over complete cells, weighted by cohort size.',
  oneScale: 'Both tables share one color scale, so equal colors are equal values.',
  ownScale: 'The tables have different units, so each has a color scale of its own.',
  observed: (share: string) => `${share} of this period has been lived through`,
  coverage: (share: string) => `cost known for ${share} of net sales`,
  nobody: 'No customer meets this definition',
  nobodyAbout: 'Widen the date range or take a filter away.',

  curves: {
    pick: 'Cohorts in the chart',
    most: (count: number) => `Up to ${count} cohorts beside the average.`,
    complete: 'Lines end where a cohort is no longer complete; at later ages the average covers fewer cohorts.',
    base: (age: string) => `${age} is left out: everybody orders in it.`,
    compare: (heading: string) => `${heading}, averages of both`,
    explain: (name: string) => `Explain ${name}`
  },
  trend: {
    title: (heading: string, age: string) => `${heading}: ${age}`,
    age: 'Age',
    open: (count: number) =>
      count === 1
        ? '1 cohort has not completed this age and is left out.'
        : `${count} cohorts have not completed this age and are left out.`
  },
  table: {
    cohort: 'Cohort',
    age: 'Age',
    size: 'Customers',
    value: 'Value',
    top: 'Sum',
    bottom: 'Divided by',
    active: 'Ordered then',
    orders: 'Orders then',
    complete: 'Complete',
    yes: 'yes',
    no: 'no',
    observed: 'Observed'
  },

  panel: {
    cell: (cohort: string, age: string) => `${cohort}, ${age}`,
    block: (count: number) => `${count} cells`,
    top: 'Sum',
    bottom: 'Divided by',
    size: 'Customers of the cohort',
    active: (age: string) => `Ordered in ${age.toLowerCase()}`,
    orders: (age: string) => `Orders in ${age.toLowerCase()}`,
    status: 'Status',
    complete: 'Complete: every member has lived through it',
    incomplete: (share: string) => `Not complete: ${share} observed`,
    cohorts: 'Complete cohorts',
    weighed: 'Their customers',
    people: 'The people',
    whoThen: (count: string, n: number, age: string) =>
      `${plural(n, count, 'customer', 'customers')} who ordered in ${age.toLowerCase()}`,
    whoAll: (count: string, n: number) =>
      n === 1 ? '1 customer of the cohort' : `All ${count} customers of the cohort`,
    whoBlock: 'Customers who ordered in these cells',
    audience: 'Make an audience',
    tooMany: 'Too many cells for one audience. Select fewer.',
    explain: 'Explain'
  },

  explain: {
    cells: 'Cells of the table',
    size: 'Customers of the cohort',
    active: 'Customers who ordered then',
    orders: 'Orders then',
    range: 'First orders',
    clock: 'Clock',
    filter: 'Filter',
    averageSentence:
      'The average of this column over complete cells, each cohort weighing as much as it has customers.',
    averageFormula: 'Σ (cell × customers of its cohort) ÷ Σ customers, over complete cells'
  },

  start: {
    ideas: 'Ideas',
    saved: 'Saved',
    none: 'Nothing saved yet.',
    remove: (name: string) => `Delete ${name}`,
    removeTitle: (name: string) => `Delete the definition “${name}”?`,
    removeWhat: 'One saved definition is deleted. No customer, order or audience changes.',
    removeAction: 'Delete definition',
    missing: (idea: string, why: string) => `${idea}: ${why}`
  },

  compare: {
    label: 'Compare with',
    nothing: 'Nothing',
    unnamed: 'Unnamed definition',
    first: 'First definition',
    second: 'Second definition',
    both: 'Two definitions by age',
    otherUnit: (name: string) => `“${name}” is measured in another unit and is not drawn here.`
  }
};
