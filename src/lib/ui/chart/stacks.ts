import type { Series } from './series';

/** One bar or part of a stacked bar, from one value to another. */
export interface StackPart {
  readonly series: number;
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The parts of all bars: series lie on each other, positive ones above zero and negative ones below. */
export function stacks(series: readonly Series[]): StackPart[] {
  const up: number[] = [];
  const down: number[] = [];
  return series.flatMap((one, index) =>
    one.values.flatMap((value, at): StackPart[] => {
      if (value === null || value === 0) return [];
      const side = value > 0 ? up : down;
      const from = side[at] ?? 0;
      side[at] = from + value;
      return [{ series: index, at, from, to: from + value }];
    })
  );
}

/** Lowest and highest end of all bars, zero inside; null when there is no bar to draw or no value known. */
export function stackExtent(series: readonly Series[]): [number, number] | null {
  if (!series.some((one) => one.values.some((value) => value !== null))) return null;
  const ends = stacks(series).map((part) => part.to);
  return [Math.min(0, ...ends), Math.max(0, ...ends)];
}
