import { valueAt, type AnswerTable, type Row, type Value } from '../../domain/answer-table';
import type { Region, Unit } from '../../domain/format';
import { unitLabel } from '../../domain/format';

/** Rows of a table by number and column name; `undefined` means "on its way". */
export interface TableData {
  readonly length: number;
  value(row: number, name: string): Value | undefined;
}

/** One column of a table on screen. */
export interface Column {
  /** Column of the data. */
  readonly name: string;
  readonly label: string;
  readonly unit: Unit;
  /** What the word means, in one sentence, shown at the header. */
  readonly meaning?: string;
  /** Why a value may be unknown, shown on the en dash. */
  readonly whyMissing?: string;
  /** Name in the downloaded file; `name` without `_e4` when left out. */
  readonly fileColumn?: string;
  /** False where an order of values says nothing. */
  readonly sortable?: boolean;
  /** Text wraps or is cut at this many pixels; numbers need none. */
  readonly width?: number;
}

/** Which column orders the rows. */
export interface Sort {
  readonly by: string;
  readonly down: boolean;
}

/** Reads an answer of the warehouse as table data. */
export function answerData(answer: AnswerTable): TableData {
  const at = new Map(answer.names.map((name, index) => [name, index]));
  return {
    length: answer.length,
    value: (row, name) => {
      const column = at.get(name);
      return column === undefined ? null : valueAt(answer, column, row);
    }
  };
}

/** Reads plain objects as table data; a name that a row lacks is unknown. */
export function rowData(rows: readonly Row[]): TableData {
  return { length: rows.length, value: (row, name) => rows[row]?.[name] ?? null };
}

/** Table data from either kind. */
export function tableData(data: AnswerTable | TableData | readonly Row[]): TableData {
  if (Array.isArray(data)) return rowData(data as readonly Row[]);
  return 'names' in data ? answerData(data) : (data as TableData);
}

/** The header of a column with its unit: "Net sales (EUR)". */
export function headerText(column: Column, region: Region): string {
  const unit = unitLabel(column.unit, region);
  return unit === null ? column.label : `${column.label} (${unit})`;
}

function compare(one: Value, other: Value, collator: Intl.Collator): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  return collator.compare(String(one), String(other));
}

/** Row numbers in the order of a sort; unknown values stand last either way, equal ones keep their order. */
export function sortedRows(data: TableData, sort: Sort | null, locale: string): Uint32Array {
  const order = Uint32Array.from({ length: data.length }, (_, row) => row);
  if (sort === null) return order;
  const values = Array.from(order, (row) => data.value(row, sort.by) ?? null);
  const collator = new Intl.Collator(locale, { numeric: true });
  const sign = sort.down ? -1 : 1;
  return order.sort((a, b) => {
    const [one, other] = [values[a] ?? null, values[b] ?? null];
    if (one === null || other === null) return (one === null ? 1 : 0) - (other === null ? 1 : 0) || a - b;
    return sign * compare(one, other, collator) || a - b;
  });
}
