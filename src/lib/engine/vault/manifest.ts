import { sha256 } from 'hash-wasm';
import { DEFAULT_SETTINGS, type ShopSettings } from '../../domain/settings';
import { damaged, newer } from './problems';
import type { ManifestRow } from './store';
import { migrated } from './migrations';
import { FORMAT_VERSION, type Manifest, type ManifestBody } from './types';

/** The engine whose segments a manifest names. */
export const ENGINE_VERSION = 'duckdb-wasm 1.32.0';

/** A workspace in which nothing happened yet. */
export function emptyBody(settings: ShopSettings = DEFAULT_SETTINGS): ManifestBody {
  return {
    formatVersion: FORMAT_VERSION,
    engineVersion: ENGINE_VERSION,
    settings,
    asOf: null,
    imports: [],
    connectors: {},
    definitions: {},
    ledger: [],
    summarySha256: null
  };
}

/** Names of all chunks that a manifest needs, each once. */
export function chunksOf(body: ManifestBody): string[] {
  const ofImports = body.imports.flatMap((one) => [
    one.originalSha256,
    ...Object.values(one.segments).map((segment) => segment.sha256),
    ...(one.setAsideSha256 === null ? [] : [one.setAsideSha256])
  ]);
  const ofLedger = body.ledger.flatMap((entry) => Object.values(entry.chunks));
  const ofSummary = body.summarySha256 === null ? [] : [body.summarySha256];
  return [...new Set([...ofImports, ...ofLedger, ...ofSummary])];
}

/** A manifest as it is stored. The body is a Blob because reports quote cells of people's orders. */
export async function packManifest({ workspaceId, generation, savedAt, body }: Manifest): Promise<ManifestRow> {
  const json = new TextEncoder().encode(JSON.stringify(body));
  return {
    workspaceId,
    generation,
    savedAt,
    formatVersion: body.formatVersion,
    sha256: await sha256(json),
    body: new Blob([json], { type: 'application/json' }),
    chunks: chunksOf(body),
    summarySha256: body.summarySha256
  };
}

/** The manifest of a stored row, brought to the shape of this version; throws `vault.newer` or `vault.damaged`. */
export async function unpackManifest(row: ManifestRow): Promise<Manifest> {
  if (row.formatVersion > FORMAT_VERSION) throw newer(row.formatVersion, FORMAT_VERSION);
  const json = await row.body.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null
  );
  if (json === null || (await sha256(json)) !== row.sha256) throw damaged(row.sha256);
  const { workspaceId, generation, savedAt } = row;
  const body = migrated(JSON.parse(new TextDecoder().decode(json)), FORMAT_VERSION);
  return { workspaceId, generation, savedAt, body };
}
