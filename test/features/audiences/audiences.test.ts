import { beforeAll, describe, expect, it } from 'vitest';
import type { AudienceCondition } from '../../../src/lib/domain/audience';
import { loadHashes, type TextHash } from '../../../src/lib/domain/export/digest';
import type { ExportPlan } from '../../../src/lib/engine/exporting/export-plan';
import type { LedgerEntry } from '../../../src/lib/engine/vault/types';
import { exportFacts, lastMembers, pastExports } from '../../../src/lib/features/audiences/export-log';
import { handedOver } from '../../../src/lib/features/audiences/handed';
import {
  expiryOf,
  holdoutFrom,
  needsText,
  receiptName,
  sortedReasons
} from '../../../src/lib/features/audiences/handover';
import { definitionIn, memberCsv, receiptFileName } from '../../../src/lib/features/audiences/kept-export';
import { emptiedText } from '../../../src/lib/features/audiences/plan-words';
import { audienceId, savedAudiences, savedKey } from '../../../src/lib/features/audiences/saved';
import { reachRows, whoFigures } from '../../../src/lib/features/audiences/who';

const region = { locale: 'en', currency: 'DKK' };
let sha256: TextHash;
beforeAll(async () => {
  ({ sha256 } = await loadHashes());
});

describe('an audience', () => {
  it('has the same id however its condition is written down, and another for other people', () => {
    const one: AudienceCondition = { kind: 'table', filters: { orders: { from: 2 }, countries: ['DK'] } };
    const same: AudienceCondition = { filters: { countries: ['DK'], orders: { from: 2 } }, kind: 'table' };
    expect(audienceId(same, sha256)).toBe(audienceId(one, sha256));
    expect(audienceId({ kind: 'segment', id: 'core' }, sha256)).toBe(
      // printf '{"id":"core","kind":"segment"}' | sha256sum
      'aud-e710b0436aee82da'
    );
    expect(audienceId({ kind: 'segment', id: 'new' }, sha256)).not.toBe(
      audienceId({ kind: 'segment', id: 'core' }, sha256)
    );
  });

  it('is found again among the definitions by name, and nothing else is taken for one', () => {
    const condition = { kind: 'lifecycle', state: 'lapsed' };
    const definitions = {
      [savedKey('b')]: { name: 'Sleepers', condition },
      [savedKey('a')]: { name: 'Bring back', condition },
      [savedKey('c')]: { name: 'Without people' },
      segments: { newDays: 14 }
    };
    expect(savedAudiences(definitions)).toEqual([
      { id: 'a', name: 'Bring back', condition },
      { id: 'b', name: 'Sleepers', condition }
    ]);
  });
});

describe('the figures of an audience', () => {
  const reach = { people: 4, net_e4: 900_000, all_people: 16, all_net_e4: 1_800_000, email_yes: 1, with_email: 3 };

  it('are divided by the right whole, and are unknown rather than infinite for nobody', () => {
    expect(whoFigures(reach).map(({ value }) => value)).toEqual([4, 0.25, 900_000, 225_000]);
    expect(whoFigures({ ...reach, people: 0, net_e4: 0 }).at(-1)?.value).toBeNull();
    expect(whoFigures(undefined).every(({ value }) => value === undefined)).toBe(true);
  });

  it('count each channel', () => {
    expect(reachRows(reach)[1]).toEqual({
      channel: 'E-mail address',
      ...{ people: 3, agreed: 1, declined: 0, not_recorded: 0 }
    });
  });
});

