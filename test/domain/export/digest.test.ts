import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  digestOfChunks,
  hashedAlready,
  isDigestOfNothing,
  loadHashes,
  personDigest,
  type Hashes
} from '../../../src/lib/domain/export/digest';
import { loadPhones, phoneDigits, type PhoneReader } from '../../../src/lib/domain/identity/phone';
import { birthdate } from '../../../src/lib/domain/identity/birthdate';
import { countryLower } from '../../../src/lib/domain/identity/country';
import { emailBasic, emailGoogle } from '../../../src/lib/domain/identity/email';
import { gender } from '../../../src/lib/domain/identity/gender';
import { initialMeta, nameGoogleJoined, nameMeta } from '../../../src/lib/domain/identity/name';
import { cityMeta, stateMeta, zipMeta } from '../../../src/lib/domain/identity/place';
import { describeVectors, vectors } from '../../support/vectors';

interface Vectors {
  never: { input: string; digest_to_refuse: string }[];
  already_hashed: { input: string; expect: string }[];
  vectors: {
    destination: string;
    field: string;
    input: string;
    normalised: string;
    algorithm: 'sha256' | 'sha512';
    encoding: 'hex' | 'base64';
    digest: string;
  }[];
}

let hashes: Hashes;
let phones: PhoneReader;
beforeAll(async () => {
  hashes = await loadHashes();
  phones = await loadPhones();
});

const e164 = (text: string, country: string | null) => phones.e164(text, country ?? 'US');
const digits = (text: string, country: string | null) => phoneDigits(e164(text, country) ?? '');

/** Which profile makes the normal form of a platform's field. */
const FIELDS: Record<string, (text: string, country: string | null) => string | null> = {
  'meta EMAIL': emailBasic,
  'meta PHONE': digits,
  'meta FN': nameMeta,
  'meta LN': nameMeta,
  'meta FI': initialMeta,
  'meta CT': cityMeta,
  'meta ST': stateMeta,
  'meta ZIP': zipMeta,
  'meta COUNTRY': countryLower,
  'meta GEN': gender,
  'meta DOB (db)': (text) => birthdate(text, null),
  'meta DOBY': (text) => text,
  'meta DOBM': (text) => text.padStart(2, '0'),
  'meta DOBD': (text) => text.padStart(2, '0'),
  'google emailAddress': emailGoogle,
  'google phoneNumber': e164,
  'google givenName': nameGoogleJoined,
  'google familyName': nameGoogleJoined,
  'tiktok Email': emailBasic,
  'tiktok Phone (digits)': digits,
  'tiktok Phone (E.164)': e164,
  'tiktok MAID': (text) => text.toLowerCase(),
  'snapchat EMAIL_SHA256': emailBasic,
  'snapchat PHONE_SHA256': digits,
  'microsoft Email': emailBasic,
  'x handle': (text) => text.replace(/^@/, '').toLowerCase(),
  'x email': emailBasic,
  'linkedin SHA256_EMAIL': emailBasic,
  'linkedin SHA512_EMAIL': emailBasic,
  'pinterest EMAIL': emailBasic
};

describeVectors('digests agree with what the platforms publish', vectors<Vectors>('hash'), (all) => {
  it.each(all.vectors)('$destination $field of $input', (one) => {
    const [, text = '', country = null] = /^(.*?)(?: \(([A-Z]{2})\))?$/su.exec(one.input) ?? [];
    const normalForm = FIELDS[`${one.destination} ${one.field}`]?.(text, country) ?? null;
    expect(normalForm).toBe(one.normalised);
    expect(hashes[one.algorithm][one.encoding](one.normalised)).toBe(one.digest);
  });

  it.each(all.never)('nothing, written "$input", is never hashed', (one) => {
    expect(personDigest(hashes.sha256, one.input)).toBeNull();
    expect(hashes.sha256.hex(one.input)).toBe(one.digest_to_refuse);
    expect(isDigestOfNothing(hashes.sha256, one.digest_to_refuse)).toBe(true);
  });

  it.each(all.already_hashed)('$input: $expect', (one) => {
    const expected = one.expect === 'reject' ? 'broken' : { digest: one.input.toLowerCase() };
    expect(hashedAlready(one.input, 'sha256')).toEqual(expected);
  });
});

describe('digests', () => {
  it('equal those of another implementation for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bytes = Buffer.from(text.normalize('NFC'), 'utf8');
        expect(hashes.sha256.hex(text)).toBe(createHash('sha256').update(bytes).digest('hex'));
        expect(hashes.sha512.hex(text)).toBe(createHash('sha512').update(bytes).digest('hex'));
        expect(hashes.sha256.base64(text)).toBe(createHash('sha256').update(bytes).digest('base64'));
      })
    );
  });

  it('of a file do not depend on how it was cut', async () => {
    const whole = new TextEncoder().encode('abc');
    // FIPS 180-2, example B.1.
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(await digestOfChunks([whole])).toEqual({ bytes: 3, sha256 });
    expect(await digestOfChunks([whole.subarray(0, 1), whole.subarray(1, 1), whole.subarray(1)])).toEqual({
      bytes: 3,
      sha256
    });
  });

  it('a plain word of hexadecimal letters is no digest', () => {
    expect(hashedAlready('Deadbeef', 'sha256')).toBe('no');
    expect(hashedAlready('d41d8cd98f00b204e9800998ecf8427e', 'sha256')).toBe('broken');
  });
});
