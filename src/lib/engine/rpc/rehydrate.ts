import type { ManifestBody } from '../vault/types';
import type { Vault } from '../vault/vault';
import type { Database } from '../warehouse/database';
import type { Shop } from './shop';

/** Brings the staging tables from what `before` names to what `after` names; null before means nothing is there. */
export async function rehydrate(
  { db, vault, shop }: { db: Database; vault: Vault; shop: Shop },
  before: ManifestBody | null,
  after: ManifestBody
): Promise<void> {
  if (before === null) await shop.createStaging(db);
  const held = new Map((before?.imports ?? []).map((one) => [one.importNo, segmentKey(one.segments)]));
  const wanted = new Map(after.imports.map((one) => [one.importNo, segmentKey(one.segments)]));
  for (const [importNo, key] of held) if (wanted.get(importNo) !== key) await shop.removeStaging(db, importNo);
  for (const { importNo, segments } of after.imports) {
    if (held.get(importNo) === wanted.get(importNo)) continue;
    const tables: Record<string, Uint8Array> = {};
    for (const [table, { sha256 }] of Object.entries(segments)) tables[table] = await vault.getChunk(sha256);
    await shop.loadSegment(db, tables);
  }
}

function segmentKey(segments: Readonly<Record<string, { readonly sha256: string }>>): string {
  return Object.entries(segments)
    .map(([table, { sha256 }]) => `${table}:${sha256}`)
    .sort()
    .join();
}
