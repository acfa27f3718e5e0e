import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../src/lib/domain/answer-table';
import { openAsyncDatabase, type AsyncWarehouse } from '../../src/lib/engine/warehouse/async-database';
import { shippedAssets } from '../../src/lib/engine/warehouse/shipped-assets';
import { sql, type Sql } from '../../src/lib/sql/sql';
import { RUNAWAY } from './support/paper-shop';

let warehouse: AsyncWarehouse;
let loaded = 0;
beforeAll(async () => {
  warehouse = await openAsyncDatabase({ assets: shippedAssets(), onLoaded: (bytes) => (loaded = bytes) });
});
afterAll(() => warehouse.close());

const refusal = (statement: Sql) =>
  warehouse.run(statement).then(
    () => null,
    (thrown) => thrown.problem
  );

describe('the engine in the browser', () => {
  it('unpacks its gzipped file on the way and says how far it is', () => {
    expect(shippedAssets().wasm).toMatch(/\.gz$/);
    expect(loaded).toBeGreaterThan(30_000_000);
  });

  it('answers a question of one row, of none and of a million', async () => {
    expect(rowsOf(await warehouse.ask(sql`select 1 as a, 'x' as b, null::varchar as c`))).toEqual([
      { a: 1, b: 'x', c: null }
    ]);
    const none = await warehouse.ask(sql`select 1 as a where false`);
    expect([none.names, none.length]).toEqual([['a'], 0]);
    const million = await warehouse.ask(sql`select range as a from range(1000000)`);
    expect([million.length, million.columns[0]?.[999_999]]).toEqual([1_000_000, 999_999]);
  });

  it('stops a runaway question, lets short ones through meanwhile, and answers on as before', async () => {
    const runaway = warehouse.question('runaway', RUNAWAY).catch((thrown) => thrown.problem.code);
    expect(rowsOf(await warehouse.question('short', sql`select 5 as a`))).toEqual([{ a: 5 }]);
    expect(await warehouse.cancel('runaway')).toBe(true);
    expect(await runaway).toBe('question.cancelled');
    for (const a of [1, 2, 3, 4, 5]) {
      expect(rowsOf(await warehouse.question('again', sql`select ${a} as a`))).toEqual([{ a }]);
    }
    expect(await warehouse.cancel('runaway')).toBe(false);
  });

  it('stops a question that still waits for its turn', async () => {
    const names = ['a', 'b', 'c', 'd'];
    const all = names.map((name) => warehouse.question(name, RUNAWAY).catch((thrown) => thrown.problem.code));
    for (const name of [...names].reverse()) expect(await warehouse.cancel(name)).toBe(true);
    expect(await Promise.all(all)).toEqual(Array(4).fill('question.cancelled'));
    expect(rowsOf(await warehouse.question('after', sql`select 1 as a`))).toEqual([{ a: 1 }]);
  });

  it.each([
    [sql`select * from 'http://127.0.0.1:9/x.csv'`, 'Permission Error'],
    [sql`select * from '/other/x.csv'`, 'Permission Error'],
    [sql`select * from '/import/../other/x.csv'`, 'Permission Error'],
    [sql`copy (select 1) to '/other/x.csv'`, 'Permission Error'],
    [sql`attach 'x.db'`, 'Permission Error'],
    [sql`attach 'opfs://x.db'`, 'Permission Error'],
    [sql`load json`, 'Permission Error'],
    [sql`set threads = 2`, 'configuration has been locked'],
    [sql`set enable_external_access = true`, 'configuration has been locked'],
    [sql`reset lock_configuration`, 'configuration has been locked'],
    [sql`select json_extract('{}', 'a')`, 'not in the catalog'],
    [sql`select timezone('Europe/Berlin', now())`, 'disabled through configuration']
  ])('refuses, being locked: $text', async (statement, why) => {
    const problem = await refusal(statement);
    expect(problem).toMatchObject({ code: 'engine.refused', sql: statement.text });
    expect(problem.why).toContain(why);
  });

  it('reads a file that was offered to it, until it is withdrawn', async () => {
    const path = await warehouse.offer('orders.csv', new TextEncoder().encode('a,b\n1,København\n'));
    const question = sql`select * from read_csv(${path}, all_varchar = true, header = true)`;
    expect(rowsOf(await warehouse.ask(question))).toEqual([{ a: '1', b: 'København' }]);
    await warehouse.withdraw('orders.csv');
    expect(await refusal(question)).not.toBeNull();
  });

  it('gives rows as Arrow bytes and takes them back, as often as wanted', async () => {
    await warehouse.run(sql`create table copies (a integer, b varchar)`);
    const ipc = await warehouse.arrow(sql`select range::integer as a, 'x' || range as b from range(100000)`);
    await warehouse.append('copies', ipc);
    await warehouse.append('copies', ipc);
    const sums = await warehouse.ask(sql`select count(*)::bigint as n, sum(a)::bigint as a from copies`);
    expect(rowsOf(sums)).toEqual([{ n: 200_000, a: 9_999_900_000 }]);
    await warehouse.run(sql`drop table copies`);
  });

  it('leaves nothing behind of a change that was stopped half-way', async () => {
    await warehouse.run(sql`create table kept as select 1 as a`);
    await warehouse.run(sql`begin transaction`);
    await warehouse.run(sql`create or replace table kept as select 2 as a`);
    const stopped = warehouse.run(sql`create table never as ${RUNAWAY}`).catch((thrown) => thrown.problem.code);
    expect(rowsOf(await warehouse.question('meanwhile', sql`from kept`))).toEqual([{ a: 1 }]);
    expect(await warehouse.interrupt()).toBe(true);
    expect(await stopped).toBe('question.cancelled');
    await warehouse.run(sql`rollback`);
    expect(rowsOf(await warehouse.ask(sql`from kept`))).toEqual([{ a: 1 }]);
    expect((await refusal(sql`from never`)).why).toContain('does not exist');
  });

  it('rejects what waits for an engine that ends, instead of waiting for ever', async () => {
    const other = await openAsyncDatabase({ assets: shippedAssets() });
    const pending = other.question('runaway', RUNAWAY).catch((thrown) => thrown.problem.code);
    other.close();
    expect(await pending).toBe('engine.died');
    expect((await other.died).problem.code).toBe('engine.died');
    await expect(other.ask(sql`select 1`)).rejects.toMatchObject({ problem: { code: 'engine.died' } });
  });

  it('says so when its files cannot be loaded', async () => {
    const { wasm, worker } = shippedAssets();
    for (const assets of [
      { wasm: `${wasm}.missing`, worker },
      { wasm, worker: `${worker}.missing` }
    ])
      await expect(openAsyncDatabase({ assets })).rejects.toMatchObject({ problem: { code: 'engine.not-loaded' } });
    await expect(openAsyncDatabase({ assets: { wasm, worker: 'https://elsewhere.invalid/x.js' } })).rejects.toThrow(
      'refused to run a script'
    );
  });
});
