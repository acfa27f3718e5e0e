import type { AudienceCondition } from '../../domain/audience';
import type { ConsentPolicy } from '../../domain/export/consent';
import type { ReceiptFile, ReceiptParts } from '../../domain/export/receipt';

/** What a merchant wants to take away. */
export interface ExportWish {
  readonly audience: { readonly id: string; readonly name: string };
  readonly condition: AudienceCondition;
  /** Id of the destination in the catalog. */
  readonly destination: string;
  /** Day in the file name, `YYYY-MM-DD`. */
  readonly date: string;
  readonly consent: ConsentPolicy;
  /** Share of the audience kept out, 0 to 1, whole ten-thousandths. */
  readonly holdout: number;
  readonly withValue: boolean;
  /** Chunk with the members of the export to compare with; null when there is none. */
  readonly before: string | null;
}

/** How far a plan is: 0 to 1 over all of it. */
export interface ExportProgress {
  readonly stage: 'reading' | 'choosing' | 'writing';
  readonly fraction: number;
}

/** One finished file: how the receipt describes it, and its bytes. */
export interface ExportFile {
  readonly entry: ReceiptFile;
  readonly blob: Blob;
}

/** Everything a receipt says except when and by which version. */
export type ReceiptDraft = Omit<ReceiptParts, 'created_at' | 'app' | 'expires_on'>;

/** An export ready to be handed over; nothing is saved yet. */
export interface ExportPlan {
  readonly draft: ReceiptDraft;
  readonly files: readonly ExportFile[];
  /** The first records of the first file, exactly as written; empty without a file. */
  readonly head: string;
  /** Against the export before; null when there was none. */
  readonly changes: { readonly added: number; readonly removed: number; readonly unchanged: number } | null;
  /** CSV of who came and went since the export before: customer_id, change. */
  readonly changed: Blob | null;
  /** CSV of who is in no file and why: customer_id, reason. */
  readonly leftOut: Blob;
  /** JSON `MemberList`, to be kept beside the ledger entry. */
  readonly members: Uint8Array<ArrayBuffer>;
  /** JSON with the condition and its exact question; its SHA-256 is the receipt's `definition_sha256`. */
  readonly definition: Uint8Array<ArrayBuffer>;
  /** ISO-2 country that national phone numbers of people without a country were read with. */
  readonly country: string | null;
}

/** Customer ids of one export, each list sorted. */
export interface MemberList {
  readonly exported: readonly string[];
  readonly held_out: readonly string[];
}
