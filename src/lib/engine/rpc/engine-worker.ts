import { transfer } from 'comlink';
import { problem } from '../../domain/problem';
import type { Reading } from '../../domain/reading';
import type { ShopSettings } from '../../domain/settings';
import type { ExportProgress, ExportWish } from '../exporting/export-plan';
import { NewsLine } from '../vault/news';
import { openVault, type NewWorkspace, type Vault } from '../vault/vault';
import type { EngineAssets } from '../warehouse/assets';
import { openAsyncDatabase, type AsyncWarehouse } from '../warehouse/async-database';
import { changeAsOf, changeSettings, define, importRecord, recordExport, removeImport } from './changes';
import type { EngineApi, EngineEvent, EngineStatus, Export, FilesProgress, ImportItem } from './engine-api';
import { importFiles } from './importing';
import { outcomeOf } from './outcome';
import { planInSession } from './planning';
import { Session } from './session';
import type { Shop } from './shop';
import type { Chosen } from '../shop/inspect';
import { buffersOf } from './transfer';

/** The engine inside its worker: one vault, one warehouse, one open workspace. */
export class EngineWorker implements EngineApi {
  #shop: Shop;
  #now: () => string;
  #assets: EngineAssets | undefined;
  #vault: Promise<Vault> | undefined;
  #warehouse: Promise<AsyncWarehouse> | undefined;
  #session: Session | undefined;
  #news = new NewsLine();
  #tell: (event: EngineEvent) => void = () => undefined;
  /** Running imports and whether each was asked to stop. */
  #imports = new Map<string, { stopped: boolean }>();
  /** Exports being planned and the way to stop each. */
  #plans = new Map<string, AbortController>();

  constructor(shop: Shop, now: () => string = () => new Date().toISOString()) {
    this.#shop = shop;
    this.#now = now;
  }

