import type { FileSample } from '../files/sample';
import { problem, type Problem } from '../problem';
import type { Field, Reading } from '../reading';
import { voteDateOrder } from '../values/date-order';
import { byFrequency, type ColumnProfile } from './profile';

/** Fields that a reading lacks to give orders: an order key (or a customer and a date), a date, an amount. */
export function missingFields({ columns }: Pick<Reading, 'columns'>): Field[] {
  const hasPerson = columns.customer_ref !== undefined || columns.email !== undefined || columns.phone !== undefined;
  const hasKey = columns.order_id !== undefined || (hasPerson && columns.ordered_at !== undefined);
  const hasAmount =
    columns.order_total !== undefined || columns.line_total !== undefined || columns.unit_price !== undefined;
  return [
    ...(hasKey ? [] : ['order_id' as const]),
    ...(columns.ordered_at ? [] : ['ordered_at' as const]),
    ...(hasAmount ? [] : ['order_total' as const])
  ];
}

const LACKS: Partial<Record<Field, string>> = {
  order_id: 'an order number',
  ordered_at: 'the date of the order',
  order_total: 'an amount'
};

function namesOf(missing: readonly Field[]): string {
  const names = missing.map((field) => LACKS[field] ?? field);
  return names.length < 3 ? names.join(' or ') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

/** The Problem of a file in which no orders were found. */
export function noOrders(sample: FileSample, missing: readonly Field[]): Problem {
  return problem({
    code: 'import.no-orders',
    what: 'No orders were found in the file.',
    why:
      sample.rows.length === 0 ? 'It has a header and no rows below it.' : `No column looks like ${namesOf(missing)}.`,
    todo:
      sample.rows.length === 0
        ? 'Export the orders again, with a wider range of dates.'
        : 'Say below which column it is, or add another file.'
  }).problem;
}

/** The Problem of reading rows without knowing where something stands that every order has; null when all is known. */
export function unmapped(reading: Pick<Reading, 'columns'>): Problem | null {
  const missing = missingFields(reading);
  if (missing.length === 0) return null;
  return problem({
    code: 'import.no-orders',
    what: 'No orders can be read from the file yet.',
    why: `No column is chosen for ${namesOf(missing)}.`,
    todo: 'Choose it in the mapping, or add another file.'
  }).problem;
}

/** The Problem of a date column whose rows contradict each other, with row numbers; null when they do not. */
export function mixedDates(sample: FileSample, date: ColumnProfile | undefined): Problem | null {
  if (date === undefined) return null;
  const { mixed } = voteDateOrder(sample.rows.map((row) => row[date.position] ?? ''));
  if (mixed === null) return null;
  const some = (rows: readonly number[]) => rows.slice(0, 3).join(', ');
  return problem({
    code: 'import.mixed-dates',
    what: `The dates in “${date.name}” contradict each other.`,
    why: `Row ${some(mixed.dayFirst)} can only be day first, row ${some(mixed.monthFirst)} only month first.`,
    todo: 'Export the file again without opening it in a spreadsheet, which turns only some of the dates round.'
  }).problem;
}

/** What a person should know about a reading before importing with it. */
export function notesOf({ columns: fields }: Reading, columns: readonly ColumnProfile[]): string[] {
  const currencies = byFrequency(
    columns.find(({ name }) => name === fields.currency)?.cells.map((cell) => cell.toUpperCase()) ?? []
  );
  const hasPerson = fields.customer_ref ?? fields.email ?? fields.phone;
  return [
    ...(fields.order_id === undefined ? ['The file has no order numbers: every row is one order.'] : []),
    ...(hasPerson === undefined
      ? ['No column names a customer: the orders count, but nobody can be recognized in them.']
      : []),
    ...(currencies.length > 1
      ? [
          `The file holds several currencies (${currencies.map(({ value }) => value).join(', ')}); they are never added together.`
        ]
      : [])
  ];
}
