import type { Ask } from '../../service-worker/release';
import { trustedScriptUrl } from './worker-start';

let waiting = $state.raw<ServiceWorker | null>(null);
let isPutOff = $state(false);
let accepted = false;

/**
 * Makes the site work offline: registers the service worker at `<base>/service-worker.js`. When a newer release is
 * ready `hasUpdate` becomes true; nothing changes until `acceptUpdate` or until all tabs are closed.
 */
export async function startOffline(base: string): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const registration = await navigator.serviceWorker.register(trustedScriptUrl(`${base}/service-worker.js`), {
    scope: `${base}/`,
    updateViaCache: 'none'
  });
  navigator.serviceWorker.addEventListener('controllerchange', () => accepted && location.reload());
  if (registration.waiting) announce(registration.waiting);
  registration.addEventListener('updatefound', () => follow(registration.installing));
}

function follow(worker: ServiceWorker | null): void {
  worker?.addEventListener('statechange', () => {
    // Without a controller this is the first visit, which is no update.
    if (worker.state === 'installed' && navigator.serviceWorker.controller) announce(worker);
  });
}

function announce(worker: ServiceWorker): void {
  waiting = worker;
  isPutOff = false;
}

/** Whether a newer release is ready and was not put off. */
export const hasUpdate = (): boolean => waiting !== null && !isPutOff;

/** Says no more about the newer release that is ready; the next one is announced again. */
export function putOffUpdate(): void {
  isPutOff = true;
}

/** Switches this tab to the newer release and reloads it; other tabs keep working with the files of theirs. */
export function acceptUpdate(): void {
  accepted = true;
  // Another tab may have taken it already: then nothing more will change hands.
  if (waiting?.state === 'installed') waiting.postMessage({ type: 'update' } satisfies Ask);
  else location.reload();
}

/** Keeps the given engine files (same-origin URLs) for use without a network; call it once the engine runs. */
export async function keepOffline(urls: readonly string[]): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ type: 'keep', urls } satisfies Ask);
}
