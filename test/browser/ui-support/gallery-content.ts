import type { Explanation } from '../../../src/lib/ui/explain/explainer.svelte';
import type { HeatRow } from '../../../src/lib/ui/heatmap/heat';
import type { Column } from '../../../src/lib/ui/table/data';

export const months = {
  name: 'month',
  label: 'Month',
  unit: 'month' as const,
  values: ['2024-01-01', '2024-02-01', '2024-03-01']
};

export const columns: Column[] = [
  { name: 'name', label: 'Customer', unit: 'text' },
  { name: 'orders', label: 'Orders', unit: 'count', meaning: 'Valid orders so far.' },
  { name: 'net_e4', label: 'Net sales', unit: 'money', whyMissing: 'No valid order' }
];

export const customers = [
  { name: 'Ada', orders: 2, net_e4: 1_000_000 },
  { name: 'Bo', orders: 5, net_e4: null },
  { name: 'Cy', orders: 1, net_e4: 4_000_000 }
];

const rows: HeatRow[] = [
  {
    id: 'jan',
    label: 'Jan 2024',
    size: 40,
    cells: [
      { value: 1, people: 40 },
      { value: 0.3, people: 12 }
    ]
  },
  {
    id: 'feb',
    label: 'Feb 2024',
    size: 6,
    cells: [
      { value: 1, people: 6 },
      { value: 0.5, people: 3, caution: 'few' }
    ]
  },
  {
    id: 'mar',
    label: 'Mar 2024',
    size: 30,
    cells: [
      { value: 1, people: 30, caution: 'incomplete' },
      { value: 0.2, caution: 'predicted' }
    ]
  },
  { id: 'apr', label: 'Apr 2024', size: 20, cells: [{ value: 1, people: 20 }, null] }
];

export const flowCounts = [
  [9, 2],
  [1, 30]
];

export const heatColumns = [
  { label: '0', fileColumn: 'month_0' },
  { label: '1', fileColumn: 'month_1' }
];

export const heatmap = {
  rows,
  columns: [
    { label: '0', fileColumn: 'month_0' },
    { label: '1', fileColumn: 'month_1' }
  ],
  fileColumns: { row: 'cohort', size: 'customers' }
};

const groups = [
  { id: 'loyal', label: 'Loyal' },
  { id: 'lost', label: 'Lost' }
];

export const flow = {
  from: groups,
  to: groups,
  counts: [
    [9, 2],
    [1, 30]
  ]
};

export const problem = {
  code: 'import.no-date',
  what: 'orders.csv has no column with a date.',
  why: 'None of its 14 columns holds values that read as days.',
  todo: 'Choose the date column by hand.',
  retry: true
};

export const explanation: Explanation = {
  title: 'Net sales',
  value: '€48,213.40',
  sentence: 'What customers paid for goods, after discounts and returns.',
  formula: 'gross sales − discounts − returns',
  version: 3,
  asOf: '2024-10-31',
  rows: [{ label: 'Valid orders in range', count: 3310 }],
  facts: [{ label: 'Clock', text: 'order date' }],
  sql: 'select sum(net_e4)::bigint from orders',
  href: '#rows'
};
