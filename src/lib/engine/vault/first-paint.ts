import { DATABASE } from './schema';
import type { ChunkRow } from './store';
import type { WorkspaceHeader } from './types';

/** What can be shown before anything else is loaded. */
export interface FirstPaint {
  readonly workspaces: readonly WorkspaceHeader[];
  /** Reads the stored summary (JSON bytes) of a workspace; null when there is none or it is damaged. */
  summary(id: string): Promise<Uint8Array | null>;
}

/**
 * The workspaces and their stored summaries, read with nothing but the browser's own parts, so that the first paint
 * waits for no library, no worker, no engine. Empty when nothing was ever stored or storage is refused.
 */
export async function readFirstPaint(): Promise<FirstPaint> {
  const database = await openExisting().catch(() => null);
  if (database === null) return { workspaces: [], summary: async () => null };
  const workspaces = await allOf<WorkspaceHeader>(database, 'workspaces');
  return {
    workspaces,
    summary: (id) =>
      summaryOf(
        database,
        workspaces.find((one) => one.id === id)
      )
  };
}

// Opened without a version, so that a missing database is not created: the upgrade to "1" is aborted.
function openExisting(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE);
    request.onupgradeneeded = () => request.transaction?.abort();
    request.onsuccess = () => {
      const database = request.result;
      database.onversionchange = () => database.close();
      resolve(database);
    };
    request.onerror = () => reject(request.error ?? new Error('storage refused'));
  });
}

function allOf<T>(database: IDBDatabase, store: string): Promise<T[]> {
  return settled(database.transaction(store).objectStore(store).getAll() as IDBRequest<T[]>);
}

async function summaryOf(database: IDBDatabase, header: WorkspaceHeader | undefined): Promise<Uint8Array | null> {
  if (!header || header.summarySha256 === null) return null;
  const chunks = database.transaction('chunks').objectStore('chunks');
  const row = await settled(chunks.get(header.summarySha256) as IDBRequest<ChunkRow | undefined>);
  if (!row) return null;
  const packed = row.blob.stream().pipeThrough(new DecompressionStream('gzip'));
  const bytes = await new Response(packed).arrayBuffer().catch(() => null);
  return bytes !== null && (await hashOf(bytes)) === row.sha256 ? new Uint8Array(bytes) : null;
}

async function hashOf(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function settled<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('storage refused'));
  });
}
