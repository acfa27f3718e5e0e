import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DESTINATIONS } from '../../../src/lib/catalog/destinations/index';
import type { Destination } from '../../../src/lib/catalog/destinations/destination';
import { plannedFiles, type Plan } from '../../../src/lib/catalog/destinations/plan';
import { receipt, receiptFile } from '../../../src/lib/domain/export/receipt';
import { PEOPLE, SETTINGS } from './people';

const bytes = (chunks: Iterable<Uint8Array>) => Buffer.concat([...chunks]);
const text = (plan: Plan) => plan.files.map((file) => bytes(file.chunks).toString('utf8')).join('');

/** A golden file names digests by what they are of, so that a person can check it: `sha256(jane@example.com)`. */
function golden(id: string): string {
  const written = readFileSync(`test/catalog/destinations/golden/${id}.csv`, 'utf8');
  const digest = (_: string, of: string) => createHash('sha256').update(of).digest('hex');
  return written.replace(/sha256\(([^)]*)\)/g, digest).replaceAll('\n', '\r\n');
}

/** Why each person of the golden audience stays out. */
const LEFT_OUT: Record<string, Record<string, string>> = {
  csv: { c03: 'holdout', c19: 'holdout' },
  'meta-custom-audience': {
    c03: 'duplicate_identifier',
    c04: 'invalid_email',
    c05: 'no_identifier',
    c06: 'no_ads_consent',
    c07: 'unsubscribed_policy',
    c08: 'no_ads_consent',
    c09: 'invalid_phone',
    c19: 'holdout'
  },
  klaviyo: {
    c03: 'duplicate_identifier',
    c04: 'invalid_email',
    c05: 'no_identifier',
    c06: 'not_subscribed',
    c07: 'not_subscribed',
    c09: 'invalid_phone',
    c10: 'unsafe_text',
    c11: 'invalid_email',
    c19: 'holdout'
  }
};
LEFT_OUT['google-customer-match'] = LEFT_OUT['meta-custom-audience'] ?? {};

it('the folder holds the four destinations of the first release, by their file names', () => {
  expect([...DESTINATIONS.keys()].sort()).toEqual(['csv', 'google-customer-match', 'klaviyo', 'meta-custom-audience']);
  for (const id of DESTINATIONS.keys())
    expect(existsSync(`src/lib/catalog/destinations/${id}.destination.ts`)).toBe(true);
});

describe.each([...DESTINATIONS.values()])('$label', (destination: Destination) => {
  it('writes its golden file byte for byte', async () => {
    const plan = await destination.plan(PEOPLE, SETTINGS);
    expect(text(plan)).toBe(golden(destination.id));
    expect(plan.files.map((file) => file.name)).toEqual([`vip-${destination.id}-2026-11-21.csv`]);
  });

  it('says of everybody who is left out why', async () => {
    const plan = await destination.plan(PEOPLE, SETTINGS);
    expect(Object.fromEntries(plan.leftOut.map((one) => [one.customer_id, one.reason]))).toEqual(
      LEFT_OUT[destination.id]
    );
    expect([...plan.members, ...plan.leftOut.map((one) => one.customer_id)].sort()).toEqual(
      PEOPLE.map((one) => one.customer_id)
    );
  });

  it('adds up into a receipt', async () => {
    const plan = await destination.plan(PEOPLE, SETTINGS);
    const files = plan.files.map((file) => receiptFile(file.name, file.rows, file.chunks));
    const sealed = await receipt({
      created_at: '2026-11-21T10:00:00Z',
      app: { name: 'kept', version: '0.1.0' },
      audience: { ...SETTINGS.audience, as_of: '2026-11-20', definition_sha256: '0'.repeat(64) },
      data: { imports: [], orders: 0, customers: PEOPLE.length },
      destination: {
        id: destination.id,
        mode: 'file',
        template: destination.template,
        rules_checked_on: destination.rulesCheckedOn
      },
      fields: plan.fields,
      counts: plan.counts,
      consent: plan.consent,
      files: await Promise.all(files)
    });
    expect(sealed.id).toMatch(/^[0-9a-f]{16}$/);
    expect(sealed.text).not.toContain('@');
  });

  it('makes the same bytes whatever the order of the people, and each time they are read', async () => {
    const first = await destination.plan(PEOPLE, SETTINGS);
    expect(text(first)).toBe(text(first));
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray([...PEOPLE], { minLength: PEOPLE.length }), async (people) => {
        const plan = await destination.plan(people, SETTINGS);
        expect(text(plan)).toBe(text(first));
        expect(plan.leftOut).toEqual(first.leftOut);
      }),
      { numRuns: 20 }
    );
  });

  it('makes no file for an empty audience', async () => {
    const plan = await destination.plan([], SETTINGS);
    expect(plan.files).toEqual([]);
    expect(plan.counts).toEqual({ audience: 0, excluded: {}, rows: 0, dropped_values: {} });
  });

  it('shows nobody’s address where hashing is declared', async () => {
    const plan = await destination.plan(PEOPLE, { ...SETTINGS, consent: 'attested', holdout: 0 });
    const hashed = destination.columns.flatMap(({ hash }, at) => (hash === null ? [] : [at]));
    const rows = text(plan).split('\r\n').slice(1, -1);
    for (const row of hashed.length > 0 ? rows : []) {
      expect(row).not.toContain('@');
      for (const at of hashed) expect(row.split(',')[at]).toMatch(/^([0-9a-f]{64})?$/);
    }
    expect(rows).toHaveLength(plan.counts.rows);
  });

  it('stays within 90 % of a size limit, part by part, and loses nobody', async () => {
    const people = Array.from({ length: 200 }, (_, number) => ({
      ...PEOPLE[1]!,
      customer_id: `p${number}`,
      email: `p${number}@example.com`
    }));
    const whole = await destination.plan(people, SETTINGS);
    const split = await plannedFiles({ ...destination, limit: { bytes: 5000, rows: 50 } }, people, SETTINGS);
    expect(split.files.length).toBeGreaterThan(3);
    split.files.forEach((file, at) => {
      expect(file.name).toBe(`vip-${destination.id}-2026-11-21-part-${at + 1}.csv`);
      expect(bytes(file.chunks).length).toBeLessThanOrEqual(4500);
      expect(file.rows).toBeLessThanOrEqual(45);
    });
    const rows = (plan: Plan) =>
      plan.files.flatMap((file) => bytes(file.chunks).toString('utf8').split('\r\n').slice(1, -1));
    expect(rows(split)).toEqual(rows(whole));
  });

  it('never subscribes anybody', () => {
    const headers = destination.columns.map((one) => one.column);
    expect(headers.filter((header) => /consent|subscri/i.test(header))).toEqual([]);
  });

  it('is dated, explained and frozen', () => {
    expect(Object.isFrozen(destination)).toBe(true);
    expect(destination.rulesCheckedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    expect(destination.for).toMatch(/\.$/);
    expect(destination.uploadSteps.length).toBeGreaterThan(0);
    const headers = destination.columns.map((one) => one.column);
    expect(new Set(headers).size).toBe(headers.length);
    for (const set of destination.needs) expect(headers).toEqual(expect.arrayContaining([...set]));
  });
});
