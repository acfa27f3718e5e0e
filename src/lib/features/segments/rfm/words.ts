/** Every string of the RFM view. */
export const words = {
  about:
    'Every customer is scored for recency (days since the last order), frequency (orders) and value (net sales). Equal values share one rank, so two equal customers always have equal scores, whatever order the file had them in.',
  aboutFixed:
    'Every customer is scored for recency (days since the last order), frequency (orders) and value (net sales) by fixed thresholds, so equal customers always have equal scores.',
  settings: {
    mode: 'Scores',
    modes: { five: 'Five levels', three: 'Three levels', fixed: 'Fixed thresholds' },
    window: 'Orders of',
    windows: {
      all: 'All time',
      days: (days: number) =>
        days % 365 === 0 ? (days === 365 ? 'The last year' : `The last ${days / 365} years`) : `The last ${days} days`
    },
    groups: { 5: 'Five levels make the eleven groups.', 3: 'Three levels make the six groups.' }
  },
  thresholds: {
    title: 'Fixed thresholds',
    levels: 'Levels',
    level: { 5: 'Five', 3: 'Three' },
    days: 'Recency: fewer days than',
    orders: 'Frequency: orders from',
    value: (currency: string) => `Value: net sales (${currency}) from`,
    edge: (name: string, score: number) => `${name} for score ${score}`,
    score: (score: number) => `Score ${score}`,
    apply: 'Apply thresholds',
    rising:
      'Fill in every threshold. For days they fall and for orders and value they rise from one score to the next.',
    reset: 'Back to defaults'
  },
  parts: { r: 'Recency', f: 'Frequency', m: 'Value' },
  grid: {
    title: { fm: 'Customers by recency and by frequency with value', f: 'Customers by recency and frequency' },
    across: 'Across',
    acrosses: { fm: 'Frequency and value', f: 'Frequency' },
    show: 'Show',
    shows: { customers: 'Customers', share: 'Share' },
    row: 'Recency',
    recency: (score: number, range: string | null) => (range === null ? `R ${score}` : `R ${score} · ${range}`),
    column: { fm: (score: string) => `FM ${score}`, f: (score: string) => `F ${score}` },
    customers: 'Customers',
    share: (share: string) => `${share} of customers`,
    count: (count: string) => `${count} customers`,
    cell: (row: string, column: string) => `${row}, ${column}`,
    sentence: 'The cells divide the scored customers: each customer is in exactly one.',
    formula: (codes: string) => `customers whose code (R, F, M) is ${codes}`,
    noCodes: 'customers whose codes lie in this cell; nobody has one',
    fm: 'FM is the average of the frequency and value scores.',
    rows: { cell: 'Customers in the cell', all: 'Scored customers' },
    groups: 'Groups',
    tooMany: (most: number) => `Select fewer cells: a link carries up to ${most} codes.`
  },
  table: {
    title: 'Groups',
    about: 'Recency, orders and value are the medians of each group.',
    columns: {
      group: 'Group',
      customers: 'People',
      share: 'Share',
      days: 'Recency',
      orders: 'Orders',
      value: 'Value',
      net: 'Net sales',
      revenue: 'Net share',
      meaning: 'Who'
    },
    noShare: 'Prospects have no scored order, so shares leave them out.',
    noMedian: 'Nobody is in this group.',
    noNet: 'Net sales of all groups are not above zero.',
    rows: { group: 'People in the group', scored: 'Scored customers' },
    formulas: {
      customers: 'people whose code belongs to the group',
      share: 'customers in the group ÷ scored customers',
      median_days: 'median of whole days since the last valid order',
      median_orders: 'median of valid orders',
      median_net_e4: 'median of net sales',
      net_e4: 'sum of net sales of the group’s customers',
      revenue_share: 'net sales of the group’s customers ÷ net sales of all scored customers'
    } as Readonly<Record<string, string>>
  },
  scores: {
    title: {
      r: () => 'Recency scores',
      f: () => 'Frequency scores',
      m: (currency: string) => `Value scores (${currency})`
    },
    label: 'Score',
    customers: 'Customers',
    range: (from: string, to: string) => (from === to ? from : `${from} – ${to}`),
    bar: (score: number, range: string | null) => (range === null ? String(score) : `${score} · ${range}`),
    days: (text: string, count: number) => (count === 1 ? '1 day' : `${text} days`),
    orders: (text: string, count: number) => (count === 1 ? '1 order' : `${text} orders`),
    one: (part: string, score: number) => `${part} score ${score}`,
    rows: { score: 'Customers with this score', all: 'Scored customers' }
  },
  movement: {
    title: 'Movement between two days',
    from: 'From the end of',
    to: 'To the end of',
    group: (day: string) => `Group on ${day}`,
    label: (from: string, to: string) => `Customers by RFM group on ${from} and on ${to}`,
    sums: 'Rows sum to the groups on the first day, columns to those on the second.',
    summary: (total: string, stayed: string, share: string) =>
      `${total} customers; ${stayed} (${share}) were in the same group on both days.`,
    order: 'The first day must come before the second.',
    none: 'Nobody had a scored order on either day.',
    flow: 'Where customers moved',
    columns: { from: 'From', to: 'To', customers: 'Customers' },
    cell: (from: string, to: string) => `${from} to ${to}`,
    rows: {
      cell: 'Customers who moved so',
      from: 'In the first group on the first day',
      to: 'In the second group on the second day'
    },
    prospects: 'No order yet'
  },
  version: 'Definition'
} as const;
