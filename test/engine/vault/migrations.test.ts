import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packManifest, unpackManifest } from '../../../src/lib/engine/vault/manifest';
import { migrated } from '../../../src/lib/engine/vault/migrations';
import { FORMAT_VERSION, type ManifestBody } from '../../../src/lib/engine/vault/types';

const old = JSON.parse(readFileSync('test/fixtures/manifest-v1.json', 'utf8')) as ManifestBody;

describe('a workspace saved by an earlier version', () => {
  it('opens with its imports as imports of orders', async () => {
    const row = await packManifest({ workspaceId: 'w', generation: 4, savedAt: '2026-01-01T00:00:00Z', body: old });
    expect(row.formatVersion).toBe(1);
    const { body } = await unpackManifest(row);
    expect(body.formatVersion).toBe(FORMAT_VERSION);
    expect(body.imports[0]?.report).toMatchObject({
      role: 'orders',
      things: { found: 6, new: 5, changed: 1, unchanged: 0 },
      read: 9,
      lines: 7
    });
    expect(body.imports[0]?.report).not.toHaveProperty('orders');
  });

  it('is left as it is when it is of this version', () => {
    const body = migrated(old, FORMAT_VERSION);
    expect(migrated(body, FORMAT_VERSION)).toEqual(body);
  });
});
