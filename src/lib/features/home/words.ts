import type { Comparison } from '../../domain/period';
import type { LifecycleMove } from '../../sql/questions/lifecycle-flow';
import type { FigureNote } from './figures';
import type { HomeBucket } from './home-choices';
import type { State } from './lifecycle';

/** Everything Home says, in English. */
export const words = {
  title: 'Home',
  lastVisit: (day: string) => `As of the last visit, data up to ${day}. Opening the shop…`,
  dataUpTo: (day: string, age: string) => `Data up to ${day} · ${age}`,
  age: (days: number) =>
    days === 0 ? 'from today' : days === 1 ? '1 day old' : `${days.toLocaleString('en')} days old`,
  asOfPast: (day: string) => `As of ${day}`,
  compareWith: 'Compare with',
  comparisons: {
    none: 'No comparison',
    'previous-period': 'Previous period',
    'last-year': 'Same period last year',
    'last-year-by-weekday': 'Same period last year, by weekday'
  } satisfies Record<Comparison, string>,
  comparedWith: (range: string, before: string) => `${range}, compared with ${before}`,
  beforeFirst: (day: string) =>
    `The comparison reaches back before the first order on ${day}, so it covers fewer days with sales.`,
  firstFigures: 'Key figures',
  allFigures: 'All figures',
  figuresCsv: 'Download CSV',
  figureNotes: (note: FigureNote, share: string): string => {
    if (note.kind === 'covered') return `cost known for ${share} of revenue`;
    return note.kind === 'no-cost' ? 'no costs are known in this range' : 'nothing to divide by in this range';
  },

  chart: {
    section: 'Over time',
    metric: 'Metric',
    by: 'By',
    buckets: { day: 'Day', week: 'Week', month: 'Month' } satisfies Record<HomeBucket, string>,
    title: (label: string, bucket: HomeBucket) => `${label} by ${bucket}`,
    partial: (count: number, bucket: HomeBucket) =>
      count === 1
        ? `One ${bucket} lies only partly in the range and looks lower than it is.`
        : `${count} ${bucket}s lie only partly in the range and look lower than they are.`,
    extra: (count: number, bucket: HomeBucket) =>
      count === 1
        ? `The comparison reaches into one more ${bucket} at its end, which is not drawn.`
        : `The comparison reaches into ${count} more ${bucket}s at its end, which are not drawn.`,
    before: {
      none: '',
      'previous-period': 'Previous period',
      'last-year': 'Last year',
      'last-year-by-weekday': 'Last year'
    } satisfies Record<Comparison, string>,
    explain: 'Explain this chart',
    points: (bucket: HomeBucket) => `${bucket}s`
  },

  lifecycle: {
    title: 'Customer lifecycle',
    about: (atRisk: number, lapsed: number) =>
      `Active: last order less than ${atRisk} days ago. At risk: ${atRisk} to ${lapsed} days. Lapsed: ${lapsed} days or more.`,
    csv: 'Download CSV',
    line: 'Movement',
    states: { active: 'Active', at_risk: 'At risk', lapsed: 'Lapsed' } satisfies Record<State, string>,
    start: (day: string) => `At the start, ${day}`,
    end: (day: string) => `At the end of ${day}`,
    moves: {
      gained: 'Gained',
      second_order: 'Second order',
      saved: 'Saved',
      won_back: 'Won back',
      cooled: 'Cooled',
      lapsed: 'Lapsed'
    } satisfies Record<LifecycleMove, string>,
    meanings: {
      gained: 'first order',
      second_order: 'second order',
      saved: 'ordered while at risk',
      won_back: 'ordered after lapsing',
      cooled: 'became at risk',
      lapsed: 'became lapsed'
    } satisfies Record<LifecycleMove, string>,
    identity: 'Active at the end',
    second: (count: string) => `${count} customers placed their second order in this range.`,
    broken:
      'The movements do not add up to the end of the range. Please report this; the figures above are not affected.',
    explain: (line: string, state: string) => `${line}, ${state}`,
    atStart: 'Customers at the start',
    atEnd: 'Customers at the end',
    events: 'Events',
    customers: 'Customers'
  },

  people: {
    title: 'New, returning, lapsed',
    about: 'Each customer once: new before returning before lapsed.',
    csv: 'Download CSV',
    group: 'Group',
    count: 'Customers',
    names: { new: 'New', returning: 'Returning', lapsed: 'Lapsed' },
    meanings: {
      new: 'first order in the range',
      returning: 'ordered before and again',
      lapsed: 'lapsed and did not order'
    },
    again: (count: string) => `of these, ${count} had lapsed again by the end`,
    lapses: (count: string) => `All lapses in the range: ${count}.`,
    lapsedAgain: 'Lapsed again by the end'
  },

  rows: {
    title: (label: string) => `Rows behind ${label}`,
    table: (label: string) => `Rows behind ${label}`,
    kinds: { order: 'Order', return: 'Return', excluded: 'Excluded order' } as Readonly<Record<string, string>>,
    counts: (orders: string, returned: string) => `${orders} orders and ${returned} return documents`,
    columns: {
      happened_at: 'Time',
      kind: 'Kind',
      order_name: 'Order',
      customer_id: 'Customer',
      channel: 'Channel',
      units: 'Units',
      gross_e4: 'Gross sales',
      discount_e4: 'Discounts',
      returns_e4: 'Returns',
      net_e4: 'Net sales',
      shipping_e4: 'Shipping',
      tax_e4: 'Taxes',
      charged_e4: 'Charged',
      refunded_e4: 'Refunds',
      total_e4: 'Charged less refunds',
      cost_e4: 'Known cost'
    },
    whyMissing: {
      order_name: 'A return document that names no order',
      customer_id: 'The row names nobody',
      channel: 'The file names no channel',
      cost_e4: 'The cost is not known'
    } as Readonly<Record<string, string>>
  },

  explain: {
    open: (name: string, value: string) => `Explain ${name}: ${value}`,
    rows: { orders: 'Orders', attempts: 'Attempted orders', returned: 'Return documents', customers: 'Customers' },
    range: 'Range',
    comparison: 'Comparison',
    history: (day: string) => `Everything until ${day}`
  },

  asOf: {
    label: 'As of',
    newest: 'Back to the newest day',
    newestHint: (day: string) => `${day}, the newest day`,
    pastHint: (day: string) => `As of ${day}`,
    busy: 'Computing…'
  }
};
