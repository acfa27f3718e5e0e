import { divergingStep, heatScale, heatStep, type HeatCell, type HeatRow, type HeatScale } from './heat';

/** Rows that a scale covers. */
export interface ScaledRows {
  readonly rows: readonly HeatRow[];
  /** A column that stands outside the scale, such as the 100% of month 0. */
  readonly baseColumn?: number;
}

/** How values become steps of color. */
export interface HeatColors {
  /** One scale for the whole table, or one for each column. */
  readonly spread: 'table' | 'column';
  /** Shows distance from this value instead of size. */
  readonly middle?: number;
  /** Other tables under the same scales, so that equal values have equal colors in all of them. */
  readonly beside?: readonly ScaledRows[];
}

/** Ready scales for a table: the shared one and, where asked, one per column. */
export class HeatScales {
  readonly shared: HeatScale | null;
  readonly #columns: readonly (HeatScale | null)[];
  readonly #colors: HeatColors;
  readonly #baseColumn: number | undefined;

  constructor(table: ScaledRows, colors: HeatColors) {
    this.#colors = colors;
    this.#baseColumn = table.baseColumn;
    const tables = [table, ...(colors.beside ?? [])];
    const most = Math.max(0, ...tables.flatMap(({ rows }) => rows.map(({ cells }) => cells.length)));
    const ages = Array.from({ length: most }, (_, age) => age);
    const counts = (cell: HeatCell | null | undefined): boolean => cell?.caution !== 'few';
    const column = (age: number): (HeatCell | null | undefined)[] =>
      tables
        .filter(({ baseColumn }) => baseColumn !== age)
        .flatMap(({ rows }) => rows.map((row) => row.cells[age]))
        .filter(counts);
    this.shared = heatScale(ages.flatMap(column));
    this.#columns = colors.spread === 'column' ? ages.map((age) => heatScale(column(age))) : [];
  }

  /** The color of a cell: `seq` or `div` with its step, or null where color would say something untrue. */
  stepOf(cell: HeatCell, column: number): { readonly scale: 'seq' | 'div'; readonly step: number } | null {
    const scale = this.#colors.spread === 'column' ? (this.#columns[column] ?? null) : this.shared;
    if (cell.value === null || cell.caution === 'few' || column === this.#baseColumn || scale === null) return null;
    const middle = this.#colors.middle;
    return middle === undefined
      ? { scale: 'seq', step: heatStep(cell.value, scale) }
      : { scale: 'div', step: divergingStep(cell.value, middle, scale) };
  }
}
