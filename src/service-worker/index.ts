import { anywhere } from '../lib/engine/leaks/anywhere';
import { HARMLESS_TARGET } from '../lib/engine/leaks/conclusion';
import { tryAll } from '../lib/engine/leaks/verdict';
import { type Ask, type Release, SHELL } from './release';
import { Store } from './store';

declare const self: ServiceWorkerGlobalScope & { readonly keptRelease: Release };

const release = self.keptRelease;
const root = self.registration.scope;
const store = new Store(release, root);

self.addEventListener('install', (event) => event.waitUntil(store.install()));
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  // The network is not needed to say no: on a host without headers this is what stops a stray request.
  if (url.origin !== location.origin) event.respondWith(Response.error());
  else if (request.method === 'GET' && url.href.startsWith(root)) event.respondWith(answer(request, url));
});
self.addEventListener('message', (event) => {
  const ask = event.data as Ask;
  if (ask.type === 'update') void self.skipWaiting();
  if (ask.type === 'keep') event.waitUntil(keep(ask.urls));
  if (ask.type === 'prove') event.waitUntil(prove(event.ports[0]));
});

async function takeOver(): Promise<void> {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  await store.tidy(pages.length);
  await self.clients.claim();
}

async function keep(urls: readonly string[]): Promise<void> {
  const wanted = urls.map((url) => new URL(url, root).href.slice(root.length));
  for (const address of wanted) if (release.engine.includes(address)) await store.engine(address);
}

async function prove(asker: MessagePort | undefined): Promise<void> {
  asker?.postMessage(await tryAll(anywhere, HARMLESS_TARGET));
}

async function answer(request: Request, { href, search, hash }: URL): Promise<Response> {
  const address = href.slice(root.length, href.length - search.length - hash.length);
  if (release.engine.includes(address)) return store.engine(address);
  if (address in release.files) return (await store.file(address)) ?? network(request);
  if (request.mode === 'navigate') return page(request, address, search);
  return (await store.earlier(address)) ?? network(request);
}

async function page(request: Request, address: string, search: string): Promise<Response> {
  // Pages refer to their scripts relative to the folder they live in.
  if (`${address}/` in release.files) return Response.redirect(`${root}${address}/${search}`, 308);
  return (await store.file(SHELL)) ?? network(request);
}

async function network(request: Request): Promise<Response> {
  return store.guarded(await fetch(request));
}
