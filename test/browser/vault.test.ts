import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWorker } from '../../src/lib/engine/worker-start';
import { claimWorkspace } from '../../src/lib/engine/vault/claim';
import { readFirstPaint } from '../../src/lib/engine/vault/first-paint';
import { emptyBody } from '../../src/lib/engine/vault/manifest';
import { FORMAT_VERSION, type ManifestBody } from '../../src/lib/engine/vault/types';
import { openVault, type Vault } from '../../src/lib/engine/vault/vault';
import { emptyVault, noise } from './support/vault';
import commitsUrl from './support/commits.worker.ts?worker&url';

const PERSON = 'aino.virtanen@example.com';
const text = (value: string) => new TextEncoder().encode(value);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (thrown) => thrown.problem?.code ?? String(thrown)
  );

let vault: Vault;
let id: string;
beforeEach(async () => {
  await emptyVault();
  vault = await openVault(() => '2026-01-01T00:00:00Z');
  ({ id } = await vault.createWorkspace({ name: 'Nordlys', stage: 'production', isDemo: false }));
});
afterEach(() => vi.restoreAllMocks());

const dayBody = (asOf: string, parts: Partial<ManifestBody> = {}): ManifestBody => ({ ...emptyBody(), asOf, ...parts });

describe('a workspace in the vault', () => {
  it('is listed, renamed, staged and deleted with all that only it needed', async () => {
    const { sha256 } = await vault.putChunk(text('a summary'));
    await vault.commit(id, 1, dayBody('2026-01-01', { summarySha256: sha256 }));
    await vault.renameWorkspace(id, 'Nordlys DK');
    await vault.setStage(id, 'dev');
    expect(await vault.listWorkspaces()).toMatchObject([{ id, name: 'Nordlys DK', stage: 'dev', generation: 2 }]);
    await vault.deleteWorkspace(id);
    expect(await vault.listWorkspaces()).toEqual([]);
    expect(await codeOf(vault.getChunk(sha256))).toBe('vault.damaged');
    expect(await codeOf(vault.readManifest(id))).toBe('vault.missing');
    expect(await codeOf(vault.renameWorkspace(id, 'gone'))).toBe('vault.missing');
    expect(await codeOf(vault.commit(id, 2, dayBody('2026-01-02')))).toBe('vault.missing');
  });

  it('refuses a save of a tab that another one overtook, and keeps the other one’s', async () => {
    await vault.commit(id, 1, dayBody('2026-01-01'));
    expect(await codeOf(vault.commit(id, 1, dayBody('2026-02-02')))).toBe('vault.stale');
    expect(await vault.readManifest(id)).toMatchObject({ generation: 2, body: { asOf: '2026-01-01' } });
  });

  it('lets exactly one of many saves through that start from the same generation', async () => {
    const days = Array.from({ length: 8 }, (_, index) => `2026-01-0${index + 1}`);
    const codes = await Promise.all(days.map((day) => codeOf(vault.commit(id, 1, dayBody(day)))));
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(codes.filter((code) => code === 'vault.stale')).toHaveLength(7);
    expect((await vault.readManifest(id)).body.asOf).toBe(days[codes.indexOf('done')]);
  });

  it('refuses to save what names bytes that are not there', async () => {
    expect(await codeOf(vault.commit(id, 1, dayBody('2026-01-01', { summarySha256: 'ab'.repeat(32) })))).toBe(
      'vault.damaged'
    );
    expect((await vault.readManifest(id)).generation).toBe(1);
  });

  it('keeps the generation before the current one as a way back, and sweeps what is older', async () => {
    const names: string[] = [];
    for (const day of ['2026-01-01', '2026-01-02', '2026-01-03']) {
      const { sha256 } = await vault.putChunk(text(`summary of ${day}`));
      await vault.commit(id, names.length + 1, dayBody(day, { summarySha256: sha256 }));
      names.push(sha256);
    }
    expect(await vault.readPrevious(id)).toMatchObject({ generation: 3, body: { asOf: '2026-01-02' } });
    expect(await vault.collectGarbage()).toBe(1);
    expect(await codeOf(vault.getChunk(names[0] as string))).toBe('vault.damaged');
    expect(new TextDecoder().decode(await vault.getChunk(names[1] as string))).toBe('summary of 2026-01-02');
  });

  it('sweeps nothing while somebody saves', async () => {
    const { sha256 } = await vault.putChunk(text('not yet named'));
    await vault.writing(async () => expect(await vault.collectGarbage()).toBe(0));
    expect(await codeOf(vault.getChunk(sha256))).toBe('done');
    expect(await vault.collectGarbage()).toBe(1);
  });

  it('writes what was done into the ledger, in order', async () => {
    const entry = {
      at: '2026-01-01T00:00:00Z',
      kind: 'export',
      about: 'Sent.',
      facts: { rows: 3 },
      chunks: {}
    } as const;
    await vault.appendLedger(id, 1, entry);
    await vault.appendLedger(id, 2, { ...entry, about: 'Sent again.' });
    expect((await vault.listLedger(id)).map(({ about }) => about)).toEqual(['Sent.', 'Sent again.']);
    expect(await codeOf(vault.appendLedger(id, 1, entry))).toBe('vault.stale');
  });

  it('survives being killed at any moment of a save: every save told is there, and the last one is whole', async () => {
    for (let round = 0; round < 20; round++) {
      const { worker, stop } = await startWorker('commits', [new URL(commitsUrl, location.href).href]);
      let told = 0;
      worker.addEventListener('message', ({ data }) => typeof data === 'number' && (told = data));
      worker.postMessage(id);
      await new Promise((resolve) => setTimeout(resolve, 60 + Math.random() * 120));
      stop();
      const { generation, body } = await vault.readManifest(id);
      expect(generation).toBeGreaterThanOrEqual(told);
      if (generation === 1) continue;
      expect(body.asOf).toBe(`generation ${generation}`);
      expect(await vault.getChunk(body.summarySha256 as string)).toHaveLength(20_000);
      expect((await vault.listWorkspaces())[0]).toMatchObject({ generation, summarySha256: body.summarySha256 });
    }
    expect((await vault.readManifest(id)).generation).toBeGreaterThan(20);
  });
});

