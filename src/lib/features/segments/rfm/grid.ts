import type { AudienceCondition } from '../../../domain/audience';
import type { RfmSettings } from '../../../domain/rfm';
import type { HeatBlock } from '../../../ui/heatmap/heat';

/** A code that customers have, as `rfmCodes` answers it. */
export interface CodeCount {
  readonly code: string;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly group_id: string;
  readonly customers: number;
  readonly net_e4: number;
}

/** What stands across the grid: frequency and value together, or frequency alone. */
export const ACROSS = ['fm', 'f'] as const;
export type Across = (typeof ACROSS)[number];

/** One cell: the codes in it that customers have, and how many these are. */
export interface GridCell {
  readonly codes: readonly CodeCount[];
  readonly customers: number;
  readonly groups: readonly string[];
}

/** The grid: recency from best to worst down, the other score from low to high across. */
export interface Grid {
  readonly recency: readonly number[];
  /** F, or (F + M) ÷ 2 in steps of a half. */
  readonly across: readonly number[];
  readonly cells: readonly (readonly GridCell[])[];
  readonly total: number;
}

/** Places every code in its cell; the cells divide the scored customers. */
export function rfmGrid(codes: readonly CodeCount[], across: Across, levels: 3 | 5): Grid {
  const step = across === 'fm' ? 0.5 : 1;
  const columns = Array.from({ length: (levels - 1) / step + 1 }, (_, at) => 1 + at * step);
  const recency = Array.from({ length: levels }, (_, at) => levels - at);
  const place = (one: CodeCount): number => (across === 'fm' ? (one.f + one.m) / 2 : one.f);
  const cells = recency.map((r) =>
    columns.map((column) => cellOf(codes.filter((one) => one.r === r && place(one) === column)))
  );
  return { recency, across: columns, cells, total: codes.reduce((sum, one) => sum + one.customers, 0) };
}

function cellOf(codes: readonly CodeCount[]): GridCell {
  return {
    codes,
    customers: codes.reduce((sum, one) => sum + one.customers, 0),
    groups: [...new Set(codes.map((one) => one.group_id))]
  };
}

/** The codes of a block of cells, without the empty ones. */
export function codesIn(grid: Grid, { top, bottom, left, right }: HeatBlock): readonly string[] {
  const rows = grid.cells.slice(Math.max(0, top), bottom + 1);
  // The totals stand above the first row; from there a whole column is meant.
  const chosen = bottom < 0 ? grid.cells : rows;
  return chosen.flatMap((row) => row.slice(left, right + 1).flatMap((cell) => cell.codes.map((one) => one.code)));
}

/** More codes than this ask the engine for too much at once. */
export const MOST_CODES = 15;

/** Everybody with one of the codes; null when there is none or when there are more than a link can carry. */
export function codesCondition(settings: RfmSettings, codes: readonly string[]): AudienceCondition | null {
  const of = codes.map((code): AudienceCondition => ({ kind: 'rfm-code', settings, code }));
  if (of.length === 0 || of.length > MOST_CODES) return null;
  return of.length === 1 ? (of[0] ?? null) : { kind: 'any', of };
}
