import Dexie, { type Table } from 'dexie';
import { DATABASE, MIGRATIONS } from './schema';
import type { ChunkRow, Flip, ManifestRow, Store } from './store';
import type { WorkspaceHeader } from './types';

class KeptDatabase extends Dexie {
  declare workspaces: Table<WorkspaceHeader, string>;
  declare manifests: Table<ManifestRow, [string, number]>;
  declare chunks: Table<ChunkRow, string>;

  constructor(durability: 'strict' | 'relaxed') {
    super(DATABASE, { chromeTransactionDurability: durability });
    for (const { version, stores } of MIGRATIONS) this.version(version).stores(stores);
  }
}

/** The store in IndexedDB. Rejects when the browser refuses storage. */
export async function openDiskStore(): Promise<Store> {
  // Chunks mean nothing before a manifest names them, so only what touches manifests waits for the disk.
  const [strict, relaxed] = [new KeptDatabase('strict'), new KeptDatabase('relaxed')];
  await strict.open();
  await relaxed.open();
  return new DiskStore(strict, relaxed);
}

class DiskStore implements Store {
  readonly kind = 'disk';
  #strict: KeptDatabase;
  #relaxed: KeptDatabase;

  constructor(strict: KeptDatabase, relaxed: KeptDatabase) {
    this.#strict = strict;
    this.#relaxed = relaxed;
  }

  headers(): Promise<WorkspaceHeader[]> {
    return this.#relaxed.workspaces.toArray();
  }

  create(header: WorkspaceHeader, first: ManifestRow): Promise<void> {
    const { workspaces, manifests } = this.#strict;
    return this.#strict.transaction('rw', workspaces, manifests, async () => {
      await workspaces.add(header);
      await manifests.add(first);
    });
  }

  async relabel(id: string, label: Partial<Pick<WorkspaceHeader, 'name' | 'stage'>>): Promise<boolean> {
    return (
      (await this.#strict.workspaces.update(id, label)) === 1 || (await this.#strict.workspaces.get(id)) !== undefined
    );
  }

  drop(id: string): Promise<void> {
    const { workspaces, manifests } = this.#strict;
    return this.#strict.transaction('rw', workspaces, manifests, async () => {
      await manifests.where('workspaceId').equals(id).delete();
      await workspaces.delete(id);
    });
  }

  async manifests(id: string): Promise<ManifestRow[]> {
    const rows = await this.#relaxed.manifests.where('workspaceId').equals(id).toArray();
    return rows.sort((a, b) => b.generation - a.generation);
  }

  flip(next: ManifestRow): Promise<Flip> {
    const { workspaces, manifests, chunks } = this.#strict;
    return this.#strict.transaction('rw', workspaces, manifests, chunks, async (): Promise<Flip> => {
      const current = (await workspaces.get(next.workspaceId))?.generation ?? 0;
      if (current === 0 || current !== next.generation - 1) return { state: 'stale', current };
      const present = new Set(await chunks.where('sha256').anyOf(next.chunks).primaryKeys());
      const missing = next.chunks.filter((name) => !present.has(name));
      if (missing.length > 0) return { state: 'missing', chunks: missing };
      await manifests.add(next);
      await manifests
        .where('[workspaceId+generation]')
        .between([next.workspaceId, 0], [next.workspaceId, current])
        .delete();
      const { generation, savedAt, summarySha256 } = next;
      await workspaces.update(next.workspaceId, { generation, savedAt, summarySha256 });
      return { state: 'saved' };
    });
  }

  chunk(sha256: string): Promise<ChunkRow | undefined> {
    return this.#relaxed.chunks.get(sha256);
  }

  async saveChunk(row: ChunkRow): Promise<void> {
    await this.#relaxed.chunks.put(row);
  }

  sweep(): Promise<number> {
    const { manifests, chunks } = this.#strict;
    return this.#strict.transaction('rw', manifests, chunks, async () => {
      const needed = new Set((await manifests.toArray()).flatMap((row) => row.chunks));
      const idle = (await chunks.toCollection().primaryKeys()).filter((name) => !needed.has(name));
      await chunks.bulkDelete(idle);
      return idle.length;
    });
  }
}
