import { describe, expect, it } from 'vitest';
import { packChunk, unpackChunk } from '../../../src/lib/engine/vault/chunk';
import { fingerprint } from '../../../src/lib/engine/vault/fingerprint';

const TEXT = 'abc';
// The example of FIPS 180-4.
const SHA256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';

describe('the fingerprint of a file', () => {
  it('is its SHA-256, however the bytes are handed over', async () => {
    const bytes = new TextEncoder().encode(TEXT);
    expect(await fingerprint(bytes)).toBe(SHA256);
    expect(await fingerprint(new Blob([TEXT]))).toBe(SHA256);
    for (const source of [bytes, new Blob([TEXT]), new Blob([TEXT]).stream()])
      expect((await packChunk(source)).sha256).toBe(SHA256);
  });

  it('takes only the bytes of a view, not the memory it lies in', async () => {
    const within = new TextEncoder().encode(`xx${TEXT}yy`).subarray(2, 5);
    expect(await fingerprint(within)).toBe(SHA256);
  });

  it('finds out bytes that were changed in storage', async () => {
    const row = await packChunk(new Blob([TEXT]));
    const other = await packChunk(new Blob(['abd']));
    expect(new TextDecoder().decode(await unpackChunk(row))).toBe(TEXT);
    await expect(unpackChunk({ ...row, blob: other.blob })).rejects.toMatchObject({
      problem: { code: 'vault.damaged' }
    });
  });
});
