import type { FileSample } from '../files/sample';
import { problem, type Problem } from '../problem';
import type { Field, Reading } from '../reading';
import { missingOf, type RecordKind } from '../records/record-kind';
import { voteDateOrder } from '../values/date-order';
import { byFrequency, type ColumnProfile } from './profile';

/** The Problem of a file in which no records of a kind were found. */
export function nothingFound(sample: FileSample, missing: readonly Field[], kind: RecordKind): Problem {
  const [, many] = kind.names;
  return problem({
    code: `import.no-${kind.role}`,
    what: `No ${many} were found in the file.`,
    why:
      sample.rows.length === 0
        ? 'It has a header and no rows below it.'
        : `No column looks like ${called(missing, kind)}.`,
    todo:
      sample.rows.length === 0
        ? `Export the ${many} again, with a wider range of dates.`
        : 'Say below which column it is, or add another file.'
  }).problem;
}

/** The Problem of reading rows without knowing where something stands that every record of a kind has; null when all is known. */
export function unmapped({ columns }: Pick<Reading, 'columns'>, kind: RecordKind): Problem | null {
  const missing = missingOf(kind, columns);
  if (missing.length === 0) return null;
  return problem({
    code: `import.no-${kind.role}`,
    what: `No ${kind.names[1]} can be read from the file yet.`,
    why: `No column is chosen for ${called(missing, kind)}.`,
    todo: 'Choose it in the mapping, or add another file.'
  }).problem;
}

function called(missing: readonly Field[], kind: RecordKind): string {
  const names = kind.required
    .filter(({ anyOf }) => anyOf.some((field) => missing.includes(field)))
    .map((one) => one.called);
  return names.length < 3 ? names.join(' or ') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
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
export function notesOf({ columns: fields, header }: Reading, columns: readonly ColumnProfile[]): string[] {
  const currencies = byFrequency(
    columns.find(({ name }) => name === fields.currency)?.cells.map((cell) => cell.toUpperCase()) ?? []
  );
  const hasPerson = fields.customer_ref ?? fields.email ?? fields.phone;
  return [
    ...(fields.order_id === undefined ? ['The file has no order numbers: every row is one order.'] : []),
    ...(hasPerson === undefined
      ? ['No column names a customer: the orders count, but nobody can be recognized in them.']
      : []),
    ...Object.values(fields)
      .filter((name) => header.includes(`${name} #2`))
      .map((name) => `More than one column is called “${name}”; the first of them is used.`),
    ...(currencies.length > 1
      ? [
          `The file holds several currencies (${currencies.map(({ value }) => value).join(', ')}); they are never added together.`
        ]
      : [])
  ];
}
