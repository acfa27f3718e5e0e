// Replaces a broken service worker: forgets every kept file and goes away. No workspace data is touched.
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(leave()));

async function leave() {
  for (const name of await caches.keys()) if (name.startsWith('kept-')) await caches.delete(name);
  await self.registration.unregister();
}
