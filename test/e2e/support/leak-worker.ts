// One script for a worker, a shared worker and a service worker; each answers whoever asks.
import { anywhere } from '../../../src/lib/engine/leaks/anywhere';
import { dynamicImport } from '../../../src/lib/engine/leaks/import';
import { tryAll } from '../../../src/lib/engine/leaks/verdict';

interface Asker {
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as EventTarget & Asker;

async function answer(event: Event, asker: Asker): Promise<void> {
  const { target } = (event as MessageEvent<{ target?: string }>).data;
  if (target) asker.postMessage({ findings: await tryAll([...anywhere, dynamicImport], target) });
}

scope.addEventListener('message', (event) => {
  const { source } = event as MessageEvent;
  const work = answer(event, (source as Asker | null) ?? scope);
  (event as Event & { waitUntil?(work: Promise<void>): void }).waitUntil?.(work);
});
scope.addEventListener('connect', (event) => {
  const port = (event as MessageEvent).ports[0];
  if (!port) return;
  port.addEventListener('message', (message) => void answer(message, port));
  port.start();
});