describe('handing over', () => {
  it('holds out a tenth unless the link says a whole share from 0 to 50', () => {
    expect([null, '0', '50', '7', '51', '-1', '5.5', 'x', ''].map(holdoutFrom)).toEqual([
      10, 0, 50, 7, 10, 10, 10, 10, 10
    ]);
  });

  it('is to be refreshed 90 days later, over the end of a year too', () => {
    expect(expiryOf('2026-11-22')).toBe('2027-02-20');
  });

  it('names the receipt after the file, or after all parts of it', () => {
    expect(receiptName([{ name: 'vip-klaviyo-2026-11-22.csv' }])).toBe('vip-klaviyo-2026-11-22.csv.receipt.json');
    const parts = [{ name: 'vip-klaviyo-2026-11-22-part-1.csv' }, { name: 'vip-klaviyo-2026-11-22-part-2.csv' }];
    expect(receiptName(parts)).toBe('vip-klaviyo-2026-11-22.csv.receipt.json');
    expect(receiptFileName(JSON.stringify({ files: parts }))).toBe('vip-klaviyo-2026-11-22.csv.receipt.json');
  });

  it('lists the reasons by how many they leave out, the lot last', () => {
    expect(sortedReasons({ holdout: 90, no_identifier: 3, invalid_email: 3, not_subscribed: 40 })).toEqual([
      ['not_subscribed', 40],
      ['invalid_email', 3],
      ['no_identifier', 3],
      ['holdout', 90]
    ]);
  });

  it('says what a row needs and which cells were emptied', () => {
    const needs = { needs: [['Email'], ['First Name', 'Zip']] } as unknown as Parameters<typeof needsText>[0];
    expect(needsText(needs, { or: ', or ', and: ' + ' })).toBe('Email, or First Name + Zip');
    expect(emptiedText({ invalid_phone: 2, invalid_postcode: 1204 }, region)).toBe(
      '1,204 × postcode that cannot be right, 2 × phone number that cannot be right'
    );
    expect(emptiedText({}, region)).toBe('');
  });
});

const plan = {
  draft: {
    audience: { id: 'aud-1', name: 'VIP', as_of: '2026-10-31', definition_sha256: '', definition_version: 3 },
    destination: { id: 'klaviyo', mode: 'file', template: '', rules_checked_on: '2026-11-21' },
    counts: { audience: 120, excluded: { holdout: 10, not_subscribed: 10 }, rows: 100 },
    consent: { policy: 'required', lawful_basis: 'consent', sent: {} }
  },
  files: [{ entry: { sha256: 'aa' } }, { entry: { sha256: 'bb' } }],
  changes: { added: 4, removed: 2, unchanged: 96 }
} as unknown as ExportPlan;
const entry = (at: string, made: ExportPlan, members: string): LedgerEntry => ({
  ...{ at, kind: 'export', about: '', facts: exportFacts(made, 'c0ffee') },
  chunks: { members, receipt: 'r' }
});

describe('the log of exports', () => {
  const first = entry('2026-11-20T09:00:00.000Z', { ...plan, changes: null }, 'm1');
  const second = entry('2026-11-22T23:30:00.000Z', plan, 'm2');
  const other: LedgerEntry = { at: '2026-11-23T00:00:00Z', kind: 'export', about: '', facts: { rows: 9 }, chunks: {} };
  const imported: LedgerEntry = { ...other, kind: 'import', facts: { audience_id: 'aud-1' } };

  it('tells each export newest first, and nothing that is no audience', () => {
    const log = pastExports([first, imported, second, other]);
    expect(log.map(({ at, added, removed }) => [at, added, removed])).toEqual([
      ['2026-11-22 23:30:00', 4, 2],
      ['2026-11-20 09:00:00', null, null]
    ]);
    expect(log[0]).toMatchObject({
      ...{ audience: 'VIP', destination: 'klaviyo', people: 120, rows: 100, heldOut: 10, files: 2, sha256: 'aa bb' },
      ...{ receiptId: 'c0ffee', version: 3, asOf: '2026-10-31', consent: 'required' }
    });
  });

  it('compares with the last export of the same audience to the same destination only', () => {
    const log = pastExports([first, second]);
    expect(lastMembers(log, 'aud-1', 'klaviyo')).toBe('m2');
    expect(lastMembers(log, 'aud-1', 'csv')).toBeNull();
    expect(lastMembers(log, 'aud-2', 'klaviyo')).toBeNull();
  });

  it('counts the files that were handed over; before the first there is nothing to say', () => {
    expect(handedOver([imported], 'en')).toBeNull();
    expect(handedOver([first, second], 'en')).toBe('4 files handed to you, the last on 22 Nov 2026.');
    const single = entry('2026-11-21T00:00:00Z', { ...plan, files: plan.files.slice(0, 1) }, 'm');
    expect(handedOver([single], 'en')).toBe('1 file handed to you on 21 Nov 2026.');
  });

  it('gives back who was in the file and who was held out, and the condition', async () => {
    const csv = memberCsv(JSON.stringify({ exported: ['a', 'c'], held_out: ['b'] }));
    expect(await csv.text()).toBe('customer_id,status\r\na,exported\r\nb,held_out\r\nc,exported\r\n');
    expect(definitionIn('{"condition":{"kind":"segment","id":"core"},"question":"…"}')).toEqual({
      kind: 'segment',
      id: 'core'
    });
  });
});
