import { words as conditions } from '../../catalog/conditions/words';

const plural = (text: string, count: number, one: string, many: string): string =>
  `${text} ${count === 1 ? one : many}`;

/** Every string of the list of customers. */
export const words = {
  label: 'Customers',
  title: 'Customers',
  description: 'Everybody named on an order, with what they bought and when they were last seen.',
  unnamed: (id: string) => `Customer ${id}`,

  empty: {
    title: 'No customers yet',
    text: 'Customers appear here as soon as there are orders.',
    action: 'Add files'
  },
  nobody: {
    title: 'Nobody matches',
    text: 'No customer meets all of these conditions.',
    action: 'Clear all conditions'
  },
  brokenLink: {
    title: 'This link names people in a way that cannot be read',
    text: 'It may have been cut off or made by another version, so nobody is listed rather than the wrong people.',
    action: 'Show all customers'
  },

  search: 'Search customers',
  searchHint: 'Name, e-mail, phone or order number',
  filters: 'Filters',
  filtersOn: (count: number) => `Filters (${count})`,
  clear: 'Clear all',
  remove: (condition: string) => `Remove ${condition}`,
  conditions: 'Conditions',
  makeAudience: 'Make an audience',
  preparing: (rows: string, count: number) => `Making a file of ${plural(rows, count, 'row', 'rows')}…`,
  counted: (people: string, count: number, leads: string, leadCount: number) =>
    leadCount === 0
      ? plural(people, count, 'customer', 'customers')
      : `${plural(people, count, 'person', 'people')}, of whom ${leads} without a valid order`,

  columns: {
    id: 'Customer id',
    name: 'Customer',
    email: 'E-mail',
    country: 'Country',
    channel: 'First channel',
    consent: 'Consent',
    state: 'Lifecycle',
    orders: 'Orders',
    net: 'Net value',
    averageOrder: 'Average order',
    firstOrder: 'First order',
    lastOrder: 'Last order',
    daysSince: 'Days since'
  },
  meanings: {
    consent: 'Latest consent to marketing recorded on an order.',
    state: 'Where the person stands between orders, by the age of the last valid order.',
    orders: 'Valid orders under the order policy.',
    net: 'Gross less discounts and returns, over all valid orders.',
    averageOrder: 'Net value ÷ valid orders.',
    firstOrder: 'Day of the first valid order.',
    lastOrder: 'Day of the last valid order.',
    daysSince: 'Whole days since the last valid order.',
    channel: 'Sales channel of the first valid order.'
  },
  formulas: {
    orders: 'attempted orders − orders removed by the order policy',
    net_e4: 'gross − discounts − returns',
    aov_e4: 'net value ÷ valid orders',
    days_since: 'whole days from the last valid order to the end of the as-of day'
  } as Readonly<Record<string, string>>,
  missing: {
    email: 'No order names an e-mail',
    country: 'No order names a country',
    channel: 'The files name no channel',
    noOrder: 'No valid order'
  },

  from: 'from',
  to: 'to',
  rangeEnd: (label: string, end: string) => `${label}, ${end}`,
  choice: (name: string, people: string) => `${name} · ${people}`,
  inCurrency: (label: string, currency: string) => `${label} (${currency})`,
  crossed: 'The first number is larger than the second.',
  unknown: conditions.unknown,
  noChoices: 'The files name none.',

  explain: {
    totals: 'All people listed',
    cell: (column: string, who: string) => `${column} of ${who}`,
    orders: 'Valid orders',
    people: 'People listed',
    sort: 'Rows are asked for in windows, as they come into view.',
    window: 'Window'
  }
};
