import type { ConsentPolicy, ConsentReason } from '../../domain/export/consent';
import { csvChunks, csvRecord } from '../../domain/export/csv';
import { loadHashes } from '../../domain/export/digest';
import { exportFileName } from '../../domain/export/file-name';
import type { Person } from '../../domain/export/person';
import type { ReceiptField } from '../../domain/export/receipt';
import { loadPhones } from '../../domain/identity/phone';
import { rowLayout, type ReadRow, type RowLayout } from './cells';
import type { DestinationRules } from './destination';
import { parts } from './parts';
import { byCustomer, selected } from './selection';

/** What the merchant chose for one export. */
export interface PlanSettings {
  readonly audience: { readonly id: string; readonly name: string };
  /** Day in the file name, `YYYY-MM-DD`. */
  readonly date: string;
  /** ISO-2 country of the shop, for national phone numbers of people without a country; null when unknown. */
  readonly country: string | null;
  readonly consent: ConsentPolicy;
  /** Share of the audience kept out, 0 to 1. */
  readonly holdout: number;
  /** Adds the value column where the destination has one. */
  readonly withValue: boolean;
}

/** Awaited between people while a plan is made, with the share of them that are done; throwing from it ends the plan. */
export type Breathe = (fraction: number) => Promise<void>;

/** Why a person of the audience is in no file. */
export type LeftOutReason =
  | ConsentReason
  | 'no_identifier'
  | 'invalid_email'
  | 'invalid_phone'
  | 'unsafe_text'
  | 'duplicate_identifier'
  | 'holdout';

/** A person of the audience who is in no file. */
export interface LeftOut {
  readonly customer_id: string;
  readonly reason: LeftOutReason;
}

/** One file of a plan. Its bytes are made while they are read, the same ones each time. */
export interface PlannedFile {
  readonly name: string;
  readonly rows: number;
  readonly chunks: Iterable<Uint8Array<ArrayBuffer>>;
}

/** What an export would be. audience − excluded = rows; no file when there are no rows. */
export interface Plan {
  readonly header: readonly string[];
  readonly files: readonly PlannedFile[];
  readonly counts: {
    readonly audience: number;
    readonly excluded: Readonly<Partial<Record<LeftOutReason, number>>>;
    readonly rows: number;
    /** Cells of the rows that were emptied, by reason: `invalid_<field>` or `unsafe_text`. */
    readonly dropped_values: Readonly<Record<string, number>>;
  };
  /** Customer ids in the files, sorted. */
  readonly members: readonly string[];
  /** Who is in no file and why, sorted by customer id. */
  readonly leftOut: readonly LeftOut[];
  /** How the receipt describes columns and consent. */
  readonly fields: readonly ReceiptField[];
  readonly consent: {
    readonly policy: string;
    readonly lawful_basis: string;
    readonly sent: Readonly<Record<string, string>>;
  };
}

/** The files of an audience for a destination: consent, identifiers, duplicates (the larger value stays), holdout, then rows. */
export async function plannedFiles(
  rules: DestinationRules,
  people: Iterable<Person>,
  settings: PlanSettings,
  breathe: Breathe = async () => undefined
): Promise<Plan> {
  const tools = { hashes: await loadHashes(), phones: await loadPhones() };
  const layout = rowLayout(rules, settings, tools);
  const audience = [...people].sort(byCustomer);
  const selection = { rules, settings, layout, sha256: tools.hashes.sha256, breathe };
  const { rows, leftOut } = await selected(audience, selection);
  const dropped = rows.flatMap((row) => row.dropped.filter((reason) => reason !== null));
  return {
    header: layout.columns.map((one) => one.column),
    files: filesOf(rules, settings, rows, layout),
    counts: {
      audience: audience.length,
      excluded: tally(leftOut.map((one) => one.reason)),
      rows: rows.length,
      dropped_values: tally(dropped)
    },
    members: rows.map((row) => row.person.customer_id),
    leftOut,
    fields: layout.columns.map(({ column, from, normalize, hash }) => ({ column, from, normalise: normalize, hash })),
    consent: consentOf(rules, settings)
  };
}

function filesOf(
  rules: DestinationRules,
  settings: PlanSettings,
  rows: readonly ReadRow[],
  { columns, writeCell }: RowLayout
): PlannedFile[] {
  const header = columns.map((one) => one.column);
  const write = (row: ReadRow) => columns.map((_, place) => writeCell(row, place));
  const encoder = new TextEncoder();
  const bytes = (cells: readonly string[]) => encoder.encode(csvRecord(rules.profile, cells)).length;
  const pieces = parts(rows, { limit: rules.limit, headerBytes: bytes(header), bytesOf: (row) => bytes(write(row)) });
  return pieces.map((piece, at) => ({
    name: exportFileName({ ...settings, destination: rules.id, part: pieces.length === 1 ? null : at + 1 }),
    rows: piece.length,
    chunks: { [Symbol.iterator]: () => csvChunks(rules.profile, header, written(piece, write)) }
  }));
}

function* written(rows: readonly ReadRow[], write: (row: ReadRow) => string[]): Generator<string[]> {
  for (const row of rows) yield write(row);
}

function consentOf(rules: DestinationRules, { consent }: PlanSettings): Plan['consent'] {
  if (rules.purpose === 'own-use') return { policy: 'own-use', lawful_basis: 'not_applicable', sent: {} };
  return { policy: consent, lawful_basis: consent === 'required' ? 'consent' : 'attested_by_merchant', sent: {} };
}

function tally<Reason extends string>(reasons: readonly Reason[]): Record<Reason, number> {
  const counts = new Map<Reason, number>();
  for (const reason of [...reasons].sort()) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return Object.fromEntries(counts) as Record<Reason, number>;
}
