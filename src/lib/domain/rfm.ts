import { problem } from './problem';

/** How scores are given: five or three levels by tie-aware mid-ranks, or fixed thresholds. */
export const RFM_MODES = ['five', 'three', 'fixed'] as const;
export type RfmMode = (typeof RFM_MODES)[number];

/** Edges for fixed scores, rising: two edges make three levels, four make five. */
export interface RfmThresholds {
  /** Days since the last order; fewer than the first edge is the best score. */
  readonly days: readonly number[];
  /** Valid orders; reaching an edge gives the next score. */
  readonly orders: readonly number[];
  /** Net value in ten-thousandths of the major unit; reaching an edge gives the next score. */
  readonly netE4: readonly number[];
}

/** What is scored and how; a window counts only the last days, all time when absent. */
export interface RfmSettings {
  readonly mode: RfmMode;
  readonly thresholds?: RfmThresholds;
  readonly windowDays?: number;
}

/** Where `fixed` begins until the merchant sets edges of their own. Ours. */
export const DEFAULT_THRESHOLDS: RfmThresholds = {
  days: [30, 90, 182, 385],
  orders: [2, 3, 5, 10],
  netE4: [500_000, 1_000_000, 2_500_000, 5_000_000]
};

/** A group of RFM codes. */
export interface RfmGroup {
  readonly id: string;
  readonly label: string;
  /** One sentence: who is in it. */
  readonly meaning: string;
}

/** Shopify's eleven names with our cut-offs (J2), best first; prospects have no valid order. */
export const ELEVEN_GROUPS: readonly RfmGroup[] = [
  { id: 'champions', label: 'Champions', meaning: 'Bought very recently, often and for much.' },
  { id: 'loyal', label: 'Loyal', meaning: 'Bought fairly recently, often and for much.' },
  { id: 'active', label: 'Active', meaning: 'Bought recently, with middling frequency and value.' },
  { id: 'new', label: 'New', meaning: 'Bought very recently and only little so far.' },
  { id: 'promising', label: 'Promising', meaning: 'Bought recently and only little so far.' },
  { id: 'needs-attention', label: 'Needs attention', meaning: 'Middling buyers whose last order is some time ago.' },
  { id: 'almost-lost', label: 'Almost lost', meaning: 'Small buyers whose last order is some time ago.' },
  { id: 'previously-loyal', label: 'Previously loyal', meaning: 'The best buyers of the past, gone for long.' },
  { id: 'at-risk', label: 'At risk', meaning: 'Good buyers of the past, gone for long.' },
  { id: 'dormant', label: 'Dormant', meaning: 'Small buyers, gone longest.' },
  { id: 'prospects', label: 'Prospects', meaning: 'No valid order.' }
];

/** Klaviyo's six names; only part of its map is public, so the map from codes is ours. */
export const SIX_GROUPS: readonly RfmGroup[] = [
  { id: 'champions', label: 'Champions', meaning: 'The top score in recency, frequency and value.' },
  { id: 'loyal', label: 'Loyal', meaning: 'Repeat buyers who are recent, or frequent and not yet gone.' },
  { id: 'recent', label: 'Recent', meaning: 'Bought recently, seldom so far.' },
  { id: 'needs-attention', label: 'Needs attention', meaning: 'Middling recency without top frequency and value.' },
  { id: 'at-risk', label: 'At risk', meaning: 'Gone for long, but once frequent or valuable.' },
  { id: 'inactive', label: 'Inactive', meaning: 'Gone for long, seldom and for little.' },
  { id: 'prospects', label: 'Prospects', meaning: 'No valid order.' }
];

// Rows: recency 5 to 1. Columns: (F+M)/2 from 4.5, 4, 3 to 3.5, 2.5, and 1 to 2.
const ELEVEN_TABLE: readonly (readonly string[])[] = [
  ['champions', 'champions', 'active', 'active', 'new'],
  ['loyal', 'loyal', 'active', 'active', 'promising'],
  ['loyal', 'loyal', 'needs-attention', 'needs-attention', 'almost-lost'],
  ['previously-loyal', 'at-risk', 'at-risk', 'almost-lost', 'almost-lost'],
  ['previously-loyal', 'at-risk', 'at-risk', 'dormant', 'dormant']
];

/** The eleven-group id of a 1–5 code (the table of J2). */
export function elevenGroup(r: number, f: number, m: number): string {
  const both = f + m;
  const column = both >= 9 ? 0 : both >= 8 ? 1 : both >= 6 ? 2 : both >= 5 ? 3 : 4;
  return ELEVEN_TABLE[5 - r]?.[column] as string;
}

/** The six-group id of a 1–3 code. Published: 333 champions, 111 inactive, 321 322 331 232 233 loyal; the rest is ours. */
export function sixGroup(r: number, f: number, m: number): string {
  if (r === 3) return f === 1 ? 'recent' : f + m === 6 ? 'champions' : 'loyal';
  if (r === 2) return f === 3 && m >= 2 ? 'loyal' : 'needs-attention';
  return f + m >= 4 ? 'at-risk' : 'inactive';
}

/** The number of levels of a setting: 5 or 3; throws a Problem when fixed thresholds do not fit together. */
export function levelsOf({ mode, thresholds = DEFAULT_THRESHOLDS }: RfmSettings): 3 | 5 {
  if (mode !== 'fixed') return mode === 'five' ? 5 : 3;
  const lists = [thresholds.days, thresholds.orders, thresholds.netE4];
  const edges = thresholds.days.length;
  const rising = lists.every((list) => list.every((edge, index) => index === 0 || edge > (list[index - 1] as number)));
  if (rising && lists.every((list) => list.length === edges) && (edges === 2 || edges === 4))
    return edges === 4 ? 5 : 3;
  throw problem({
    code: 'rfm.thresholds',
    what: 'The fixed RFM thresholds do not make three or five levels.',
    why: 'Days, orders and value each need the same number of rising edges: two or four.',
    todo: 'Correct the thresholds, or choose scores by rank.'
  });
}

/** The groups a setting sorts customers into: eleven for five levels, six for three. */
export function groupsOf(settings: RfmSettings): readonly RfmGroup[] {
  return levelsOf(settings) === 5 ? ELEVEN_GROUPS : SIX_GROUPS;
}

/** A code with its group. */
export interface RfmCode {
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly group: string;
}

/** Every code of three or five levels with the one group it belongs to: 27 or 125 rows. */
export function allCodes(levels: 3 | 5): readonly RfmCode[] {
  const scores = Array.from({ length: levels }, (_, index) => index + 1);
  const group = levels === 5 ? elevenGroup : sixGroup;
  return scores.flatMap((r) => scores.flatMap((f) => scores.map((m) => ({ r, f, m, group: group(r, f, m) }))));
}
