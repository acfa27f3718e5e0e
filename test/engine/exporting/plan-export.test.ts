import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rowsOf } from '../../../src/lib/domain/answer-table';
import { receipt } from '../../../src/lib/domain/export/receipt';
import { verifyReceipt } from '../../../src/lib/domain/export/verify-receipt';
import { ProblemError } from '../../../src/lib/domain/problem';
import { DEFAULT_SETTINGS } from '../../../src/lib/domain/settings';
import type { ExportPlan, ExportProgress, ExportWish } from '../../../src/lib/engine/exporting/export-plan';
import { firstRecords } from '../../../src/lib/engine/exporting/first-records';
import { pace } from '../../../src/lib/engine/exporting/pace';
import { planExport } from '../../../src/lib/engine/exporting/plan-export';
import type { ExportSource } from '../../../src/lib/engine/exporting/read-export';
import type { ManifestBody } from '../../../src/lib/engine/vault/types';
import { sql } from '../../../src/lib/sql/sql';
import { openDatabase } from '../../support/database';
import { at, order } from '../../support/made-up-shop';
import { openShop } from '../../support/shop-marts';

// Ten customers with one order of 100 each. By construction every third has no country and no recorded consent, those
// one after said yes, those two after said no; every fifth has no address,
// and no phone is long enough to be one. So yes: 1 4 7 10, no: 2 5 8, unknown: 3 6 9.
const shop = {
  now: at('2026-05-01'),
  orders: Array.from({ length: 10 }, (_, n) => order(n + 1, '2026-04-01', 100)),
  returns: []
};

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  await openShop(db, shop);
});
afterAll(() => db.close());

const body = {
  settings: DEFAULT_SETTINGS,
  definitions: {},
  imports: [{ report: { source: 'shopify.orders.csv', read: 10 }, originalSha256: 'ab'.repeat(32) }]
} as unknown as ManifestBody;
const facts = { asOf: '2026-04-30', firstOn: '2026-04-01', attempted: 10, valid: 10, customers: 10, lines: 10 };
const kept = new Map<string, Uint8Array>();
const source: ExportSource = {
  current: () => ({ body, facts: { ...facts, excluded: {}, otherCurrencies: [] } }),
  inTurn: (work) => work(),
  ask: (question) => db.ask(question),
  chunk: async (name) => kept.get(name) ?? Promise.reject(new Error(`no chunk ${name}`))
};
const quiet = { onProgress: () => undefined, stopped: () => false };
const wish: ExportWish = {
  audience: { id: 'aud-1', name: 'Everyone' },
  condition: { kind: 'all', of: [] },
  destination: 'klaviyo',
  date: '2026-05-01',
  consent: 'required',
  holdout: 0,
  withValue: false,
  before: null
};
const plan = (change: Partial<ExportWish> = {}) => planExport(source, { ...wish, ...change }, quiet);
const members = ({ members: bytes }: ExportPlan) => JSON.parse(new TextDecoder().decode(bytes));
const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

