import type { Row } from '../../../domain/answer-table';
import { format, type Region, type Unit } from '../../../domain/format';

/** One criterion of a rule in the numbers of the shop, as `segmentThresholds` answers it. */
export interface Limit {
  readonly segmentId: string;
  /** Criteria of a rule with the same number are alternatives. */
  readonly test: number;
  readonly label: string;
  readonly compare: string;
  readonly threshold: number | null;
  readonly unit: Unit;
  /** False where the shop knows too little (or enough) about costs for it to count. */
  readonly applies: boolean;
}

/** Rows of the answer as limits. */
export function limitsOf(rows: readonly Row[]): Limit[] {
  return rows.map((row) => ({
    segmentId: String(row.segment_id),
    test: Number(row.test),
    label: String(row.label),
    compare: String(row.compare),
    threshold: typeof row.threshold === 'number' ? row.threshold : null,
    unit: row.unit as Unit,
    applies: row.applies === true
  }));
}

/** The tests of one segment in order, each as its alternatives; criteria that do not count here are left out. */
export function testsOf(limits: readonly Limit[], segmentId: string): Limit[][] {
  const tests = new Map<number, Limit[]>();
  for (const limit of limits) {
    if (limit.segmentId !== segmentId || !limit.applies) continue;
    tests.set(limit.test, [...(tests.get(limit.test) ?? []), limit]);
  }
  return [...tests.values()];
}

const SIGNS: Readonly<Record<string, string>> = { '<=': '≤', '>=': '≥' };

/** A criterion in signs: "Days since last order ≥ 385 days". */
export function limitText(limit: Limit, region: Region): string {
  return `${limit.label} ${SIGNS[limit.compare] ?? limit.compare} ${format(limit.threshold, limit.unit, 'tooltip', region)}`;
}
