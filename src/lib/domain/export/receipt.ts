import { canonicalJson, type Json } from './canonical-json';
import { digestOfChunks } from './digest';

/** One column of the delivered files: where it came from and what was done to it. */
export type ReceiptField = {
  readonly column: string;
  readonly from: string;
  readonly normalise: string;
  readonly hash: string | null;
};

/** One delivered file. */
export type ReceiptFile = {
  readonly name: string;
  readonly bytes: number;
  readonly rows: number;
  readonly sha256: string;
  readonly encoding: 'utf-8';
  readonly newline: 'crlf';
  readonly bom: false;
};

/** What the caller knows about an export. It holds no identifier and no digest of a person; numbers are integers. */
export type ReceiptParts = {
  /** UTC, `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly created_at: string;
  readonly app: { readonly name: string; readonly version: string };
  readonly audience: {
    readonly id: string;
    readonly name: string;
    readonly as_of: string;
    readonly definition_sha256: string;
    readonly definition_version?: number;
  };
  readonly data: {
    readonly imports: readonly { readonly format: string; readonly rows: number; readonly file_sha256: string }[];
    readonly orders: number;
    readonly customers: number;
  };
  readonly destination: {
    readonly id: string;
    readonly mode: 'file';
    readonly template: string;
    readonly rules_checked_on: string;
  };
  readonly fields: readonly ReceiptField[];
  readonly counts: {
    readonly audience: number;
    readonly excluded: Readonly<Record<string, number>>;
    readonly rows: number;
    /** Cells of delivered rows that were emptied, by reason. */
    readonly dropped_values?: Readonly<Record<string, number>>;
  };
  readonly consent: {
    readonly policy: string;
    readonly lawful_basis: string;
    readonly sent: Readonly<Record<string, string>>;
  };
  /** Share held out in ten-thousandths. */
  readonly holdout?: { readonly share_e4: number; readonly method: 'sha256-audience-customer' };
  readonly files: readonly ReceiptFile[];
  readonly expires_on?: string;
};

/** A finished receipt. */
export interface Receipt {
  /** First 16 digits of `sha256`. */
  readonly id: string;
  /** SHA-256 of the canonical form. */
  readonly sha256: string;
  /** RFC 8785 form of the manifest, without the id. */
  readonly canonical: string;
  /** Content of `<file>.receipt.json`: the manifest with its id, laid out for people. */
  readonly text: string;
}

/** Seals what is known about an export; throws when audience − excluded ≠ rows, when files hold other rows, or on a fraction. */
export async function receipt(parts: ReceiptParts): Promise<Receipt> {
  assertCounts(parts);
  const manifest = { ...parts, manifest_version: 1 } satisfies Json;
  assertIntegers(manifest);
  const sealed = await seal(manifest);
  return { ...sealed, text: `${JSON.stringify({ ...manifest, receipt_id: sealed.id }, null, 2)}\n` };
}

/** Canonical form, SHA-256 and id of a manifest. */
export async function seal(manifest: Json): Promise<{ id: string; sha256: string; canonical: string }> {
  const canonical = canonicalJson(manifest);
  const { sha256 } = await digestOfChunks([new TextEncoder().encode(canonical)]);
  return { id: sha256.slice(0, 16), sha256, canonical };
}

function assertCounts({ counts, files }: ReceiptParts): void {
  const excluded = sum(Object.values(counts.excluded));
  if (counts.audience - excluded !== counts.rows) {
    throw new Error(`Receipt does not add up: ${counts.audience} people less ${excluded} are not ${counts.rows} rows`);
  }
  const delivered = sum(files.map((file) => file.rows));
  if (delivered !== counts.rows) throw new Error(`Files hold ${delivered} rows where the receipt says ${counts.rows}`);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}

function assertIntegers(value: Json | undefined): void {
  if (typeof value === 'number' && !Number.isSafeInteger(value)) throw new RangeError(`A receipt holds no ${value}`);
  if (typeof value === 'object' && value !== null) Object.values(value).forEach(assertIntegers);
}

/** The receipt's entry for a file made of these chunks. */
export async function receiptFile(name: string, rows: number, chunks: Iterable<Uint8Array>): Promise<ReceiptFile> {
  const { bytes, sha256 } = await digestOfChunks(chunks);
  return { name, bytes, rows, sha256, encoding: 'utf-8', newline: 'crlf', bom: false };
}
