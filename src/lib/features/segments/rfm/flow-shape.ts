import type { RfmGroup } from '../../../domain/rfm';
import type { MoveTable } from './movement';

/** A bar of one side: where it begins and how tall it is, in pixels. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly top: number;
  readonly height: number;
  /** Step 0 to 6 of the sequential colors, by place among the groups. */
  readonly tone: number;
}

/** A ribbon between two bars. */
export interface Ribbon {
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly path: string;
  readonly tone: number;
}

/** The shape of a flow: bars left and right, ribbons between. */
export interface FlowShape {
  readonly left: readonly Bar[];
  readonly right: readonly Bar[];
  readonly ribbons: readonly Ribbon[];
  readonly height: number;
}

interface Box {
  /** Where ribbons begin and end, in pixels. */
  readonly from: number;
  readonly to: number;
  /** Height that the customers share. */
  readonly height: number;
  readonly gap: number;
}

/** Lays out the moves; heights are in proportion to customers on both sides, in the order of the groups. */
export function flowShape(table: MoveTable, { from, to, height, gap }: Box): FlowShape {
  const scale = table.total === 0 ? 0 : height / table.total;
  const rows = table.counts.map((row) => row.reduce((sum, count) => sum + count, 0));
  const columns = table.to.map((_, at) => table.counts.reduce((sum, row) => sum + (row[at] ?? 0), 0));
  const tone = (group: RfmGroup): number => toneOf(table.groups.indexOf(group), table.groups.length);
  const left = bars(table.from, rows, { scale, gap, tone });
  const right = bars(table.to, columns, { scale, gap, tone });
  const used = { left: left.map((bar) => bar.top), right: right.map((bar) => bar.top) };
  const ribbons = table.counts.flatMap((row, one) =>
    row.flatMap((count, other): Ribbon[] => {
      if (count === 0) return [];
      const thick = count * scale;
      const [start, end] = [used.left[one] ?? 0, used.right[other] ?? 0];
      used.left[one] = start + thick;
      used.right[other] = end + thick;
      return [
        { from: one, to: other, count, path: ribbon([from, start], [to, end], thick), tone: left[one]?.tone ?? 0 }
      ];
    })
  );
  return { left, right, ribbons, height: Math.max(bottom(left), bottom(right)) };
}

interface Look {
  readonly scale: number;
  readonly gap: number;
  readonly tone: (group: RfmGroup) => number;
}

function bars(groups: readonly RfmGroup[], counts: readonly number[], { scale, gap, tone }: Look): Bar[] {
  let top = 0;
  return groups.map((group, at) => {
    const count = counts[at] ?? 0;
    const bar = { label: group.label, count, top, height: count * scale, tone: tone(group) };
    top += bar.height + gap;
    return bar;
  });
}

// The palest step would not stand out from the surface.
function toneOf(at: number, count: number): number {
  return 6 - Math.round((at / Math.max(1, count - 1)) * 5);
}

function bottom(list: readonly Bar[]): number {
  const last = list[list.length - 1];
  return last === undefined ? 0 : last.top + last.height;
}

function ribbon([x0, y0]: readonly [number, number], [x1, y1]: readonly [number, number], thick: number): string {
  const middle = (x0 + x1) / 2;
  const n = (value: number): string => value.toFixed(1);
  return (
    `M${n(x0)},${n(y0)}C${n(middle)},${n(y0)} ${n(middle)},${n(y1)} ${n(x1)},${n(y1)}` +
    `L${n(x1)},${n(y1 + thick)}C${n(middle)},${n(y1 + thick)} ${n(middle)},${n(y0 + thick)} ${n(x0)},${n(y0 + thick)}Z`
  );
}
