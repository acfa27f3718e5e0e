import type { Row } from '$lib/domain/answer-table';
import type { RecordRole } from '$lib/domain/records/record-kind';
import type { Column } from '$lib/ui/table/data';
import { fieldWords } from './field-words';
import { words } from './words';

const ORDERS: readonly Column[] = [
  { name: 'row', label: words.table.row, unit: 'count' },
  { name: 'order_id', label: words.table.order_id, unit: 'text' },
  { name: 'local_at', label: words.table.local_at, unit: 'time' },
  { name: 'customer', label: words.table.customer, unit: 'text', width: 200 },
  { name: 'product', label: words.table.product, unit: 'text', width: 220 },
  { name: 'quantity', label: words.table.quantity, unit: 'count' },
  { name: 'gross_e4', label: words.table.gross_e4, unit: 'number' },
  { name: 'total_e4', label: words.table.total_e4, unit: 'number' },
  { name: 'currency', label: words.table.currency, unit: 'text' },
  { name: 'status', label: words.table.status, unit: 'text' },
  { name: 'kind', label: words.table.kind, unit: 'text' }
];

const UNITS: Readonly<Record<string, Column['unit']>> = {
  row: 'count',
  birth_date: 'date',
  from_on: 'date',
  until_on: 'date',
  at: 'time',
  local_at: 'time',
  consent_at: 'time',
  created_at: 'time',
  impressions: 'count',
  clicks: 'count',
  conversions: 'number'
};

/** The first rows of a file as a table: amounts in major units, and of records other than orders the columns that hold anything. */
export function firstRows(
  role: RecordRole,
  rows: readonly Row[]
): { columns: readonly Column[]; rows: readonly Row[] } {
  return { columns: role === 'orders' ? ORDERS : columnsOf(rows), rows: rows.map(inMajorUnits) };
}

function columnsOf(rows: readonly Row[]): Column[] {
  const names = Object.keys(rows[0] ?? {}).filter(
    (name) => name !== 'source' && rows.some((row) => row[name] !== null && row[name] !== '')
  );
  return names.map((name) => ({
    name,
    label: fieldWords.stagedColumn[name] ?? name,
    unit: name.endsWith('_e4') ? 'number' : (UNITS[name] ?? 'text')
  }));
}

function inMajorUnits(row: Row): Row {
  return Object.fromEntries(
    Object.entries(row).map(([name, value]) => [
      name,
      name.endsWith('_e4') && typeof value === 'number' ? value / 10_000 : value
    ])
  );
}
