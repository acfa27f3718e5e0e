import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/lib/domain/answer-table';
import { DEFAULT_SETTINGS } from '../../src/lib/domain/settings';
import { EngineClient } from '../../src/lib/engine/client/engine-client';
import type { EngineEvent, EngineStatus } from '../../src/lib/engine/rpc/engine-api';
import { openVault } from '../../src/lib/engine/vault/vault';
import { shippedAssets } from '../../src/lib/engine/warehouse/shipped-assets';
import { startWorker, type StartedWorker } from '../../src/lib/engine/worker-start';
import { sql } from '../../src/lib/sql/sql';
import { FAILING_SETTINGS, PAPER_READING, RUNAWAY } from './support/paper-shop';
import paperUrl from './support/paper-engine.worker.ts?worker&url';
import { emptyVault } from './support/vault';

/** One tab: a client whose workers the test can see and kill. */
class Tab {
  started: StartedWorker[] = [];
  events: EngineEvent[] = [];
  client = new EngineClient({
    assets: shippedAssets(),
    start: async () => {
      const started = await startWorker('engine', [new URL(paperUrl, location.href).href]);
      this.started.push(started);
      return started;
    },
    onEvent: (event) => this.events.push(event)
  });

  /** What the tab was told last about its workspace without asking. */
  get heard(): EngineStatus | undefined {
    return this.events.flatMap((event) => (event.kind === 'changed' ? [event.status] : [])).at(-1);
  }

  kill(): void {
    this.started.at(-1)?.stop();
  }
}

const tabs: Tab[] = [];
const openTab = () => {
  const tab = new Tab();
  tabs.push(tab);
  return tab;
};
const paper = (name: string, text: string) => ({ file: new File([text], name), reading: PAPER_READING });
const totals = async (tab: Tab) => rowsOf(await tab.client.ask(sql`select * from totals order by customer`));
const soon = <T>(state: () => T) => expect.poll(state, { timeout: 60_000 });
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'done',
    (thrown) => thrown.problem?.code ?? String(thrown)
  );

let tab: Tab;
let id: string;
beforeEach(async () => {
  await emptyVault();
  tab = openTab();
  ({ id } = await tab.client.createWorkspace({ name: 'Nordlys', stage: 'dev', isDemo: false }));
  await tab.client.open(id);
  await tab.client.importFiles([paper('monday.csv', 'aino,3\nbo,4\nragged\n')]);
});
afterEach(async () => {
  for (const one of tabs.splice(0)) await one.client.close();
});

const MONDAY = [
  { customer: 'aino', amount: 3 },
  { customer: 'bo', amount: 4 }
];
const BOTH = [
  { customer: 'aino', amount: 13 },
  { customer: 'bo', amount: 4 }
];

