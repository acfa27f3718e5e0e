import type { Unit } from '../../domain/format';
import { plain, type Region } from '../../domain/format';

/** Why a cell's number is to be read with care. */
export type Caution = 'incomplete' | 'predicted' | 'few';

/** One cell; `null` in its place means that its time has not come. */
export interface HeatCell {
  readonly value: number | null;
  /** Customers behind the number. */
  readonly people?: number | null;
  readonly caution?: Caution;
  /** One sentence for the detail line: "62% of this cohort has lived through this month". */
  readonly note?: string;
}

/** One row: a cohort with its size and its cells, youngest age first. */
export interface HeatRow {
  readonly id: string;
  readonly label: string;
  readonly size: number | null;
  readonly cells: readonly (HeatCell | null)[];
}

/** A cell by row and column number; row −1 is the average row. */
export interface HeatPlace {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, first and last inside. */
export interface HeatBlock {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

/** Lowest and highest value that a scale covers. */
export interface HeatScale {
  readonly low: number;
  readonly high: number;
}

const STEPS = 7;

/** The ends of a scale over the cells that count: known, and not in a column that stands outside the scale. */
export function heatScale(cells: Iterable<HeatCell | null | undefined>): HeatScale | null {
  let low = Infinity;
  let high = -Infinity;
  for (const cell of cells) {
    if (cell?.value === null || cell?.value === undefined) continue;
    low = Math.min(low, cell.value);
    high = Math.max(high, cell.value);
  }
  return low === Infinity ? null : { low, high };
}

/** The step 0 to 6 of a value on a linear scale; a scale without width and a zero on a scale from zero are step 0. */
export function heatStep(value: number, scale: HeatScale): number {
  if (scale.high <= scale.low) return 0;
  const share = (value - scale.low) / (scale.high - scale.low);
  return Math.max(0, Math.min(STEPS - 1, Math.floor(share * STEPS)));
}

/** The step 0 to 6 of a value around a middle; both sides share one width so that equal distances look equal. */
export function divergingStep(value: number, middle: number, scale: HeatScale): number {
  const width = Math.max(scale.high - middle, middle - scale.low);
  if (width <= 0) return 3;
  const away = Math.min(3, Math.round((Math.abs(value - middle) / width) * (STEPS / 2)));
  return value < middle ? 3 - away : 3 + away;
}

/** The rectangle between two corners. */
export function heatBlock(one: HeatPlace, other: HeatPlace): HeatBlock {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column)
  };
}

/** A block as tab-separated text with its row and column headers, exact values, empty where nothing is known. */
export function blockText(
  block: HeatBlock,
  {
    rows,
    firstRow = 0,
    columns,
    corner,
    unit,
    region
  }: {
    readonly rows: readonly HeatRow[];
    /** The number of the first of these rows: −1 when the average row is among them. */
    readonly firstRow?: number;
    readonly columns: readonly string[];
    readonly corner: string;
    readonly unit: Unit;
    readonly region: Region;
  }
): string {
  const lines = [[corner, ...columns.slice(block.left, block.right + 1)].join('\t')];
  for (const row of rows.slice(block.top - firstRow, block.bottom - firstRow + 1)) {
    const cells = Array.from({ length: block.right - block.left + 1 }, (_, at) => row.cells[block.left + at] ?? null);
    lines.push([row.label, ...cells.map((cell) => plain(cell?.value ?? null, unit, region))].join('\t'));
  }
  return lines.join('\n');
}
