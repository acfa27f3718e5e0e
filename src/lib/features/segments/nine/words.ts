import type { SegmentConstant } from '../../../domain/segment-constants';

interface ConstantWords {
  readonly label: string;
  readonly hint?: string;
  readonly unit?: string;
}

/** Every string of the nine segments. */
export const words = {
  count: (text: string, count: number) => (count === 1 ? 'customer' : 'customers'),
  total: (total: string) => `${total} customers, each in exactly one of the nine segments.`,
  rules: 'Rules are tried in this order and the first that holds wins.',
  place: (place: number, of: number) => `Rule ${place} of ${of}`,
  before: (change: string, before: string, day: string) => `${change} vs ${before} on ${day}`,
  figures: {
    customers: 'Customers',
    share: 'Share of customers',
    aov: 'Average order value',
    orders: 'Orders',
    net: 'Net sales',
    perCustomer: 'Net sales per customer',
    ordersPer: 'Orders per customer',
    profit: 'Profit per customer'
  },
  columns: {
    segment: 'Segment',
    before: 'Customers a month before'
  },
  formulas: {
    customers: (rule: string) => `customers for whom no earlier rule holds and: ${rule}`,
    aov: 'net sales of the segment’s customers ÷ their valid orders',
    orders: 'valid orders of the segment’s customers, all time',
    perCustomer: 'net sales of the segment’s customers ÷ customers',
    ordersPer: 'valid orders of the segment’s customers ÷ customers',
    profit: 'average of net sales less cost over the segment’s customers'
  },
  sentences: {
    aov: 'What one order of these customers brings on average, all time.',
    orders: 'How often these customers have bought, all time.',
    perCustomer: 'What one of these customers has brought so far, after discounts and returns.',
    ordersPer: 'How many times one of these customers has bought on average.',
    profit: 'What is left of net sales after the cost of goods, for one customer on average.'
  },
  rowsBehind: { segment: 'Customers in the segment', orders: 'Valid orders of theirs', all: 'Customers of the shop' },
  openHow: 'How a customer gets here',
  howOf: (segment: string) => `How a customer gets into ${segment}`,
  noEarlier: (count: number) =>
    count === 0
      ? 'This rule is tried first.'
      : count === 1
        ? 'The rule before does not hold, and:'
        : `None of the ${count} rules before holds, and:`,
  everybody: 'Everybody for whom no other rule holds.',
  or: 'or',
  and: 'and',
  costsUnknown: 'Costs are known for too little of net sales, so the rules do without them.',
  csv: 'Download CSV',
  file: 'Nine segments',
  form: {
    open: 'Edit thresholds',
    title: 'Thresholds of the nine segments',
    about:
      'Medians and quantiles are measured over the customers of this shop; these numbers say where the rules draw the line.',
    save: 'Save thresholds',
    reset: 'Back to defaults',
    saved: 'Thresholds saved. The segments have been counted anew.',
    wasReset: 'The thresholds are the defaults again.',
    range: (low: string, high: string) => `A number from ${low} to ${high}.`,
    whole: (low: string, high: string) => `A whole number from ${low} to ${high}.`,
    lifecycle: (atRisk: number, lapsed: number) =>
      `Win-Back begins ${atRisk} days after the last order and Departed after ${lapsed}; these two are the edges of the lifecycle.`,
    toLifecycle: 'Change the lifecycle edges'
  },
  constants: {
    newDays: { label: 'New: longest time since the first order', unit: 'days' },
    promisingDays: { label: 'Promising: longest time since the first order', unit: 'days' },
    promisingOrders: { label: 'Promising: fewest valid orders', unit: 'orders' },
    frequentOrders: {
      label: 'Frequent: fewest valid orders',
      unit: 'orders',
      hint: 'Or the median of repeat customers when that is higher.'
    },
    highSpendQuantile: { label: 'High Spend: average order value above that of', unit: '%', hint: 'Of customers.' },
    lowValueQuantile: {
      label: 'Least Valuable: lowest net values',
      unit: '%',
      hint: 'Of customers; used while costs are unknown.'
    },
    fewReturns: { label: 'Most Valuable: return rate up to', unit: '×', hint: 'Times the return rate of the shop.' },
    manyReturns: {
      label: 'Least Valuable: return rate from',
      unit: '×',
      hint: 'Times the return rate of the shop; used once costs are known.'
    },
    costCoverage: { label: 'Costs count as known from', unit: '%', hint: 'Of net sales with a known cost.' }
  } as Readonly<Record<SegmentConstant, ConstantWords>>
};
