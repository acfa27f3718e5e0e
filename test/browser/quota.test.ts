import { afterAll, beforeAll, expect, it } from 'vitest';
import { cdp } from 'vitest/browser';
import { emptyBody } from '../../src/lib/engine/vault/manifest';
import { openVault } from '../../src/lib/engine/vault/vault';
import { noise } from './support/vault';

interface Devtools {
  send(method: string, params: object): Promise<void>;
}

const devtools = (method: string, params: object = {}) =>
  (cdp() as unknown as Devtools).send(`Storage.${method}`, { origin: location.origin, ...params });

beforeAll(async () => {
  await devtools('overrideQuotaForOrigin', { quotaSize: 2_000_000 });
  // Chromium remembers for half a minute how much room a database found, unless it is a new one.
  await devtools('clearDataForOrigin', { storageTypes: 'indexeddb' });
});
afterAll(() => devtools('overrideQuotaForOrigin'));

it('a save without room names the bytes it needs, loses nothing, and succeeds once there is room', async () => {
  const vault = await openVault(() => '2026-01-01T00:00:00Z');
  const { id } = await vault.createWorkspace({ name: 'Nordlys', stage: 'dev', isDemo: false });
  await vault.commit(id, 1, { ...emptyBody(), asOf: '2026-01-01' });
  const failed = await vault.putChunk(noise(8_000_000)).catch((thrown) => thrown.problem);
  expect(failed).toMatchObject({ code: 'vault.full', retry: true });
  expect(failed.what).toMatch(/needs 8\.0 MB/);
  expect(failed.why).toMatch(/ MB are free/);
  expect(await vault.readManifest(id)).toMatchObject({ generation: 2, body: { asOf: '2026-01-01' } });
  await devtools('overrideQuotaForOrigin');
  const { sha256 } = await vault.putChunk(noise(8_000_000));
  expect(await vault.getChunk(sha256)).toHaveLength(8_000_000);
});
