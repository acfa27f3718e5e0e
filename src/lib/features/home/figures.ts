import { rowsOf, type AnswerTable } from '../../domain/answer-table';
import type { Metric } from '../../sql/questions/metric';

/** One metric of a range; money in e4, null is unknown. */
export interface Figure {
  readonly top: number | null;
  readonly bottom: number | null;
  readonly value: number | null;
  readonly coverage: number | null;
}

/** Metrics bucket by bucket; every list has the length of `starts`. */
export interface Buckets {
  readonly starts: readonly string[];
  /** Whether the whole bucket lies in the range and is over. */
  readonly complete: readonly boolean[];
  readonly values: ReadonlyMap<string, readonly (number | null)[]>;
}

/** The answer of `kpis` by metric id. */
export function figuresOf(table: AnswerTable): ReadonlyMap<string, Figure> {
  return new Map(rowsOf<Figure & { metric: string }>(table).map((row) => [row.metric, row]));
}

/** The answer of `series` by metric id. */
export function bucketsOf(table: AnswerTable): Buckets {
  const rows = rowsOf<{ metric: string; bucket: string; value: number | null; complete: boolean }>(table);
  const first = rows.filter(({ metric }) => metric === rows[0]?.metric);
  const values = new Map<string, (number | null)[]>();
  for (const { metric, value } of rows) {
    const list = values.get(metric);
    if (list) list.push(value);
    else values.set(metric, [value]);
  }
  return { starts: first.map(({ bucket }) => bucket), complete: first.map(({ complete }) => complete), values };
}

/** The line beside a figure: whole buckets only, because a cut one looks like a fall. */
export function trendOf({ complete, values }: Buckets, metric: string): readonly (number | null)[] {
  return (values.get(metric) ?? []).filter((_, at) => complete[at]);
}

/** A metric and its comparison over the buckets of the range. */
export interface SideBySide {
  readonly starts: readonly string[];
  readonly now: readonly (number | null)[];
  readonly before: readonly (number | null)[] | null;
  /** How many buckets of the range lie only partly in it. */
  readonly partial: number;
  /** Buckets that the comparison has more than the range, as 90 days may touch three months or four. */
  readonly extra: number;
}

/**
 * Lays the comparison under the range, first bucket under first bucket. Buckets of the comparison that end before the
 * shop's first order are gaps, not zeros.
 */
export function sideBySide(now: Buckets, before: Buckets | null, metric: string, firstOn: string | null): SideBySide {
  const list = now.values.get(metric) ?? [];
  const earlier = before?.values.get(metric) ?? [];
  const isBefore = (at: number): boolean => firstOn !== null && (before?.starts[at + 1] ?? '9999') <= firstOn;
  return {
    starts: now.starts,
    now: list,
    before: before === null ? null : now.starts.map((_, at) => (isBefore(at) ? null : (earlier[at] ?? null))),
    partial: now.complete.filter((whole) => !whole).length,
    extra: Math.max(0, (before?.starts.length ?? 0) - now.starts.length)
  };
}

/** Why a figure is unknown or only partly known; null when there is nothing to say. */
export type FigureNote =
  { readonly kind: 'covered'; readonly share: number } | { readonly kind: 'no-cost' | 'nothing' };

/** What stands under a figure. */
export function noteOf({ coverage }: Metric, figure: Figure | undefined): FigureNote | null {
  if (figure === undefined) return null;
  if (figure.value === null) return { kind: coverage && figure.top === null ? 'no-cost' : 'nothing' };
  return coverage && figure.coverage !== null ? { kind: 'covered', share: figure.coverage } : null;
}
