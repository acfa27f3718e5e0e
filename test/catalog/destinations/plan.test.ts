import { describe, expect, it } from 'vitest';
import { DESTINATIONS } from '../../../src/lib/catalog/destinations/index';
import type { PlanSettings } from '../../../src/lib/catalog/destinations/plan';
import type { Person } from '../../../src/lib/domain/export/person';
import { describeVectors, vectors } from '../../support/vectors';
import { PEOPLE, SETTINGS } from './people';

const everyone: PlanSettings = { ...SETTINGS, holdout: 0 };

function destination(id: string) {
  const found = DESTINATIONS.get(id);
  if (!found) throw new Error(`No destination ${id}`);
  return found;
}

async function fileOf(id: string, people: Iterable<Person>, settings: PlanSettings): Promise<string> {
  const plan = await destination(id).plan(people, settings);
  return plan.files.map((file) => Buffer.concat([...file.chunks]).toString('utf8')).join('');
}

async function reasons(id: string, people: Iterable<Person>, settings: PlanSettings): Promise<Record<string, string>> {
  const plan = await destination(id).plan(people, settings);
  return Object.fromEntries(plan.leftOut.map((one) => [one.customer_id, one.reason]));
}

interface Vectors {
  members: (Record<
    'email' | 'phone' | 'first_name' | 'last_name' | 'city' | 'postcode' | 'country' | 'value',
    string
  > & {
    state: string | null;
    external_id: string;
  })[];
  files: { id: string; text: string }[];
}

describeVectors('the published files', vectors<Vectors>('payloads'), (all) => {
  const people = all.members.map((one) => ({
    ...one,
    customer_id: one.external_id,
    region: one.state,
    accepts_marketing: true,
    ads_consent: true,
    value_e4: Number(one.value) * 10_000
  }));

  it.each([
    ['meta-custom-audience', 'meta-value-based.csv'],
    ['google-customer-match', 'google-customer-match.csv'],
    ['klaviyo', 'klaviyo.csv']
  ])('%s comes out byte for byte', async (id, file) => {
    expect(await fileOf(id, people, everyone)).toBe(all.files.find((one) => one.id === file)?.text);
  });
});

const anna = { ...PEOPLE[1]!, ads_consent: undefined };
const asked = (country: string | null, accepts_marketing: boolean | null, ads_consent?: boolean | null): Person => ({
  ...anna,
  customer_id: 'anna',
  country,
  accepts_marketing,
  ads_consent
});

describe('consent', () => {
  const verdict = async (id: string, person: Person, consent: PlanSettings['consent']) =>
    (await reasons(id, [person], { ...everyone, consent })).anna ?? 'in';

  it.each([
    // Country, newsletter, ad matching, then Meta and Klaviyo when consent is required, then when another basis is stated.
    ['DE', true, true, 'in', 'in', 'in', 'in'],
    ['DE', true, null, 'no_ads_consent', 'in', 'in', 'in'],
    ['DE', null, true, 'in', 'not_subscribed', 'in', 'in'],
    ['DE', null, null, 'no_ads_consent', 'not_subscribed', 'in', 'in'],
    ['DE', true, false, 'no_ads_consent', 'in', 'no_ads_consent', 'in'],
    ['DE', false, true, 'unsubscribed_policy', 'not_subscribed', 'unsubscribed_policy', 'not_subscribed'],
    ['US', true, null, 'in', 'in', 'in', 'in'],
    ['US', null, null, 'no_ads_consent', 'not_subscribed', 'in', 'in'],
    ['US', false, null, 'unsubscribed_policy', 'not_subscribed', 'unsubscribed_policy', 'not_subscribed'],
    [null, true, null, 'no_ads_consent', 'in', 'in', 'in'],
    ['Wakanda', true, null, 'no_ads_consent', 'in', 'in', 'in']
  ] as const)(
    '%s, newsletter %s, ads %s',
    async (country, newsletter, ads, meta, klaviyo, metaStated, klaviyoStated) => {
      const person = asked(country, newsletter, ads);
      expect({
        required: [
          await verdict('meta-custom-audience', person, 'required'),
          await verdict('klaviyo', person, 'required')
        ],
        attested: [
          await verdict('meta-custom-audience', person, 'attested'),
          await verdict('klaviyo', person, 'attested')
        ],
        own: await verdict('csv', person, 'required')
      }).toEqual({ required: [meta, klaviyo], attested: [metaStated, klaviyoStated], own: 'in' });
    }
  );

  it('the receipt says which basis the merchant stated', async () => {
    const plan = await destination('klaviyo').plan([], { ...everyone, consent: 'attested' });
    expect(plan.consent).toEqual({ policy: 'attested', lawful_basis: 'attested_by_merchant', sent: {} });
  });
});

