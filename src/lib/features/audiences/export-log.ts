import type { ExportPlan } from '../../engine/exporting/export-plan';
import type { LedgerEntry } from '../../engine/vault/types';

/** One past export, as the ledger tells it. */
export interface PastExport {
  /** UTC, `YYYY-MM-DD HH:MM:SS`. */
  readonly at: string;
  readonly audienceId: string;
  readonly audience: string;
  readonly destination: string;
  readonly rows: number;
  readonly people: number;
  readonly heldOut: number;
  /** Null for the first export of this audience to this destination. */
  readonly added: number | null;
  readonly removed: number | null;
  readonly files: number;
  readonly sha256: string;
  readonly receiptId: string;
  readonly version: number;
  readonly asOf: string;
  readonly consent: string;
  readonly chunks: Readonly<Record<string, string>>;
}

/** The facts of a ledger entry for an export: counts and names of things, nothing of a person. */
export function exportFacts(plan: ExportPlan, receiptId: string): LedgerEntry['facts'] {
  const { audience, destination, counts, consent } = plan.draft;
  return {
    audience_id: audience.id,
    audience: audience.name,
    destination: destination.id,
    people: counts.audience,
    rows: counts.rows,
    held_out: counts.excluded.holdout ?? 0,
    added: plan.changes?.added ?? null,
    removed: plan.changes?.removed ?? null,
    files: plan.files.length,
    file_sha256: plan.files.map(({ entry }) => entry.sha256).join(' '),
    receipt_id: receiptId,
    definition_version: audience.definition_version ?? null,
    as_of: audience.as_of,
    consent: consent.policy
  };
}

/** The exports of audiences that a ledger holds, newest first. */
export function pastExports(ledger: readonly LedgerEntry[]): readonly PastExport[] {
  return ledger
    .filter(({ kind, facts }) => kind === 'export' && typeof facts.audience_id === 'string')
    .map(pastExport)
    .reverse();
}

function pastExport({ at, facts, chunks }: LedgerEntry): PastExport {
  const number = (name: string) => (typeof facts[name] === 'number' ? (facts[name] as number) : 0);
  const change = (name: string) => (typeof facts[name] === 'number' ? (facts[name] as number) : null);
  const text = (name: string) => String(facts[name] ?? '');
  return {
    at: at.slice(0, 19).replace('T', ' '),
    audienceId: text('audience_id'),
    audience: text('audience'),
    destination: text('destination'),
    rows: number('rows'),
    people: number('people'),
    heldOut: number('held_out'),
    added: change('added'),
    removed: change('removed'),
    files: number('files'),
    sha256: text('file_sha256'),
    receiptId: text('receipt_id'),
    version: number('definition_version'),
    asOf: text('as_of'),
    consent: text('consent'),
    chunks
  };
}

/** The chunk with the members of the latest export of an audience to a destination; null when there was none. */
export function lastMembers(exports: readonly PastExport[], audienceId: string, destination: string): string | null {
  const last = exports.find((one) => one.audienceId === audienceId && one.destination === destination);
  return last?.chunks.members ?? null;
}
