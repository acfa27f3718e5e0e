import type { ShopSettings } from '../../domain/settings';
import { packChunk, unpackChunk, type ChunkSource } from './chunk';
import { openDiskStore } from './disk-store';
import { emptyBody, packManifest, unpackManifest } from './manifest';
import { MemoryStore } from './memory-store';
import { damaged, missing, newer, stale, storageProblem } from './problems';
import type { ChunkRow, Store } from './store';
import { underLock } from './under-lock';
import { FORMAT_VERSION, type ChunkRef, type LedgerEntry, type Manifest, type ManifestBody } from './types';
import type { VaultUsage, WorkspaceHeader } from './types';

/** What a new workspace is told about itself. */
export interface NewWorkspace {
  readonly name: string;
  readonly stage: 'dev' | 'production';
  readonly isDemo: boolean;
  readonly settings?: ShopSettings;
}

const CHUNK_LOCK = 'kept:chunks';

/** Opens the vault in IndexedDB, or in memory (`kind` says so) when the browser refuses storage. */
export async function openVault(now: () => string): Promise<Vault> {
  const store = await openDiskStore().catch(() => new MemoryStore());
  return new Vault(store, now);
}

/** The store of record: workspaces, their generations, and the chunks these name. */
export class Vault {
  #store: Store;
  #now: () => string;

  constructor(store: Store, now: () => string) {
    this.#store = store;
    this.#now = now;
  }

  /** `memory` means that nothing outlives the tab. */
  get kind(): 'disk' | 'memory' {
    return this.#store.kind;
  }

  /** All workspaces, oldest first. */
  async listWorkspaces(): Promise<WorkspaceHeader[]> {
    return (await this.#store.headers()).sort((a, b) => a.createdAt.localeCompare(b.createdAt));
  }

  /** Makes an empty workspace, generation 1. */
  async createWorkspace({ name, stage, isDemo, settings }: NewWorkspace): Promise<WorkspaceHeader> {
    const at = this.#now();
    const header = { id: crypto.randomUUID(), name, stage, isDemo, createdAt: at };
    const full = { ...header, generation: 1, savedAt: at, summarySha256: null };
    const first = { workspaceId: header.id, generation: 1, savedAt: at, body: emptyBody(settings) };
    await this.#saving(0, async () => this.#store.create(full, await packManifest(first)));
    return full;
  }

  /** Changes the name. */
  async renameWorkspace(id: string, name: string): Promise<void> {
    if (!(await this.#store.relabel(id, { name }))) throw missing(id);
  }

  /** Marks a workspace as one to try things in, or as the real one. */
  async setStage(id: string, stage: 'dev' | 'production'): Promise<void> {
    if (!(await this.#store.relabel(id, { stage }))) throw missing(id);
  }

  /** Forgets a workspace, then everything that only it needed. */
  async deleteWorkspace(id: string): Promise<void> {
    await this.#store.drop(id);
    await this.collectGarbage();
  }

  /** The current generation; throws `vault.missing`, `vault.newer` or `vault.damaged`. */
  async readManifest(id: string): Promise<Manifest> {
    const [current] = await this.#store.manifests(id);
    if (!current) throw missing(id);
    return unpackManifest(current);
  }

  /** The generation before the current one, the way back when the current one is damaged; null when there is none. */
  async readPrevious(id: string): Promise<Manifest | null> {
    const [, previous] = await this.#store.manifests(id);
    return previous ? unpackManifest(previous) : null;
  }

  /** Stores bytes under their SHA-256; throws `vault.full`. They are swept up unless a commit comes to name them. */
  async putChunk(source: ChunkSource): Promise<ChunkRef> {
    const row = await packChunk(source);
    await this.#saving(row.storedBytes, () => this.#store.saveChunk(row));
    return { sha256: row.sha256, bytes: row.bytes, storedBytes: row.storedBytes };
  }

  /** The bytes of that SHA-256, checked against it; throws `vault.damaged` when they are gone or changed. */
  async getChunk(sha256: string): Promise<Uint8Array> {
    const row: ChunkRow | undefined = await this.#store.chunk(sha256);
    if (!row) throw damaged(sha256);
    return unpackChunk(row);
  }

  /**
   * Makes `body` the next generation in one durable step: a reader sees the old one or this one, never a mix.
   * Throws `vault.stale` when `expectedGeneration` is not current any more, `vault.full`, or `vault.damaged`.
   */
  async commit(id: string, expectedGeneration: number, body: ManifestBody): Promise<Manifest> {
    if (body.formatVersion > FORMAT_VERSION) throw newer(body.formatVersion, FORMAT_VERSION);
    const next = { workspaceId: id, generation: expectedGeneration + 1, savedAt: this.#now(), body };
    const row = await packManifest(next);
    const flip = await this.#saving(row.body.size, () => this.#store.flip(row));
    if (flip.state === 'stale') throw flip.current === 0 ? missing(id) : stale(expectedGeneration, flip.current);
    if (flip.state === 'missing') throw damaged(flip.chunks[0] as string);
    return next;
  }

  /** Adds an entry to the ledger as a generation of its own. */
  async appendLedger(id: string, expectedGeneration: number, entry: LedgerEntry): Promise<Manifest> {
    const { body } = await this.readManifest(id);
    return this.commit(id, expectedGeneration, { ...body, ledger: [...body.ledger, entry] });
  }

  /** The ledger, oldest first. */
  async listLedger(id: string): Promise<readonly LedgerEntry[]> {
    return (await this.readManifest(id)).body.ledger;
  }

  /** The summary of the current generation; null when it has none. */
  async readSummary(id: string): Promise<Uint8Array | null> {
    const { summarySha256 } = (await this.readManifest(id)).body;
    return summarySha256 === null ? null : this.getChunk(summarySha256);
  }

  /** Runs a save of several chunks and a commit; meanwhile nothing is swept up, in any tab. */
  writing<T>(save: () => Promise<T>): Promise<T> {
    return underLock(CHUNK_LOCK, { mode: 'shared' }, save);
  }

  /** Deletes chunks that neither of the two kept generations of any workspace needs; 0 when somebody is saving. */
  async collectGarbage(): Promise<number> {
    return underLock(CHUNK_LOCK, { ifAvailable: true }, async (isHeld) => (isHeld ? this.#store.sweep() : 0));
  }

  /** Bytes used and free as the browser tells them. */
  async usage(): Promise<VaultUsage> {
    const { usage, quota } = await navigator.storage.estimate();
    return {
      kind: this.kind,
      usedBytes: usage ?? null,
      freeBytes: usage === undefined || quota === undefined ? null : Math.max(0, quota - usage),
      isPersistent: this.kind === 'disk' && (await navigator.storage.persisted())
    };
  }

  async #saving<T>(bytes: number, save: () => Promise<T>): Promise<T> {
    try {
      return await save();
    } catch (thrown) {
      throw await storageProblem(thrown, bytes);
    }
  }
}
