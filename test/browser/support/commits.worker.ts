import { emptyBody } from '../../../src/lib/engine/vault/manifest';
import { openVault } from '../../../src/lib/engine/vault/vault';

// Saves one generation after the other until it is killed; each acknowledged one is told.
self.addEventListener('message', async ({ data: id }: MessageEvent<string>) => {
  const vault = await openVault(() => '2026-01-01T00:00:00Z');
  let { generation } = await vault.readManifest(id);
  for (;;) {
    const { sha256 } = await vault.putChunk(crypto.getRandomValues(new Uint8Array(20_000)));
    const body = { ...emptyBody(), asOf: `generation ${generation + 1}`, summarySha256: sha256 };
    ({ generation } = await vault.commit(id, generation, body));
    self.postMessage(generation);
  }
});
