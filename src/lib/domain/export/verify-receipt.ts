import type { Json } from './canonical-json';
import { digestOfChunks } from './digest';
import { seal } from './receipt';

/** What comparing a receipt with a file says; `match` names the file as the receipt does. */
export type Verdict =
  | { readonly kind: 'match'; readonly receiptId: string; readonly file: string }
  | { readonly kind: 'other-file'; readonly receiptId: string }
  | { readonly kind: 'changed-receipt' }
  | { readonly kind: 'unreadable' };

/** Whether the receipt is as it was written and the file is one of those it describes; never throws on foreign input. */
export async function verifyReceipt(receiptJson: string, fileBytes: Uint8Array): Promise<Verdict> {
  const stored = parsed(receiptJson);
  if (stored === null) return { kind: 'unreadable' };
  const { receipt_id: receiptId, ...manifest } = stored;
  const sealed = await seal(manifest).catch(() => null);
  if (typeof receiptId !== 'string' || sealed?.id !== receiptId) return { kind: 'changed-receipt' };
  const { sha256, bytes } = await digestOfChunks([fileBytes]);
  const files = Array.isArray(manifest.files) ? manifest.files.filter(isObject) : [];
  const file = files.find((one) => one.sha256 === sha256 && one.bytes === bytes);
  return file ? { kind: 'match', receiptId, file: String(file.name) } : { kind: 'other-file', receiptId };
}

type JsonObject = { readonly [key: string]: Json };

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function parsed(text: string): JsonObject | null {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}
