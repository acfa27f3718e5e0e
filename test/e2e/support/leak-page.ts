// Served to the browser as a file, because code injected by the test driver is exempt from the page's policy.
import { addresses, disturbing } from '../../../src/lib/engine/leaks/addresses';
import { anywhere } from '../../../src/lib/engine/leaks/anywhere';
import { dynamicImport } from '../../../src/lib/engine/leaks/import';
import { page } from '../../../src/lib/engine/leaks/page';
import { type Finding, tryAll } from '../../../src/lib/engine/leaks/verdict';
import { startWorker, trustedScriptUrl } from '../../../src/lib/engine/worker-start';

const answerOf = (source: EventTarget) =>
  new Promise<Finding[]>((resolve) =>
    source.addEventListener('message', (event) => {
      const { findings } = (event as MessageEvent<{ findings?: Finding[] }>).data;
      if (findings) resolve(findings);
    })
  );

/** All that a document can do to itself and stay. */
export const fromDocument = (target: string) => tryAll([...anywhere, dynamicImport, ...page, ...addresses], target);

/** A worker as the product starts its own. */
export async function fromBlobWorker(target: string) {
  const { worker } = await startWorker('leak', [new URL('worker.js', location.href).href]);
  worker.postMessage({ target });
  return answerOf(worker);
}

/** A worker loaded from a URL, bound by nothing but its own headers. */
export async function fromUrlWorker(target: string) {
  const worker = new Worker(trustedScriptUrl('worker.js') as string, { type: 'module' });
  worker.postMessage({ target });
  return answerOf(worker);
}

/** A shared worker loaded from a URL. */
export async function fromSharedWorker(target: string) {
  const { port } = new SharedWorker(trustedScriptUrl('worker.js') as string, { type: 'module' });
  port.start();
  port.postMessage({ target });
  return answerOf(port);
}

/** A service worker of the same origin. */
export async function fromServiceWorker(target: string) {
  const registration = await navigator.serviceWorker.register(trustedScriptUrl('worker.js'), { type: 'module' });
  await navigator.serviceWorker.ready;
  registration.active?.postMessage({ target });
  return answerOf(navigator.serviceWorker);
}

/** What a person would see happen: windows, downloads and at last leaving the page. */
export const byLeaving = (target: string) => tryAll(disturbing, target);