describe('duplicates and the holdout', () => {
  const twin = (customer_id: string, value_e4: number | null): Person => ({ ...PEOPLE[1]!, customer_id, value_e4 });

  it('of two customers with one address the more valuable stays; equal ones leave the first', async () => {
    expect(await reasons('klaviyo', [twin('a', 5), twin('b', 9), twin('c', null)], everyone)).toEqual({
      a: 'duplicate_identifier',
      c: 'duplicate_identifier'
    });
    expect(await reasons('klaviyo', [twin('b', 9), twin('a', 9)], everyone)).toEqual({ b: 'duplicate_identifier' });
  });

  it('Gmail spellings are one person for Google, two for Meta', async () => {
    const people = ['ann.lee@gmail.com', 'annlee+shop@gmail.com'].map((email, at) => ({ ...twin(`${at}`, 0), email }));
    expect(await reasons('google-customer-match', people, everyone)).toEqual({ 1: 'duplicate_identifier' });
    expect(await reasons('meta-custom-audience', people, everyone)).toEqual({});
  });

  it('a digest the shop stored and the plain address are one person', async () => {
    const sha256 = '62a14e44f765419d10fea99367361a727c12365e2520f32218d505ed9aa0f62f';
    const people = [
      { ...twin('a', 1), email: sha256 },
      { ...twin('b', 2), email: 'John_Smith@gmail.com' }
    ];
    expect(await reasons('meta-custom-audience', people, everyone)).toEqual({ a: 'duplicate_identifier' });
  });

  it('a held-out person does not come back through a second customer record', async () => {
    // c19 is drawn for the holdout of this audience, c20 is not (sha256sum begins with 0b and 1c).
    const people = [twin('c19', 1), twin('c20', 2)];
    expect(await reasons('klaviyo', people, SETTINGS)).toEqual({ c19: 'duplicate_identifier', c20: 'holdout' });
  });

  it('the same tenth stays out of every destination and every run', async () => {
    const people = Array.from({ length: 500 }, (_, n) => ({
      ...twin(`p${n}`, n),
      email: `p${n}@example.com`,
      phone: null
    }));
    const held = async (id: string, of: Person[]) =>
      Object.entries(await reasons(id, of, SETTINGS)).flatMap(([who, why]) => (why === 'holdout' ? [who] : []));
    const first = await held('klaviyo', people);
    expect(await held('meta-custom-audience', people)).toEqual(first);
    expect(await held('klaviyo', people.slice(0, 250))).toEqual(first.filter((id) => Number(id.slice(1)) < 250));
    expect(first.length).toBeGreaterThan(25);
    expect(first.length).toBeLessThan(80);
  });
});

describe('what cannot be sent', () => {
  it('a broken phone is emptied and counted when the address is enough', async () => {
    const plan = await destination('klaviyo').plan([{ ...PEOPLE[1]!, phone: '12' }], everyone);
    expect(plan.counts).toEqual({ audience: 1, excluded: {}, rows: 1, dropped_values: { invalid_phone: 1 } });
  });

  it('a formula as a name is emptied in a platform file and disarmed in a spreadsheet', async () => {
    const person = { ...PEOPLE[1]!, first_name: '@SUM(A1)' };
    expect((await destination('klaviyo').plan([person], everyone)).counts.dropped_values).toEqual({ unsafe_text: 1 });
    expect(await fileOf('csv', [person], everyone)).toContain(`"'@SUM(A1)"`);
  });

  it('a cut digest and the digest of nothing are refused', async () => {
    const empty = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    for (const email of [empty, empty.slice(1), 'n/a', 'null']) {
      const found = await reasons('meta-custom-audience', [{ ...PEOPLE[1]!, email, phone: null }], everyone);
      expect(found).toEqual({ c02: 'invalid_email' });
    }
  });

  it('a national phone number without a country is read with the shop’s country, or not at all', async () => {
    const person = { ...PEOPLE[1]!, email: null, country: null, phone: '20 12 34 56', ads_consent: true };
    expect(await reasons('meta-custom-audience', [person], everyone)).toEqual({ c02: 'invalid_phone' });
    expect(await fileOf('klaviyo', [person], { ...everyone, country: 'DK' })).toContain(',+4520123456,');
  });

  it('Google finds people by name and postcode when all four parts are there', async () => {
    const person = { ...PEOPLE[1]!, email: null, phone: null };
    expect(await reasons('google-customer-match', [person], everyone)).toEqual({});
    expect(await reasons('google-customer-match', [{ ...person, postcode: null }], everyone)).toEqual({
      c02: 'no_identifier'
    });
  });
});
