import { asProblem } from '../../domain/problem';
import { sql } from '../../sql/sql';
import type { ShopFacts } from '../shop/marts';
import { claimWorkspace, type Claim } from '../vault/claim';
import { missing, readOnly } from '../vault/problems';
import type { LedgerEntry, Manifest, ManifestBody, WorkspaceHeader } from '../vault/types';
import type { Vault } from '../vault/vault';
import type { AsyncWarehouse } from '../warehouse/async-database';
import type { EngineStatus } from './engine-api';
import { rehydrate } from './rehydrate';
import type { Shop } from './shop';

/** What a session works with. */
export interface SessionParts {
  readonly vault: Vault;
  readonly db: AsyncWarehouse;
  readonly shop: Shop;
  readonly now: () => string;
  /** Called when the status changed without a call: another tab saved, or this one may write now. */
  changed(status: EngineStatus): void;
  /** Called when this tab saved a generation. */
  saved(workspaceId: string, generation: number): void;
}

/** A ledger entry before it has its time. */
export type NewEntry = Omit<LedgerEntry, 'at'>;

/** One open workspace: its current generation in the engine, and the only way to the next one. */
export class Session {
  readonly parts: SessionParts;
  #header: WorkspaceHeader;
  #manifest: Manifest;
  #facts: ShopFacts;
  #claim: Claim;
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(
    parts: SessionParts,
    state: { header: WorkspaceHeader; manifest: Manifest; facts: ShopFacts; claim: Claim }
  ) {
    this.parts = parts;
    this.#header = state.header;
    this.#manifest = state.manifest;
    this.#facts = state.facts;
    this.#claim = state.claim;
  }

  /** Opens a workspace: claims it, loads its segments, builds its marts. */
  static async open(parts: SessionParts, id: string): Promise<Session> {
    const opened: { session?: Session } = {};
    const claim = await claimWorkspace(id, () => void opened.session?.follow().catch(() => undefined));
    try {
      const header = await headerOf(parts.vault, id);
      const manifest = await parts.vault.readManifest(id);
      await rehydrate(parts, null, manifest.body);
      const facts = await parts.shop.buildMarts(parts.db, manifest.body.settings, manifest.body.asOf);
      opened.session = new Session(parts, { header, manifest, facts, claim });
      return opened.session;
    } catch (thrown) {
      claim.release();
      throw thrown;
    }
  }

  get id(): string {
    return this.#header.id;
  }

  get body(): ManifestBody {
    return this.#manifest.body;
  }

  /** Whether this tab may write. */
  get canWrite(): boolean {
    return this.#claim.isWriter;
  }

  /** The state in words of the page. */
  get status(): EngineStatus {
    const { generation, savedAt, body } = this.#manifest;
    const workspace = { ...this.#header, generation, savedAt, summarySha256: body.summarySha256 };
    const { canWrite, parts } = this;
    return { workspace, generation, savedAt, canWrite, storage: parts.vault.kind, body, facts: this.#facts };
  }

  /** Lets this tab write; the one that could until now follows. */
  async takeOver(): Promise<void> {
    await this.#claim.takeOver();
    await this.follow();
  }

  /** Ends the hold on the workspace. */
  close(): void {
    this.#claim.release();
  }

  /** Reads the current generation when it is not the one in the engine, and tells the page in any case. */
  follow(): Promise<void> {
    return this.inTurn(async () => {
      const manifest = await this.parts.vault.readManifest(this.id);
      this.#header = await headerOf(this.parts.vault, this.id);
      if (manifest.generation !== this.#manifest.generation) await this.#adopt(manifest);
      this.parts.changed(this.status);
    });
  }

  /** Runs changes one after the other. */
  inTurn<T>(change: () => Promise<T>): Promise<T> {
    const turn = this.#turn.then(change);
    this.#turn = turn.catch(() => undefined);
    return turn;
  }

  /** Throws the Problem `vault.read-only` unless this tab may write. */
  mustWrite(): void {
    if (!this.canWrite) throw readOnly();
  }

  /**
   * Builds the marts of `next` and saves it as the next generation, with `entry` in its ledger. The marts change in one
   * engine transaction that ends with the save, so whatever fails leaves the old marts and the old generation.
   */
  async save(next: ManifestBody, entry?: NewEntry): Promise<void> {
    this.mustWrite();
    const { vault, db, shop } = this.parts;
    await vault.writing(() =>
      this.#inOneStep(async () => {
        const facts = await shop.buildMarts(db, next.settings, next.asOf);
        const { sha256: summarySha256 } = await vault.putChunk(await shop.summarize(db, next.settings));
        await this.#commit({ ...next, summarySha256 }, facts, entry);
      })
    );
  }

  /** Saves a generation whose marts are those of the current one. */
  async note(next: ManifestBody, entry?: NewEntry): Promise<void> {
    this.mustWrite();
    await this.#commit(next, this.#facts, entry);
  }

  /** Shows the shop as of another day without saving it, for a tab that may only read. */
  async view(asOf: string | null): Promise<void> {
    const body = { ...this.body, asOf };
    await this.#inOneStep(async () => {
      this.#facts = await this.parts.shop.buildMarts(this.parts.db, body.settings, asOf);
    });
    this.#manifest = { ...this.#manifest, body };
  }

  async #commit(body: ManifestBody, facts: ShopFacts, entry: NewEntry | undefined): Promise<void> {
    const ledger = entry ? [...body.ledger, { at: this.parts.now(), ...entry }] : body.ledger;
    const { generation } = this.#manifest;
    try {
      this.#manifest = await this.parts.vault.commit(this.id, generation, { ...body, ledger });
    } catch (thrown) {
      if (asProblem(thrown).code === 'vault.stale') void this.follow().catch(() => undefined);
      throw thrown;
    }
    this.#facts = facts;
    this.parts.saved(this.id, this.#manifest.generation);
  }

  async #inOneStep(work: () => Promise<void>): Promise<void> {
    const { db, shop } = this.parts;
    const before = this.#manifest;
    await db.run(sql`begin transaction`);
    try {
      await work();
      await db.run(sql`commit`);
    } catch (thrown) {
      await db.run(sql`rollback`).catch(() => undefined);
      // Saved, but stopped before the engine heard of it: the marts are made once more instead of undoing the save.
      if (this.#manifest === before) throw thrown;
      this.#facts = await shop.buildMarts(db, this.body.settings, this.body.asOf);
    }
  }

  async #adopt(manifest: Manifest): Promise<void> {
    await rehydrate(this.parts, this.body, manifest.body);
    await this.#inOneStep(async () => {
      this.#facts = await this.parts.shop.buildMarts(this.parts.db, manifest.body.settings, manifest.body.asOf);
    });
    this.#manifest = manifest;
  }
}

async function headerOf(vault: Vault, id: string): Promise<WorkspaceHeader> {
  const header = (await vault.listWorkspaces()).find((one) => one.id === id);
  if (!header) throw missing(id);
  return header;
}
