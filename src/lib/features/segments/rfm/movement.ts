import type { RfmGroup } from '../../../domain/rfm';

/** Customers by their group at two days, as `rfmMovement` answers it. */
export interface Move {
  readonly from_group: string;
  readonly to_group: string;
  readonly customers: number;
}

/** Moves as a table: groups that anybody was in, and `counts[from][to]`. */
export interface MoveTable {
  /** Every group, in order. */
  readonly groups: readonly RfmGroup[];
  readonly from: readonly RfmGroup[];
  readonly to: readonly RfmGroup[];
  readonly counts: readonly (readonly number[])[];
  readonly total: number;
  /** Customers in the same group on both days. */
  readonly stayed: number;
}

/** Arranges moves in the order of the groups; a group nobody was in on a day has no row or column there. */
export function moveTable(moves: readonly Move[], groups: readonly RfmGroup[]): MoveTable {
  const from = groups.filter(({ id }) => moves.some((move) => move.from_group === id));
  const to = groups.filter(({ id }) => moves.some((move) => move.to_group === id));
  const found = new Map(moves.map((move) => [`${move.from_group} ${move.to_group}`, move.customers]));
  const sum = (list: readonly Move[]): number => list.reduce((total, move) => total + move.customers, 0);
  return {
    groups,
    from,
    to,
    counts: from.map((one) => to.map((other) => found.get(`${one.id} ${other.id}`) ?? 0)),
    total: sum(moves),
    stayed: sum(moves.filter((move) => move.from_group === move.to_group))
  };
}

/** The sums of the rows and of the columns, and the sum of each. */
export function margins({ counts, to }: MoveTable): { readonly rows: number[]; readonly columns: number[] } {
  const rows = counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  return { rows, columns: to.map((_, at) => counts.reduce((sum, row) => sum + (row[at] ?? 0), 0)) };
}
