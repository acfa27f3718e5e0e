import type { Value } from '../../domain/answer-table';
import { csvChunks } from '../../domain/export/csv';
import { plain, type Region, type Unit } from '../../domain/format';
import type { Column, TableData } from './data';

/** A whole table as the parts of a CSV file that people open in a spreadsheet. */
export function csvFile(header: readonly string[], rows: Iterable<readonly string[]>): Blob {
  return new Blob([...csvChunks('spreadsheet', header, rows)], { type: 'text/csv;charset=utf-8' });
}

/** The name of a column in a downloaded file; money leaves in major units, so its `_e4` goes. */
export function fileColumn(column: Column): string {
  return column.fileColumn ?? column.name.replace(/_e4$/, '');
}

/** Every row of a table in the given order, exact values, under its stable column names. */
export function tableCsv(
  data: TableData,
  columns: readonly Column[],
  options: { readonly region: Region; readonly order?: Iterable<number> }
): Blob {
  const order = options.order ?? Array.from({ length: data.length }, (_, row) => row);
  return csvFile(columns.map(fileColumn), cells(data, columns, { region: options.region, order }));
}

function* cells(
  data: TableData,
  columns: readonly Column[],
  { region, order }: { readonly region: Region; readonly order: Iterable<number> }
): Generator<string[]> {
  for (const row of order) {
    yield columns.map((column) => plain(data.value(row, column.name) ?? null, column.unit, region));
  }
}

/** What the clipboard gets for a value: exact, and pasted by a spreadsheet as one cell. */
export function copyText(value: Value, unit: Unit, region: Region): string {
  return plain(value, unit, region).replace(/[\t\r\n]+/g, ' ');
}