describe('a workspace', () => {
  it('says what was saved, and is the same when it is opened tomorrow', async () => {
    const { generation, body, facts, canWrite, storage } = await tab.client.status();
    expect({ generation, facts: facts.customers, canWrite, storage }).toEqual({
      generation: 2,
      facts: 2,
      canWrite: true,
      storage: 'disk'
    });
    expect(body.imports).toMatchObject([
      { importNo: 1, originalName: 'monday.csv', segments: { stg_sales: { rows: 2 } } }
    ]);
    expect(body.ledger).toMatchObject([{ kind: 'import', facts: { files: 1, records: 3, used: 2, setAside: 1 } }]);
    await tab.client.close();
    const tomorrow = openTab();
    expect((await tomorrow.client.open(id)).generation).toBe(2);
    expect(await totals(tomorrow)).toEqual(MONDAY);
  });

  it('gives back every file byte for byte, and the records it set aside with their line', async () => {
    expect(await (await tab.client.original(1)).text()).toBe('aino,3\nbo,4\nragged\n');
    expect(JSON.parse(await (await tab.client.setAside(1)).text())).toEqual([
      { row: 3, line: 3, reason: 'ragged', why: 'No amount.', text: 'ragged' }
    ]);
    expect(await codeOf(tab.client.original(9))).toBe('vault.missing');
  });

  it('adds a second file, knows the first again, and loses one when it is removed', async () => {
    const [again, second] = await tab.client.importFiles([
      paper('monday again.csv', 'aino,3\nbo,4\nragged\n'),
      paper('tuesday.csv', 'aino,10\n')
    ]);
    expect(again).toMatchObject({ repeated: true, fileName: 'monday.csv' });
    expect(second).toMatchObject({ repeated: false, importNo: 2 });
    expect(await totals(tab)).toEqual(BOTH);
    expect((await tab.client.removeImport(1)).body.imports.map(({ importNo }) => importNo)).toEqual([2]);
    expect(await totals(tab)).toEqual([{ customer: 'aino', amount: 10 }]);
  });

  it('says nothing new when a known file comes again: no save, no number changed', async () => {
    await tab.client.importFiles([paper('monday.csv', 'aino,3\nbo,4\nragged\n')]);
    expect((await tab.client.status()).generation).toBe(2);
  });

  it('keeps an export with its receipt in the ledger', async () => {
    const bytes = new TextEncoder().encode('{"rows":2}');
    const status = await tab.client.recordExport({
      about: 'Two customers.',
      facts: { rows: 2 },
      attachments: { receipt: bytes }
    });
    const chunk = status.body.ledger.at(-1)?.chunks.receipt as string;
    expect(await (await tab.client.attachment(chunk)).text()).toBe('{"rows":2}');
  });
});

describe('an import that does not finish', () => {
  it('leaves everything as it was when it is stopped', async () => {
    const stop = new AbortController();
    const running = tab.client.importFiles([paper('a.csv', 'cleo,1\n'), paper('b.csv', 'dina,1\nrunaway\n')], {
      onProgress: ({ fileIndex }) => fileIndex === 1 && stop.abort(),
      signal: stop.signal
    });
    expect(await codeOf(running)).toBe('import.cancelled');
    expect(await totals(tab)).toEqual(MONDAY);
    expect(rowsOf(await tab.client.ask(sql`select count(*)::integer as n from stg_sales`))).toEqual([{ n: 2 }]);
    expect((await tab.client.status()).generation).toBe(2);
    await tab.client.importFiles([paper('tuesday.csv', 'aino,10\n')]);
    expect(await totals(tab)).toEqual(BOTH);
  });

  it('leaves everything as it was when a file is broken', async () => {
    const running = tab.client.importFiles([paper('a.csv', 'cleo,1\n'), paper('b.csv', 'dina,1\nbroken\n')]);
    await expect(running).rejects.toThrow('the paper is torn');
    expect(await totals(tab)).toEqual(MONDAY);
    expect(rowsOf(await tab.client.ask(sql`select count(*)::integer as n from stg_sales`))).toEqual([{ n: 2 }]);
  });

  it('leaves everything as it was when the engine is killed meanwhile', async () => {
    let isRunning = false;
    const running = tab.client.importFiles([paper('b.csv', 'dina,1\nrunaway\n')], {
      onProgress: () => (isRunning = true)
    });
    const code = codeOf(running);
    await soon(() => isRunning).toBe(true);
    tab.kill();
    expect(await code).toBe('engine.died');
    expect((await tab.client.status()).generation).toBe(2);
    expect(await totals(tab)).toEqual(MONDAY);
  });
});

describe('settings that cannot be used', () => {
  it('change neither the numbers on screen nor what is saved', async () => {
    await expect(tab.client.settings(FAILING_SETTINGS)).rejects.toThrow('no such currency');
    expect(await totals(tab)).toEqual(MONDAY);
    expect(await tab.client.status()).toMatchObject({ generation: 2, body: { settings: DEFAULT_SETTINGS } });
    expect((await tab.client.asOf('2025-05-05')).facts.asOf).toBe('2025-05-05');
  });
});

