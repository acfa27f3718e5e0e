import { proxy, wrap } from 'comlink';
import type { AnswerTable } from '../../domain/answer-table';
import { asProblem } from '../../domain/problem';
import type { Reading } from '../../domain/reading';
import type { ShopSettings } from '../../domain/settings';
import type { Sql } from '../../sql/sql';
import type { ExportProgress, ExportWish } from '../exporting/export-plan';
import type { EngineApi, EngineEvent, EngineStatus, Export, FilesProgress, ImportItem } from '../rpc/engine-api';
import { valueOf, type Outcome } from '../rpc/outcome';
import type { Chosen } from '../shop/inspect';
import type { NewWorkspace } from '../vault/vault';
import { absoluteAssets, type EngineAssets } from '../warehouse/assets';
import { engineDied, FATAL } from '../warehouse/fault';
import { Lifeline } from '../warehouse/lifeline';
import type { StartedWorker } from '../worker-start';

/** What a client is made of. */
export interface ClientParts {
  readonly assets: EngineAssets;
  /** Starts the worker that speaks `EngineApi`; called again after each crash. */
  start(): Promise<StartedWorker>;
  onEvent(event: EngineEvent): void;
}

interface RunningEngine {
  readonly remote: EngineApi;
  readonly life: Lifeline;
  readonly started: StartedWorker;
}

/**
 * The engine as the page uses it: every method rejects with a `ProblemError`. An engine that dies is started again and
 * its workspace opened again; what only reads is then repeated once, what changes something is not.
 */
export class EngineClient {
  #parts: ClientParts;
  #running: Promise<RunningEngine> | undefined;
  #openId: string | null = null;
  #requests = 0;

  constructor(parts: ClientParts) {
    this.#parts = parts;
  }

  /** All workspaces, oldest first. */
  listWorkspaces() {
    return this.#read((engine) => engine.listWorkspaces());
  }

  /** Makes an empty workspace. */
  createWorkspace(wanted: NewWorkspace) {
    return this.#change((engine) => engine.createWorkspace(wanted));
  }

  /** Changes the name of a workspace. */
  renameWorkspace(id: string, name: string) {
    return this.#change((engine) => engine.renameWorkspace(id, name));
  }

  /** Marks a workspace as one to try things in, or as the real one. */
  setStage(id: string, stage: 'dev' | 'production') {
    return this.#change((engine) => engine.setStage(id, stage));
  }

