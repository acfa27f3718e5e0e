import { problem } from '../domain/problem';

/** A worker that runs. `died` resolves when it ended for any reason: stopped, crashed, out of memory. */
export interface StartedWorker {
  readonly worker: Worker;
  readonly died: Promise<void>;
  /** Ends the worker at once. */
  stop(): void;
}

interface ScriptPolicy {
  createScriptURL(url: string): string;
}

const ALIVE = 'kept:alive';
const made = new Set<string>();
let policy: ScriptPolicy | undefined;

// The one Trusted Types policy of the product, made once per realm because its name may not be taken twice.
function scriptPolicy(): ScriptPolicy {
  const factory = (globalThis as { trustedTypes?: { createPolicy(name: string, rules: ScriptPolicy): ScriptPolicy } })
    .trustedTypes;
  policy ??= factory?.createPolicy('kept', { createScriptURL: ownScript }) ?? { createScriptURL: ownScript };
  return policy;
}

function ownScript(url: string): string {
  if (made.has(url)) return url;
  const { origin, protocol, href } = new URL(url, pageBase());
  if (origin === globalThis.origin && protocol.startsWith('http')) return href;
  throw new TypeError(`refused to run a script from ${origin}`);
}

// Inside a worker that began as a blob nothing relative can be resolved, so URLs arrive there absolute.
function pageBase(): string | undefined {
  return globalThis.location.protocol === 'blob:' ? undefined : globalThis.location.href;
}

/** A script URL of our own origin as the browser's Trusted Types want it; throws on any other. */
export function trustedScriptUrl(url: string): string {
  return scriptPolicy().createScriptURL(url);
}

/**
 * Starts a module worker from same-origin scripts, run in order, by way of a `blob:` that imports them: only such a
 * worker is bound by the page's policy on a host that sends no headers. Throws the Problem `engine.not-loaded`.
 */
export async function startWorker(name: string, scripts: readonly string[]): Promise<StartedWorker> {
  const life = `kept:life:${crypto.randomUUID()}`;
  const boot = blobOf(scripts, holdLife(life));
  try {
    const worker = new Worker(trustedScriptUrl(boot), { type: 'module', name });
    await alive(worker, name);
    return { worker, died: ended(worker, life), stop: () => worker.terminate() };
  } finally {
    made.delete(boot);
    URL.revokeObjectURL(boot);
  }
}

function blobOf(scripts: readonly string[], last = ''): string {
  const imports = scripts.map((script) => `import ${JSON.stringify(ownScript(script))};\n`);
  const url = URL.createObjectURL(new Blob([...imports, last], { type: 'text/javascript' }));
  made.add(url);
  return url;
}

// A worker that crashes or is terminated sends nothing, but the browser always frees the locks it held. One that refuses
// storage refuses locks as well; there the worker says that it lives and nobody hears of its end but by its error.
function holdLife(life: string): string {
  const say = `postMessage(${JSON.stringify(ALIVE)})`;
  return `navigator.locks.request(${JSON.stringify(life)}, () => { ${say}; return new Promise(() => {}); }).catch(() => ${say});`;
}

function alive(worker: Worker, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', function first({ data }) {
      if (data !== ALIVE) return;
      worker.removeEventListener('message', first);
      resolve();
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(notLoaded(name, event.message));
    });
  });
}

function ended(worker: Worker, life: string): Promise<void> {
  const crashed = new Promise<void>((resolve) => worker.addEventListener('error', () => resolve(), { once: true }));
  const freed = navigator.locks.request(life, () => undefined).catch(() => new Promise<void>(() => undefined));
  return Promise.race([crashed, freed]);
}

/** The Problem of a part of the engine that could not be loaded. */
export function notLoaded(part: string, reason: string | undefined) {
  return problem({
    code: 'engine.not-loaded',
    what: `The part of Kept called “${part}” could not be loaded.`,
    why: reason || 'The browser could not fetch or start its script.',
    todo: 'Check the connection and reload the page; your data is untouched.',
    retry: true
  });
}
