import { plain, type Region, type Unit } from '../../domain/format';
import { csvFile } from '../table/csv';
import type { HeatRow } from './heat';

/** What the columns of a heatmap are called in its file, whatever language their headers speak. */
export interface HeatFileColumns {
  readonly row: string;
  readonly size: string;
  readonly cells: readonly string[];
}

/** All rows that a heatmap shows, in their order, with exact values; empty where nothing is known. */
export function heatFile(rows: readonly HeatRow[], columns: HeatFileColumns, unit: Unit, region: Region): Blob {
  const text = (value: number | null | undefined): string => plain(value ?? null, unit, region);
  const lines = rows.map((row) => [
    row.label,
    plain(row.size, 'count', region),
    ...columns.cells.map((_, at) => text(row.cells[at]?.value))
  ]);
  return csvFile([columns.row, columns.size, ...columns.cells], lines);
}