describe('an export before it is taken away', () => {
  it('holds the people who said yes; the others are counted under their reason', async () => {
    const { draft, leftOut } = await plan();
    expect(draft.counts).toEqual({
      audience: 10,
      excluded: { invalid_phone: 1, not_subscribed: 6 },
      rows: 3,
      dropped_values: { invalid_phone: 3 }
    });
    expect((await leftOut.text()).split('\r\n').slice(0, 3)).toEqual([
      'customer_id,reason',
      'c00000000002,not_subscribed',
      'c00000000003,not_subscribed'
    ]);
  });

  it('adds those whose answer nobody knows when the merchant states another basis, never those who said no', async () => {
    const { draft } = await plan({ consent: 'attested' });
    expect(draft.counts).toMatchObject({ excluded: { invalid_phone: 1, not_subscribed: 3 }, rows: 6 });
    expect(draft.consent.lawful_basis).toBe('attested_by_merchant');
  });

  it('shows the first rows exactly as the file has them, and the file is what the receipt says', async () => {
    const { draft, files, head } = await plan();
    const text = await files[0]!.blob.text();
    expect(text.startsWith(head)).toBe(true);
    expect(head.split('\r\n')[1]).toBe("person1@example.com,,O'Neil,Nr1,,,DK,,everyone");
    expect(draft.files).toEqual([
      {
        name: 'everyone-klaviyo-2026-05-01.csv',
        bytes: Buffer.byteLength(text),
        rows: 3,
        sha256: sha256(text),
        encoding: 'utf-8',
        newline: 'crlf',
        bom: false
      }
    ]);
  });

  it('is sealed into a receipt that the file passes and a changed file does not', async () => {
    const { draft, files } = await plan();
    const app = { name: 'kept', version: '1' };
    const sealed = await receipt({ ...draft, created_at: '2026-05-01T10:00:00Z', app, expires_on: '2026-07-30' });
    const bytes = new Uint8Array(await files[0]!.blob.arrayBuffer());
    expect(await verifyReceipt(sealed.text, bytes)).toMatchObject({ kind: 'match', receiptId: sealed.id });
    expect(await verifyReceipt(sealed.text, bytes.slice(1))).toMatchObject({ kind: 'other-file' });
    expect(JSON.parse(sealed.text)).toMatchObject({
      data: {
        imports: [{ format: 'shopify.orders.csv', rows: 10, file_sha256: 'ab'.repeat(32) }],
        orders: 10,
        customers: 10
      },
      audience: { id: 'aud-1', as_of: '2026-04-30', definition_version: 1 },
      holdout: { share_e4: 0 }
    });
  });

  it('names its definition by the digest of the condition with its exact question', async () => {
    const { draft, definition } = await plan();
    const { condition, question } = JSON.parse(new TextDecoder().decode(definition));
    expect(condition).toEqual({ kind: 'all', of: [] });
    expect(rowsOf(await db.ask(sql`select count(*)::integer as n from customers`))).toEqual([{ n: 10 }]);
    expect(question).toContain('customer_no');
    expect(draft.audience.definition_sha256).toBe(sha256(definition));
  });

  it('keeps the held-out people beside those in the file', async () => {
    // printf 'aud-1\nc000000000NN' | sha256sum, first 8 digits ÷ 2^32, for the people without a no and with an address.
    const held = [1, 3, 4, 6, 7, 9]
      .map((n) => `c${String(n).padStart(11, '0')}`)
      .filter((id) => parseInt(sha256(`aud-1\n${id}`).slice(0, 8), 16) / 2 ** 32 < 0.5);
    expect(held.length).toBeGreaterThan(0);
    const half = await plan({ consent: 'attested', holdout: 0.5 });
    expect(members(half).held_out).toEqual(held);
    expect(half.draft.counts.excluded).toEqual({ holdout: held.length, invalid_phone: 1, not_subscribed: 3 });
    expect(half.draft.holdout).toEqual({ share_e4: 5000, method: 'sha256-audience-customer' });
  });

  it('says who came and went since the last time', async () => {
    kept.set('before', (await plan()).members);
    const again = await plan({ before: 'before' });
    expect(again.changes).toEqual({ added: 0, removed: 0, unchanged: 3 });
    const next = await plan({
      before: 'before',
      consent: 'attested',
      condition: { kind: 'table', filters: { consents: ['yes', 'unknown'], netE4: { from: 0 }, search: 'Åse' } }
    });
    // Even numbers are called Åse: of 1 4 7 and 3 6 9 these are 4 and 6; 1 and 7 went, 6 came.
    expect(next.changes).toEqual({ added: 1, removed: 2, unchanged: 1 });
    expect(await next.changed?.text()).toBe(
      'customer_id,change\r\nc00000000006,added\r\nc00000000001,removed\r\nc00000000007,removed\r\n'
    );
    expect((await plan()).changes).toBeNull();
  });

  it('has no file when nobody is left, and still adds up', async () => {
    const { draft, files, head } = await plan({ destination: 'meta-custom-audience' });
    expect(files).toEqual([]);
    expect(head).toBe('');
    expect(draft.counts).toMatchObject({
      audience: 10,
      rows: 0,
      excluded: { no_ads_consent: 7, unsubscribed_policy: 3 }
    });
  });

  it('refuses a destination and a segment that this version does not know', async () => {
    const code = (work: Promise<unknown>) =>
      work.then(
        () => 'done',
        (thrown: unknown) => (thrown instanceof ProblemError ? thrown.problem.code : String(thrown))
      );
    expect(await code(plan({ destination: 'fax' }))).toBe('export.unknown-destination');
    expect(await code(plan({ condition: { kind: 'segment', id: 'vip' } }))).toBe('audience.unknown-segment');
  });
});

describe('a plan that takes long', () => {
  it('tells how far it is, always forward, and ends when it is stopped', async () => {
    let time = 0;
    const seen: ExportProgress[] = [];
    let isStopped = false;
    const turn = pace({ onProgress: (one) => seen.push(one), stopped: () => isStopped }, () => (time += 40));
    await turn('reading', 0.5);
    await turn('choosing', 0.5);
    await turn('writing', 1);
    expect(seen.map(({ fraction }) => Math.round(fraction * 100))).toEqual([5, 40, 100]);
    isStopped = true;
    await expect(turn('writing', 1)).rejects.toMatchObject({ problem: { code: 'question.cancelled' } });
    await expect(planExport(source, wish, { ...quiet, stopped: () => true })).rejects.toMatchObject({
      problem: { code: 'question.cancelled' }
    });
  });
});

describe('the first records of a file', () => {
  it('are whole ones, also where a name holds a line break', () => {
    expect(firstRecords('a,b\r\n"x\r\ny",1\r\nz,2\r\n', 2)).toBe('a,b\r\n"x\r\ny",1\r\n');
    expect(firstRecords('a\r\nb\r\n', 9)).toBe('a\r\nb\r\n');
    expect(firstRecords('', 9)).toBe('');
  });
});
