import { releaseProxy, wrap, type Remote } from 'comlink';
import type { Ask } from '../../../service-worker/release';
import { startWorker } from '../worker-start';
import { addresses, webRtc } from './addresses';
import { anywhere } from './anywhere';
import { dynamicImport } from './import';
import { HARMLESS_TARGET } from './conclusion';
import { page } from './page';
import { type Finding, tryAll } from './verdict';
import type { WorkerAttempts } from './worker-side';
import proveUrl from '../../../../workers/prove.worker.ts?worker&url';

/** Everything a document can try on itself without disturbing the person looking, in order. */
export function fromPage(found: (finding: Finding) => void): Promise<Finding[]> {
  return tryAll([...anywhere, dynamicImport, ...page, ...addresses], HARMLESS_TARGET, found);
}

/** The same from a worker started the way the product starts its workers. */
export async function fromWorker(): Promise<Finding[]> {
  const started = await startWorker('prove', [new URL(proveUrl, import.meta.url).href]);
  const remote: Remote<WorkerAttempts> = wrap(started.worker);
  try {
    return await remote.tryAnywhere(HARMLESS_TARGET);
  } finally {
    remote[releaseProxy]();
    started.stop();
  }
}

/** The same from the service worker; none where there is no active one (a first visit, a private window). */
export async function fromServiceWorker(): Promise<Finding[]> {
  const active = (await navigator.serviceWorker?.getRegistration())?.active;
  if (!active) return [];
  const { port1, port2 } = new MessageChannel();
  const answer = new Promise<Finding[]>((resolve) => (port1.onmessage = ({ data }) => resolve(data as Finding[])));
  active.postMessage({ type: 'prove' } satisfies Ask, [port2]);
  const silence = new Promise<Finding[]>((resolve) => setTimeout(() => resolve([]), 20_000));
  return Promise.race([answer, silence]).finally(() => port1.close());
}

/** Whether this browser enforces Connection-Allowlist on this page: seen on WebRTC, which nothing else stops. */
export async function isAllowlistEnforced(): Promise<boolean> {
  return (await webRtc(HARMLESS_TARGET)).outcome === 'refused';
}

/** Whether the service worker's own script came with the headers; a policy the page has does not bind it. */
export async function isServiceWorkerBound(): Promise<boolean> {
  const script = (await navigator.serviceWorker?.getRegistration())?.active?.scriptURL;
  // The service worker answers only GET, so this is the host's own answer.
  const answer = script && (await fetch(script, { method: 'HEAD' }).catch(() => undefined));
  return Boolean(answer && answer.headers.has('Connection-Allowlist'));
}
