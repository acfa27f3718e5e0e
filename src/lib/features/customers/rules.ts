import type { Value } from '../../domain/answer-table';
import { format, type Region, type Unit } from '../../domain/format';
import { words } from './customer-words';

/** One row of `segmentReasons`. */
export interface ReasonRow {
  readonly segment_id: string;
  readonly place: number;
  readonly matched: boolean;
  readonly holds: boolean;
  readonly test: number;
  readonly label: string | null;
  readonly actual: number | null;
  readonly compare: string | null;
  readonly threshold: number | null;
  readonly unit: Unit | null;
  readonly met: boolean;
  readonly applies: boolean;
}

/** Whether a rule took the person, would have if an earlier one had not, or does not hold. */
export type Verdict = 'matched' | 'also' | 'failed';

/** A test of a rule: all of its criteria must be met, or one where they are alternatives. */
export interface RuleTest {
  readonly criteria: readonly ReasonRow[];
  readonly isMet: boolean;
}

/** One rule with how it went for the person. */
export interface Rule {
  readonly segmentId: string;
  readonly verdict: Verdict;
  /** Empty for the rule that takes whoever is left. */
  readonly tests: readonly RuleTest[];
  readonly missed: number;
}

/** The rules in the order they are tried. */
export function rulesOf(rows: readonly ReasonRow[]): Rule[] {
  const bySegment = groupBy(rows, ({ segment_id }) => segment_id);
  return [...bySegment.entries()].map(([segmentId, own]) => {
    const tests = [...groupBy(own.filter(hasLabel), ({ test }) => test).values()].map(ruleTest);
    const verdict = own.some(({ matched }) => matched) ? 'matched' : own.some(({ holds }) => holds) ? 'also' : 'failed';
    return { segmentId, verdict, tests, missed: tests.filter(({ isMet }) => !isMet).length };
  });
}

/** How one criterion went, in words: met, missed and by how much, or not used. */
export function resultText(row: ReasonRow, region: Region): string {
  const say = words.segment;
  if (!row.applies) return say.unused;
  if (row.met) return say.met;
  if (row.actual === null || row.threshold === null) return say.unknown;
  const gap = Math.abs(row.actual - row.threshold);
  return gap === 0 ? say.atLimit : say.missedBy(gapText(gap, row.unit ?? 'number', region));
}

/** A value of a criterion as its unit demands. */
export function criterionValue(value: Value, unit: Unit | null, region: Region): string {
  return value === null ? words.unknown : format(value, unit ?? 'number', 'tooltip', region);
}

/** What a rule asks for: "182 days or more". */
export function limitText({ compare, threshold, unit }: ReasonRow, region: Region): string {
  const limit = criterionValue(threshold, unit, region);
  return words.segment.compare[compare ?? '']?.(limit) ?? limit;
}

// Counts may be compared with a median, which may lie between two whole numbers.
function gapText(gap: number, unit: Unit, region: Region): string {
  if (unit === 'percent') return words.segment.points(format(gap * 100, 'number', 'tooltip', region));
  return format(gap, unit === 'count' && !Number.isInteger(gap) ? 'number' : unit, 'tooltip', region);
}

const hasLabel = ({ label }: ReasonRow): boolean => label !== null;

function ruleTest(criteria: readonly ReasonRow[]): RuleTest {
  const [only] = criteria;
  const isMet =
    criteria.length === 1 && only !== undefined
      ? !only.applies || only.met
      : criteria.some(({ applies, met }) => applies && met);
  return { criteria, isMet };
}

function groupBy<T, K>(rows: readonly T[], keyOf: (row: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return groups;
}