describe('bytes in the vault', () => {
  it('come back as they were, under the SHA-256 anybody can check, and take less room', async () => {
    const { sha256, bytes, storedBytes } = await vault.putChunk(new Blob(['abc'.repeat(10_000)]).stream());
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', text('abc'.repeat(10_000))));
    expect(sha256).toBe(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
    expect(bytes).toBe(30_000);
    expect(storedBytes).toBeLessThan(300);
    expect(new TextDecoder().decode(await vault.getChunk(sha256))).toBe('abc'.repeat(10_000));
  });

  it('never come back wrong when a bit flipped in storage: the damage is named', async () => {
    const { sha256 } = await vault.putChunk(noise(3_000));
    const right = await vault.getChunk(sha256);
    const chunks = (await new Dexie('kept').open()).table('chunks');
    const row = await chunks.get(sha256);
    const stored = new Uint8Array(await row.blob.arrayBuffer());
    let named = 0;
    for (let flip = 0; flip < 300; flip++) {
      const bytes = stored.slice();
      const at = Math.floor(Math.random() * bytes.length);
      bytes[at] = (bytes[at] as number) ^ (1 << Math.floor(Math.random() * 8));
      await chunks.put({ ...row, blob: new Blob([bytes]) });
      const outcome = await vault.getChunk(sha256).catch((thrown) => thrown.problem);
      // Ten bytes of the gzip header (its clock, its system) may change without touching the content.
      if (outcome instanceof Uint8Array) expect([outcome, at < 10]).toEqual([right, true]);
      else {
        expect(outcome).toMatchObject({ code: 'vault.damaged', what: expect.stringContaining(sha256.slice(0, 12)) });
        named++;
      }
    }
    expect(named).toBeGreaterThan(290);
    chunks.db.close();
  });

  it('hold a manifest whose damage is noticed too, and the one before it can be read', async () => {
    await vault.commit(id, 1, dayBody('2026-01-01'));
    const manifests = (await new Dexie('kept').open()).table('manifests');
    const row = await manifests.get([id, 2]);
    const json = await row.body.text();
    await manifests.put({ ...row, body: new Blob([json.replace('2026-01-01', '2026-01-02')]) });
    manifests.db.close();
    expect(await codeOf(vault.readManifest(id))).toBe('vault.damaged');
    expect(await vault.readPrevious(id)).toMatchObject({ generation: 1 });
  });

  it('lie nowhere but in Blobs, which are gone once deleted', async () => {
    const chunk = await vault.putChunk(text(PERSON.repeat(10)));
    const imported = { originalName: 'orders.csv', report: { fixes: [{ samples: [{ before: PERSON }] }] } };
    const segments = { stg_orders: { sha256: chunk.sha256, rows: 1, bytes: 1 } };
    const record = { ...imported, importNo: 1, originalSha256: chunk.sha256, segments, setAsideSha256: null };
    await vault.commit(id, 1, dayBody('2026-01-01', { imports: [record as unknown as ManifestBody['imports'][0]] }));
    const database = await new Dexie('kept').open();
    for (const table of database.tables) expect(JSON.stringify(await table.toArray())).not.toContain(PERSON);
    expect(JSON.stringify((await vault.readManifest(id)).body)).toContain(PERSON);
    database.close();
  });
});

describe('a browser that refuses storage', () => {
  it('is worked with in memory, and said so', async () => {
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    const memory = await openVault(() => '2026-01-01T00:00:00Z');
    expect(memory.kind).toBe('memory');
    const made = await memory.createWorkspace({ name: 'For now', stage: 'dev', isDemo: true });
    const { sha256 } = await memory.putChunk(text('hello'));
    await memory.commit(made.id, 1, dayBody('2026-01-01', { summarySha256: sha256 }));
    expect(await codeOf(memory.commit(made.id, 1, dayBody('2026-01-02')))).toBe('vault.stale');
    expect(new TextDecoder().decode((await memory.readSummary(made.id)) as Uint8Array)).toBe('hello');
    expect(await memory.usage()).toMatchObject({ kind: 'memory', isPersistent: false });
    expect((await readFirstPaint()).workspaces).toEqual([]);
    await memory.deleteWorkspace(made.id);
    expect(await codeOf(memory.getChunk(sha256))).toBe('vault.damaged');
  });
});

describe('other versions', () => {
  it('leave a workspace alone that a newer one saved', async () => {
    const manifests = (await new Dexie('kept').open()).table('manifests');
    await manifests.update([id, 1], { formatVersion: FORMAT_VERSION + 1 });
    manifests.db.close();
    expect(await codeOf(vault.readManifest(id))).toBe('vault.newer');
    expect(await codeOf(vault.commit(id, 1, { ...emptyBody(), formatVersion: FORMAT_VERSION + 1 }))).toBe(
      'vault.newer'
    );
    expect(await vault.listWorkspaces()).toMatchObject([{ id, generation: 1 }]);
  });
});

describe('the first paint', () => {
  it('reads workspaces and summary without anything else being loaded', async () => {
    const { sha256 } = await vault.putChunk(text('{"net":1200}'));
    await vault.commit(id, 1, dayBody('2026-01-01', { summarySha256: sha256 }));
    const first = await readFirstPaint();
    expect(first.workspaces).toMatchObject([{ id, name: 'Nordlys', summarySha256: sha256 }]);
    expect(new TextDecoder().decode((await first.summary(id)) as Uint8Array)).toBe('{"net":1200}');
    expect(await first.summary('another')).toBeNull();
  });

  it('of a newcomer is empty and leaves nothing in the browser', async () => {
    await new Dexie('kept').delete();
    expect((await readFirstPaint()).workspaces).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('kept');
  });
});

describe('two tabs with one workspace', () => {
  it('let one write; the other can as soon as the first is gone', async () => {
    const told: string[] = [];
    const first = await claimWorkspace(id, (isWriter) => told.push(`first ${isWriter}`));
    const second = await claimWorkspace(id, (isWriter) => told.push(`second ${isWriter}`));
    expect([first.isWriter, second.isWriter]).toEqual([true, false]);
    first.release();
    await expect.poll(() => told).toEqual(['second true']);
    expect([first.isWriter, second.isWriter]).toEqual([false, true]);
    second.release();
  });

  it('hand over on request, and back again when the taker leaves', async () => {
    const told: string[] = [];
    const first = await claimWorkspace(id, (isWriter) => told.push(`first ${isWriter}`));
    const second = await claimWorkspace(id, (isWriter) => told.push(`second ${isWriter}`));
    await second.takeOver();
    await expect.poll(() => told.toSorted()).toEqual(['first false', 'second true']);
    expect([first.isWriter, second.isWriter]).toEqual([false, true]);
    second.release();
    await expect.poll(() => first.isWriter).toBe(true);
    first.release();
  });
});
