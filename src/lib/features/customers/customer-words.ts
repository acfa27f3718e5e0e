const plural = (text: string, count: number, one: string, many: string): string =>
  `${text} ${count === 1 ? one : many}`;

/** Every string of the page of one customer. */
export const words = {
  page: 'Customer',
  back: 'Customers',
  explain: 'Explain',
  csv: 'Download CSV',
  unknown: 'Not known',
  lookingFor: 'Looking for this customer',
  missing: {
    title: 'No customer has this address',
    text: (asOf: string | null) =>
      asOf === null
        ? 'The link may be from another workspace.'
        : `Nobody with orders up to ${asOf} has it. The link may be from another workspace, or from a later day.`,
    action: 'Back to all customers'
  },

  profile: {
    title: 'Who it is',
    name: 'Name',
    email: 'E-mail',
    phone: 'Phone',
    ref: 'Customer number',
    id: 'Customer id',
    consent: 'Consent to marketing',
    consents: {
      yes: 'Yes, recorded on the latest order that says',
      no: 'No, recorded on the latest order that says',
      unknown: 'Not known: no order records it'
    },
    place: 'Place of the latest order',
    channel: 'Channel of the first order'
  },

  figures: {
    title: 'Figures',
    value: 'Historic value',
    valueMeaning: 'Everything this person bought, less discounts and returns.',
    orders: 'Orders',
    ordersMeaning: 'Valid orders under the order policy.',
    attempted: (text: string) => `of ${text} attempted`,
    average: 'Average order value',
    averageMeaning: 'Historic value for each valid order.',
    between: 'Average days between orders',
    betweenMeaning: 'Time from the first to the last valid order, shared among the gaps between them.',
    returned: 'Returned value',
    returnedMeaning: 'Value of goods given back, deducted from the order they were bought on.',
    returnedOrders: (text: string, count: number) => plural(text, count, 'order with returns', 'orders with returns'),
    first: 'First order',
    firstMeaning: 'Day of the first valid order.',
    last: 'Last order',
    lastMeaning: 'Day of the last valid order.',
    daysAgo: (text: string, count: number) => plural(text, count, 'day ago', 'days ago'),
    needsTwo: 'needs two orders',
    needsOrder: 'no valid order',
    formulas: {
      value: 'gross − discounts − returns',
      orders: 'attempted orders − orders removed by the order policy',
      average: 'historic value ÷ valid orders',
      between: '(last order − first order) ÷ (valid orders − 1)',
      returned: 'sum of returned goods over the orders',
      first: 'earliest valid order',
      last: 'latest valid order'
    },
    attemptedOrders: 'Attempted orders',
    validOrders: 'Valid orders'
  },

  lifecycle: {
    title: 'Lifecycle',
    state: 'State',
    atRisk: (isPast: boolean) => (isPast ? 'At risk since' : 'At risk from'),
    lapsed: (isPast: boolean) => (isPast ? 'Lapsed since' : 'Lapsed from'),
    after: (date: string, days: string) => `${date} (last order + ${days} days)`,
    lead: 'There is no valid order yet, so there is nothing to lapse from.'
  },

  rfm: {
    title: 'RFM',
    code: (code: string) => `Code ${code}`,
    levels: (count: number) => `${count} levels`,
    recency: 'Recency',
    frequency: 'Frequency',
    money: 'Value',
    score: (score: number, levels: number) => `${score} of ${levels}`,
    days: (text: string, count: number) => plural(text, count, 'day since the last order', 'days since the last order'),
    orders: (text: string, count: number) => plural(text, count, 'order', 'orders'),
    none: 'There is no valid order to score.'
  },

  segment: {
    title: 'Segment',
    titled: (label: string) => `Segment: ${label}`,
    about: 'Rules are tried from top to bottom; the first that holds wins.',
    none: 'There is no valid order, so no rule is tried.',
    verdicts: {
      matched: '✓ Matches: this is the segment',
      also: '✓ Holds too, but an earlier rule won',
      failed: '✗ Does not hold'
    },
    leftover: 'Not reached: an earlier rule won',
    failing: (failed: number, all: number) => `✗ Does not hold: ${failed} of ${all} criteria missed`,
    rest: 'Takes everybody whom no rule above has taken.',
    alternative: '· one of these is enough',
    criterion: 'Criterion',
    actual: 'This customer',
    threshold: 'The rule asks',
    result: 'Result',
    met: '✓ Met',
    missed: '✗ Missed',
    missedBy: (gap: string) => `✗ Missed by ${gap}`,
    atLimit: '✗ Missed: exactly at the limit',
    unknown: '✗ Missed: not known',
    unused: 'Not used: depends on whether costs are known',
    points: (text: string) => `${text} points`,
    compare: {
      '<': (limit: string) => `less than ${limit}`,
      '<=': (limit: string) => `${limit} or less`,
      '>=': (limit: string) => `${limit} or more`,
      '>': (limit: string) => `more than ${limit}`
    } as Readonly<Record<string, (limit: string) => string>>,
    file: {
      rule: 'Rule',
      verdict: 'Verdict',
      group: 'Test',
      compare: 'Comparison'
    }
  },

  orders: {
    title: 'Orders',
    sideways: 'Table of orders, scrolls sideways',
    count: (text: string, count: number) => plural(text, count, 'order', 'orders'),
    order: 'Order',
    date: 'Ordered',
    verdict: 'Order policy',
    status: 'Payment',
    fulfilment: 'Fulfilment',
    channel: 'Channel',
    code: 'Discount code',
    gross: 'Gross',
    discount: 'Discounts',
    returns: 'Returns',
    net: 'Net',
    charged: 'Charged',
    file: 'File',
    row: 'Row',
    source: 'Source',
    counts: 'Counts',
    excluded: (reason: string) => `Does not count: ${reason}`,
    reasons: {
      test: 'test order',
      cancelled: 'cancelled',
      voided: 'voided or failed',
      pending: 'not paid',
      refunded: 'fully refunded',
      'no-value': 'no value'
    } as Readonly<Record<string, string>>,
    lines: (order: string, text: string, count: number) => `${order}: ${plural(text, count, 'line', 'lines')}`,
    noLines: 'The file has no lines for this order.',
    more: (text: string) => `Show ${text} more`,
    linesCsv: 'Download lines',
    fileRow: (file: string, row: string) => `${file}, row ${row}`,
    removedFile: 'a removed file',
    meaning: 'Attempted orders of this person, newest first; only those that count are in the figures.',
    formula: 'net = gross − discounts − returns',
    explainOrder: (name: string) => `Net of order ${name}`
  },

  lines: {
    title: 'Order lines',
    article: 'Article',
    sku: 'SKU',
    vendor: 'Vendor',
    category: 'Category',
    kind: 'Kind',
    kinds: { sale: 'Sale', free: 'Free', return: 'Return', correction: 'Correction' } as Readonly<
      Record<string, string>
    >,
    line: 'Line',
    quantity: 'Quantity',
    gross: 'Gross',
    discount: 'Discount',
    net: 'Net',
    nameless: 'Article without a name'
  },

  sources: {
    title: 'Source rows',
    about: 'What each file says about this person, order by order; rows are counted without the header.',
    empty: 'No source rows.',
    file: 'File',
    row: 'Row',
    order: 'Order',
    firstName: 'First name',
    lastName: 'Last name',
    email: 'E-mail',
    phone: 'Phone',
    ref: 'Customer number',
    city: 'City',
    postcode: 'Postcode',
    country: 'Country',
    consent: 'Consent'
  }
};