  boot(assets: EngineAssets, onEvent: (event: EngineEvent) => void) {
    return outcomeOf(async () => {
      this.#assets = assets;
      this.#tell = onEvent;
      this.#news.listen(({ workspaceId, generation }) => {
        if (generation === null) onEvent({ kind: 'workspaces' });
        else if (this.#session?.id === workspaceId) void this.#session.follow().catch(() => undefined);
      });
      return null;
    });
  }

  listWorkspaces() {
    return outcomeOf(async () => (await this.#openVault()).listWorkspaces());
  }

  createWorkspace(wanted: NewWorkspace) {
    return this.#onWorkspaces((vault) => vault.createWorkspace(wanted));
  }

  renameWorkspace(id: string, name: string) {
    return this.#onWorkspaces((vault) => vault.renameWorkspace(id, name));
  }

  setStage(id: string, stage: 'dev' | 'production') {
    return this.#onWorkspaces((vault) => vault.setStage(id, stage));
  }

  deleteWorkspace(id: string) {
    return this.#onWorkspaces(async (vault) => {
      if (this.#session?.id === id) this.#closeSession();
      await vault.deleteWorkspace(id);
    });
  }

  usage() {
    return outcomeOf(async () => (await this.#openVault()).usage());
  }

  open(workspaceId: string) {
    return outcomeOf(async () => {
      this.#closeSession();
      const [vault, db] = await Promise.all([this.#openVault(), this.#openWarehouse()]);
      const changed = (status: EngineStatus) => this.#tell({ kind: 'changed', status });
      const saved = (id: string, generation: number) => this.#news.tell({ workspaceId: id, generation });
      const parts = { vault, db, shop: this.#shop, now: this.#now, changed, saved };
      this.#session = await Session.open(parts, workspaceId);
      return this.#session.status;
    });
  }

  status() {
    return outcomeOf(async () => this.#open.status);
  }

  takeOver() {
    return outcomeOf(async () => {
      await this.#open.takeOver();
      return this.#open.status;
    });
  }

  unpack(files: readonly File[]) {
    return outcomeOf(() => this.#shop.unpackArchives(files));
  }

  inspect(file: File, chosen?: Chosen) {
    return outcomeOf(() => this.#shop.inspectFile(file, this.#session?.body.connectors ?? {}, undefined, chosen));
  }

  preview(file: File, reading: Reading) {
    return outcomeOf(async () => {
      const db = await this.#openWarehouse();
      const look = () => this.#shop.previewFile(db, file, reading);
      return this.#session ? this.#session.inTurn(look) : look();
    });
  }

  importFiles(requestId: string, items: readonly ImportItem[], onProgress: (progress: FilesProgress) => void) {
    return outcomeOf(async () => {
      const session = this.#open;
      const state = { stopped: false };
      this.#imports.set(requestId, state);
      try {
        return await session.inTurn(() => importFiles(session, { items, onProgress, stopped: () => state.stopped }));
      } finally {
        this.#imports.delete(requestId);
        await session.parts.vault.collectGarbage().catch(() => 0);
      }
    });
  }

  removeImport(importNo: number) {
    return this.#change((session) => removeImport(session, importNo));
  }

  original(importNo: number) {
    return this.#chunkOf(() => importRecord(this.#open, importNo).originalSha256, 'application/octet-stream');
  }

  setAside(importNo: number) {
    return this.#chunkOf(() => importRecord(this.#open, importNo).setAsideSha256, 'application/json');
  }

  settings(next: ShopSettings) {
    return this.#change((session) => changeSettings(session, next));
  }

  asOf(day: string | null) {
    return this.#change((session) => changeAsOf(session, day));
  }

  define(id: string, definition: unknown) {
    return this.#change((session) => define(session, id, definition));
  }

  planExport(requestId: string, wish: ExportWish, onProgress: (progress: ExportProgress) => void) {
    return outcomeOf(async () => {
      const stop = new AbortController();
      this.#plans.set(requestId, stop);
      try {
        return await planInSession(this.#open, { requestId, wish, onProgress, stopped: () => stop.signal.aborted });
      } finally {
        this.#plans.delete(requestId);
      }
    });
  }

  recordExport(entry: Export) {
    return this.#change((session) => recordExport(session, entry));
  }

  attachment(sha256: string) {
    return this.#chunkOf(() => sha256, 'application/octet-stream');
  }

  async ask(requestId: string, sqlText: string) {
    const outcome = await outcomeOf(async () => (await this.#openWarehouse()).question(requestId, { text: sqlText }));
    return outcome.ok ? transfer(outcome, buffersOf(outcome.value)) : outcome;
  }

  cancel(requestId: string) {
    return outcomeOf(async () => {
      const db = await this.#openWarehouse();
      this.#plans.get(requestId)?.abort();
      const running = this.#imports.get(requestId);
      if (!running) return db.cancel(requestId);
      running.stopped = true;
      await db.interrupt();
      return true;
    });
  }

  get #open(): Session {
    if (this.#session) return this.#session;
    throw problem({
      code: 'workspace.not-open',
      what: 'No workspace is open.',
      why: 'The question was asked before one was chosen.',
      todo: 'Open a workspace first.'
    });
  }

  #change(change: (session: Session) => Promise<void>) {
    return outcomeOf(async () => {
      const session = this.#open;
      await session.inTurn(() => change(session));
      return session.status;
    });
  }

  #chunkOf(name: () => string | null, type: string) {
    return outcomeOf(async () => {
      const sha256 = name();
      const bytes = sha256 === null ? '[]' : await (await this.#openVault()).getChunk(sha256);
      return new Blob([bytes as BlobPart], { type });
    });
  }

  #onWorkspaces<T>(change: (vault: Vault) => Promise<T>) {
    return outcomeOf(async () => {
      const value = await change(await this.#openVault());
      this.#news.tell({ workspaceId: '', generation: null });
      return value;
    });
  }

  #closeSession(): void {
    this.#session?.close();
    this.#session = undefined;
  }

  #openVault(): Promise<Vault> {
    return (this.#vault ??= openVault(this.#now));
  }

  #openWarehouse(): Promise<AsyncWarehouse> {
    if (!this.#assets) throw new Error('boot the engine first');
    const onLoaded = (bytes: number) => this.#tell({ kind: 'loading', bytes });
    return (this.#warehouse ??= openAsyncDatabase({ assets: this.#assets, onLoaded }));
  }
}
