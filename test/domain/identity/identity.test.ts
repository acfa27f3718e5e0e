import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { birthdate } from '../../../src/lib/domain/identity/birthdate';
import { countryCode } from '../../../src/lib/domain/identity/country';
import { emailBasic, emailGoogle } from '../../../src/lib/domain/identity/email';
import { nameGoogleJoined, nameMeta } from '../../../src/lib/domain/identity/name';
import { loadPhones, phoneDigits, type PhoneReader } from '../../../src/lib/domain/identity/phone';
import { stateMeta, zipGoogle, zipMeta } from '../../../src/lib/domain/identity/place';
import { decimal2 } from '../../../src/lib/domain/identity/profiles';

describe('e-mail addresses', () => {
  it('a second cleaning changes nothing', () => {
    const anyText = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.emailAddress(),
      fc.stringMatching(/^[ <>mailto:A-Z.+@İ]+$/)
    );
    fc.assert(
      fc.property(anyText, (text) => {
        for (const profile of [emailBasic, emailGoogle]) {
          const once = profile(text);
          if (once !== null) expect(profile(once)).toBe(once);
        }
      }),
      { numRuns: 500 }
    );
  });

  it('dots and plus suffixes are Gmail’s habit only', () => {
    expect(emailGoogle('Anna.Maria+shop@gmail.com')).toBe('annamaria@gmail.com');
    expect(emailGoogle('Anna.Maria+shop@gmail.co')).toBe('anna.maria+shop@gmail.co');
    expect(emailGoogle('+shop@gmail.com')).toBeNull();
  });

  it('composed and decomposed letters are the same address', () => {
    expect(emailBasic('jo\u0308rg@example.de')).toBe(emailBasic('j\u00f6rg@example.de'));
  });

  it('a domain needs a name on both sides of its dot', () => {
    for (const text of ['a@.com', 'a@b.', 'a@b;c.com', '<>', 'a@b.com>']) expect(emailBasic(text)).toBeNull();
  });
});

describe('phone numbers', () => {
  let phones: PhoneReader;
  beforeAll(async () => {
    phones = await loadPhones();
  });

  it('Italy keeps its zero, Germany and Britain drop theirs', () => {
    expect(phones.e164('+39 (0)6 698 12345', null)).toBe('+390669812345');
    expect(phones.e164('+49 (0)30 901820', null)).toBe('+4930901820');
    expect(phones.e164('030 901820', 'DE')).toBe('+4930901820');
  });

  it('011 is the way abroad only from North America', () => {
    expect(phones.e164('011 45 20 12 34 56', 'US')).toBe('+4520123456');
    expect(phones.e164('011 45 20 12 34 56', null)).toBeNull();
  });

  it('two numbers in one cell are not one number', () => {
    expect(phones.e164('20 12 34 56 / 20 12 34 57', 'DK')).toBeNull();
  });

  it('a country nobody knows does not stop an international number', () => {
    expect(phones.e164('+4520123456', 'XX')).toBe('+4520123456');
    expect(phoneDigits('+4520123456')).toBe('4520123456');
  });
});

describe('names and places', () => {
  it('Google hashes a name without its spaces, Meta with them', () => {
    expect(nameGoogleJoined(' Mary  Ann ')).toBe('maryann');
    expect(nameMeta(' Mary  Ann ')).toBe('mary ann');
  });

  it('a state that America does not have is not sent', () => {
    expect(stateMeta('Bavaria', 'US')).toBeNull();
    expect(stateMeta('Washington, D.C.', 'US')).toBe('dc');
    expect(stateMeta('puerto rico', 'US')).toBe('pr');
  });

  it('postcodes get back the zeros a spreadsheet took', () => {
    expect(zipMeta('501', 'US')).toBe('00501');
    expect(zipMeta('2134-1234', 'US')).toBe('02134');
    expect(zipMeta('21341234', 'US')).toBe('02134');
    expect(zipMeta('940351234', 'US')).toBe('94035');
    expect(zipMeta('M1 1AE', 'US')).toBeNull();
    expect(zipGoogle('10001-1234', 'US')).toBe('10001');
    expect(zipGoogle(' M1 1AE ', 'GB')).toBe('M1 1AE');
  });

  it('countries are read in the shop’s language', () => {
    const written = {
      Danmark: 'DK',
      Allemagne: 'DE',
      'Vereinigtes Königreich': 'GB',
      Spanien: 'ES',
      Nederland: 'NL',
      EIRE: 'IE',
      日本: 'JP',
      'The Netherlands': 'NL',
      'Côte d’Ivoire': 'CI',
      Türkiye: 'TR',
      Ελλάδα: 'GR',
      'U.S.A.': 'US',
      'Czech Republic': 'CZ',
      'Hong Kong': 'HK',
      RSA: 'ZA',
      Österreich: 'AT',
      Schweiz: 'CH',
      Norge: 'NO',
      España: 'ES',
      se: 'SE'
    };
    for (const [text, code] of Object.entries(written)) expect([text, countryCode(text)]).toEqual([text, code]);
  });

  it('no country and no former country is made up', () => {
    for (const text of [
      '',
      '?',
      'European Community',
      'Unspecified',
      'XX',
      'ZZ',
      'EU',
      'SU',
      'Channel Islands',
      'Kongo'
    ]) {
      expect([text, countryCode(text)]).toEqual([text, null]);
    }
  });
});

describe('other profiles', () => {
  it('a value is never negative, has two places, and nothing is worth "0"', () => {
    expect(['1205000', '0', '-5', '12345', 'x', ''].map(decimal2)).toEqual(['120.50', '0', '0', '1.23', null, null]);
  });

  it('a day that the calendar does not have is refused', () => {
    expect(birthdate('31.02.1997', 'DMY')).toBeNull();
    expect(birthdate('29/02/2000', null)).toBe('20000229');
  });
});
