import type { ChunkRow, Flip, ManifestRow, Store } from './store';
import type { WorkspaceHeader } from './types';

/** The same store for browsers that refuse storage; what it holds ends with the tab. */
export class MemoryStore implements Store {
  readonly kind = 'memory';
  #headers = new Map<string, WorkspaceHeader>();
  #manifests: ManifestRow[] = [];
  #chunks = new Map<string, ChunkRow>();

  async headers(): Promise<WorkspaceHeader[]> {
    return [...this.#headers.values()];
  }

  async create(header: WorkspaceHeader, first: ManifestRow): Promise<void> {
    this.#headers.set(header.id, header);
    this.#manifests.push(first);
  }

  async relabel(id: string, label: Partial<Pick<WorkspaceHeader, 'name' | 'stage'>>): Promise<boolean> {
    const header = this.#headers.get(id);
    if (header) this.#headers.set(id, { ...header, ...label });
    return header !== undefined;
  }

  async drop(id: string): Promise<void> {
    this.#headers.delete(id);
    this.#manifests = this.#manifests.filter((row) => row.workspaceId !== id);
  }

  async manifests(id: string): Promise<ManifestRow[]> {
    return this.#manifests.filter((row) => row.workspaceId === id).sort((a, b) => b.generation - a.generation);
  }

  async flip(next: ManifestRow): Promise<Flip> {
    const { workspaceId: id, generation, savedAt, summarySha256 } = next;
    const header = this.#headers.get(id);
    const current = header?.generation ?? 0;
    if (!header || current !== generation - 1) return { state: 'stale', current };
    const missing = next.chunks.filter((name) => !this.#chunks.has(name));
    if (missing.length > 0) return { state: 'missing', chunks: missing };
    this.#manifests = this.#manifests.filter((row) => row.workspaceId !== id || row.generation === current);
    this.#manifests.push(next);
    this.#headers.set(id, { ...header, generation, savedAt, summarySha256 });
    return { state: 'saved' };
  }

  async chunk(sha256: string): Promise<ChunkRow | undefined> {
    return this.#chunks.get(sha256);
  }

  async saveChunk(row: ChunkRow): Promise<void> {
    this.#chunks.set(row.sha256, row);
  }

  async sweep(): Promise<number> {
    const needed = new Set(this.#manifests.flatMap((row) => row.chunks));
    const idle = [...this.#chunks.keys()].filter((name) => !needed.has(name));
    for (const name of idle) this.#chunks.delete(name);
    return idle.length;
  }
}