  /** Deletes a workspace for good. */
  deleteWorkspace(id: string) {
    if (this.#openId === id) this.#openId = null;
    return this.#change((engine) => engine.deleteWorkspace(id));
  }

  /** Bytes stored and free. */
  usage() {
    return this.#read((engine) => engine.usage());
  }

  /** Asks the browser to keep the data until the user deletes it; false when it declines. Only a page can ask. */
  requestPersistence(): Promise<boolean> {
    return navigator.storage.persist();
  }

  /** Opens a workspace; it is opened again by itself after a crash. */
  async open(workspaceId: string): Promise<EngineStatus> {
    this.#openId = null;
    const status = await this.#read((engine) => engine.open(workspaceId));
    this.#openId = workspaceId;
    return status;
  }

  /** The open workspace. */
  status() {
    return this.#read((engine) => engine.status());
  }

  /** Lets this tab write instead of the one that does. */
  takeOver() {
    return this.#change((engine) => engine.takeOver());
  }

  /** Looks into a file: what it is and how it would be read. */
  unpack(files: readonly File[]) {
    return this.#read((engine) => engine.unpack(files));
  }

  inspect(file: File, chosen?: Chosen) {
    return this.#read((engine) => engine.inspect(file, chosen));
  }

  /** The first rows of a file as a reading understands them. */
  preview(file: File, reading: Reading) {
    return this.#read((engine) => engine.preview(file, reading));
  }

  /** Imports files as one save, all or none; the signal stops it and leaves everything as it was. */
  importFiles(
    items: readonly ImportItem[],
    { onProgress = () => undefined, signal }: { onProgress?(progress: FilesProgress): void; signal?: AbortSignal } = {}
  ) {
    const report = proxy(onProgress);
    return this.#change((engine) => this.#cancellable(engine, signal, (id) => engine.importFiles(id, items, report)));
  }

  /** Removes one import from the shop. */
  removeImport(importNo: number) {
    return this.#change((engine) => engine.removeImport(importNo));
  }

  /** The imported file as it came, byte for byte. */
  original(importNo: number) {
    return this.#read((engine) => engine.original(importNo));
  }

  /** The records that an import set aside: a JSON array of `SetAside`. */
  setAside(importNo: number) {
    return this.#read((engine) => engine.setAside(importNo));
  }

  /** Replaces the settings that change numbers. */
  settings(next: ShopSettings) {
    return this.#change((engine) => engine.settings(next));
  }

  /** Shows the shop as of a day; null is the last day of the data. */
  asOf(day: string | null) {
    return this.#change((engine) => engine.asOf(day));
  }

  /** Keeps a definition under its id; null forgets it. */
  define(id: string, definition: unknown) {
    return this.#change((engine) => engine.define(id, definition));
  }

  /** The files of an export and what its receipt will say; the signal stops it. */
  planExport(
    wish: ExportWish,
    { onProgress = () => undefined, signal }: { onProgress?(progress: ExportProgress): void; signal?: AbortSignal } = {}
  ) {
    const report = proxy(onProgress);
    return this.#read((engine) => this.#cancellable(engine, signal, (id) => engine.planExport(id, wish, report)));
  }

  /** Writes an export into the ledger. */
  recordExport(entry: Export) {
    return this.#change((engine) => engine.recordExport(entry));
  }

  /** The bytes of a chunk that the ledger names. */
  attachment(sha256: string) {
    return this.#read((engine) => engine.attachment(sha256));
  }

  /** Asks the warehouse; the signal stops the question, which then rejects with `question.cancelled`. */
  ask(question: Sql, signal?: AbortSignal): Promise<AnswerTable> {
    return this.#read((engine) => this.#cancellable(engine, signal, (id) => engine.ask(id, question.text)));
  }

  /** Ends the engine. The next call starts it again. */
  async close(): Promise<void> {
    const running = this.#running;
    this.#running = undefined;
    (await running)?.started.stop();
  }

  #read<T>(call: (engine: EngineApi) => Promise<Outcome<T>>): Promise<T> {
    return this.#call(call, 1);
  }

  #change<T>(call: (engine: EngineApi) => Promise<Outcome<T>>): Promise<T> {
    return this.#call(call, 0);
  }

  async #call<T>(call: (engine: EngineApi) => Promise<Outcome<T>>, repeats: number): Promise<T> {
    const running = (this.#running ??= this.#spawn());
    try {
      const { remote, life } = await running;
      return valueOf(await life.guard(() => call(remote)));
    } catch (thrown) {
      if (!FATAL.has(asProblem(thrown).code)) throw thrown;
      this.#replace(running);
      if (repeats === 0) throw thrown;
      return this.#call(call, repeats - 1);
    }
  }

  // Several calls may fail with the same engine; only the first of them starts the next one.
  #replace(dead: Promise<RunningEngine>): void {
    if (this.#running !== dead) return;
    dead.then(({ started }) => started.stop()).catch(() => undefined);
    this.#running = this.#spawn().then((running) => {
      this.#parts.onEvent({ kind: 'restarted' });
      return running;
    });
  }

  async #spawn(): Promise<RunningEngine> {
    const started = await this.#parts.start();
    const running = { started, life: new Lifeline(), remote: remoteOf(started.worker) };
    void started.died.then(() => running.life.end(engineDied()));
    const assets = absoluteAssets(this.#parts.assets, location.href);
    const onEvent = proxy((event: EngineEvent) => this.#parts.onEvent(event));
    valueOf(await running.life.guard(() => running.remote.boot(assets, onEvent)));
    const id = this.#openId;
    if (id !== null) valueOf(await running.life.guard(() => running.remote.open(id)));
    return running;
  }

  async #cancellable<T>(
    engine: EngineApi,
    signal: AbortSignal | undefined,
    call: (requestId: string) => Promise<T>
  ): Promise<T> {
    const requestId = `r${++this.#requests}`;
    const stop = () => void engine.cancel(requestId);
    const answer = call(requestId);
    if (signal?.aborted) stop();
    signal?.addEventListener('abort', stop, { once: true });
    try {
      return await answer;
    } finally {
      signal?.removeEventListener('abort', stop);
    }
  }
}

// Every method of the API is asynchronous already, so the remote has its very type.
function remoteOf(worker: Worker): EngineApi {
  return wrap<EngineApi>(worker) as unknown as EngineApi;
}
