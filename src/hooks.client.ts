import { base } from '$app/paths';
import { startOffline } from '$lib/engine/offline.svelte';

// After load, so that keeping a copy of the site never delays showing it.
if (import.meta.env.PROD) {
  const start = () =>
    void startOffline(base).catch((reason) => console.info('Kept will not work offline here:', reason));
  if (document.readyState === 'complete') start();
  else addEventListener('load', start, { once: true });
}