describe('an engine that dies', () => {
  it('is started again, and the question is answered as if nothing had been', async () => {
    const answer = totals(tab);
    tab.kill();
    expect(await answer).toEqual(MONDAY);
    expect(tab.started).toHaveLength(2);
    expect(tab.events.filter(({ kind }) => kind === 'restarted')).toHaveLength(1);
  });

  it('is started again when it died while nobody asked', async () => {
    tab.kill();
    await tab.started[0]?.died;
    expect(await totals(tab)).toEqual(MONDAY);
  });

  it('answers all that waited, starting again only once', async () => {
    const answers = [totals(tab), totals(tab), totals(tab)];
    tab.kill();
    expect(await Promise.all(answers)).toEqual([MONDAY, MONDAY, MONDAY]);
    expect(tab.started).toHaveLength(2);
  });

  it('is not asked a third time when the question kills it twice', async () => {
    const answer = codeOf(tab.client.ask(RUNAWAY));
    tab.kill();
    await soon(() => tab.events.filter(({ kind }) => kind === 'restarted').length).toBe(1);
    tab.kill();
    expect(await answer).toBe('engine.died');
    expect(await totals(tab)).toEqual(MONDAY);
  });
});

describe('a runaway question', () => {
  it('is stopped on request and the engine answers on', async () => {
    const stop = new AbortController();
    const runaway = codeOf(tab.client.ask(RUNAWAY, stop.signal));
    expect(await totals(tab)).toEqual(MONDAY);
    stop.abort();
    expect(await runaway).toBe('question.cancelled');
    expect(await codeOf(tab.client.ask(RUNAWAY, AbortSignal.abort()))).toBe('question.cancelled');
    expect(await totals(tab)).toEqual(MONDAY);
    expect(tab.started).toHaveLength(1);
  });
});

describe('two tabs', () => {
  it('never overwrite each other: a save that another overtook is refused, then the tab shows the other one', async () => {
    const vault = await openVault(() => '2026-01-01T00:00:00Z');
    const { body } = await vault.readManifest(id);
    await vault.commit(id, 2, { ...body, imports: [] });
    expect(await codeOf(tab.client.define('vip', { least: 100 }))).toBe('vault.stale');
    await soon(() => tab.heard?.generation).toBe(3);
    expect(await totals(tab)).toEqual([]);
    expect((await tab.client.define('vip', { least: 100 })).body.definitions).toEqual({ vip: { least: 100 } });
  });

  it('show the same: the second reads only, hears of every save, and may write once the first is gone', async () => {
    const second = openTab();
    expect((await second.client.open(id)).canWrite).toBe(false);
    expect(await codeOf(second.client.importFiles([paper('b.csv', 'bo,1\n')]))).toBe('vault.read-only');
    expect(await codeOf(second.client.removeImport(1))).toBe('vault.read-only');
    expect(await totals(second)).toEqual(MONDAY);
    await tab.client.importFiles([paper('tuesday.csv', 'aino,10\n')]);
    await soon(() => second.heard?.generation).toBe(3);
    expect(await totals(second)).toEqual(BOTH);
    tab.kill();
    await soon(() => second.heard?.canWrite).toBe(true);
    expect((await second.client.removeImport(2)).generation).toBe(4);
    expect(await totals(second)).toEqual(MONDAY);
  });

  it('look at different days without disturbing each other', async () => {
    const second = openTab();
    await second.client.open(id);
    expect((await second.client.asOf('2024-02-29')).facts.asOf).toBe('2024-02-29');
    expect((await tab.client.status()).facts.asOf).toBeNull();
  });

  it('change places on request', async () => {
    const second = openTab();
    await second.client.open(id);
    expect((await second.client.takeOver()).canWrite).toBe(true);
    await soon(() => tab.heard?.canWrite).toBe(false);
    await second.client.importFiles([paper('tuesday.csv', 'aino,10\n')]);
    await soon(() => tab.heard?.generation).toBe(3);
    expect(await totals(tab)).toEqual(BOTH);
    expect(await codeOf(tab.client.define('x', {}))).toBe('vault.read-only');
  });
});
