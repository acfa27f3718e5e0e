import { consentReason } from '../../domain/export/consent';
import type { TextHash } from '../../domain/export/digest';
import { isHeldOut } from '../../domain/export/holdout';
import type { Person } from '../../domain/export/person';
import type { ReadRow, RowLayout } from './cells';
import type { DestinationRules } from './destination';
import type { Breathe, LeftOut, LeftOutReason, PlanSettings } from './plan';

/** What selecting people needs to know. */
export interface SelectionRules {
  readonly rules: DestinationRules;
  readonly settings: PlanSettings;
  readonly layout: RowLayout;
  readonly sha256: TextHash;
  readonly breathe: Breathe;
}

const BREATH = 256;

/** Sorts by customer id, code unit by code unit, so every machine agrees. */
export function byCustomer(a: { readonly customer_id: string }, b: { readonly customer_id: string }): number {
  return a.customer_id < b.customer_id ? -1 : a.customer_id > b.customer_id ? 1 : 0;
}

/** Who gets a row and who is left out for what reason, both sorted; `audience` comes sorted and is split without remainder. */
export async function selected(
  audience: readonly Person[],
  selection: SelectionRules
): Promise<{ rows: readonly ReadRow[]; leftOut: readonly LeftOut[] }> {
  const { groups, refused } = await matchable(audience, selection);
  const { rows, leftOut } = chosen(groups, selection);
  return {
    rows: rows.sort((a, b) => byCustomer(a.person, b.person)),
    leftOut: [...refused, ...leftOut].sort(byCustomer)
  };
}

/** People with consent and an identifier, grouped by the identifier the platform would match. */
async function matchable(
  audience: readonly Person[],
  selection: SelectionRules
): Promise<{ groups: Iterable<ReadRow[]>; refused: LeftOut[] }> {
  const { rules, settings, layout, breathe } = selection;
  const keyOf = identifier(rules, layout);
  const groups = new Map<string, ReadRow[]>();
  const refused: LeftOut[] = [];
  for (const [index, person] of audience.entries()) {
    if (index % BREATH === 0) await breathe(index / audience.length);
    const consent = consentReason(person, rules.purpose, settings.consent);
    const row = consent === null ? layout.read(person) : null;
    const key = row && keyOf(row);
    if (row === null || key === null) {
      refused.push({ customer_id: person.customer_id, reason: consent ?? missing(row) });
      continue;
    }
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return { groups: groups.values(), refused };
}

/** The first complete set of identifying cells as one text; null without any. */
function identifier(rules: DestinationRules, layout: RowLayout): (row: ReadRow) => string | null {
  const sets = rules.needs.map((set) => set.map((name) => layout.columns.findIndex((one) => one.column === name)));
  if (sets.length === 0) return (row) => row.person.customer_id;
  return (row) => {
    const set = sets.find((places) => places.every((place) => row.cells[place]));
    return set?.map((place) => `${place}=${layout.writeCell(row, place)}`).join('\n') ?? null;
  };
}

function missing(row: ReadRow | null): LeftOutReason {
  const reasons = ['unsafe_text', 'invalid_email', 'invalid_phone'] as const;
  return reasons.find((reason) => row?.dropped.includes(reason)) ?? 'no_identifier';
}

/** One row per group, less those held out. The lot is drawn for the group's first id, so a duplicate cannot bring a held-out person back. */
function chosen(
  groups: Iterable<ReadRow[]>,
  { settings, sha256 }: SelectionRules
): { rows: ReadRow[]; leftOut: LeftOut[] } {
  const rows: ReadRow[] = [];
  const leftOut: LeftOut[] = [];
  for (const group of groups) {
    const kept = group.reduce((best, row) => (worth(row) > worth(best) ? row : best));
    const others = group.filter((row) => row !== kept);
    leftOut.push(...others.map((row) => entry(row, 'duplicate_identifier')));
    const lot = group[0]?.person.customer_id ?? '';
    if (isHeldOut(sha256, settings.holdout, settings.audience.id, lot)) leftOut.push(entry(kept, 'holdout'));
    else rows.push(kept);
  }
  return { rows, leftOut };
}

function entry(row: ReadRow, reason: LeftOutReason): LeftOut {
  return { customer_id: row.person.customer_id, reason };
}

function worth(row: ReadRow): number {
  return row.person.value_e4 ?? -Infinity;
}
