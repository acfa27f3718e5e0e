import { beforeAll, expect, it } from 'vitest';
import { birthdate, type DayOrder } from '../../../src/lib/domain/identity/birthdate';
import { countryLower } from '../../../src/lib/domain/identity/country';
import { emailBasic, emailGoogle } from '../../../src/lib/domain/identity/email';
import { gender } from '../../../src/lib/domain/identity/gender';
import { nameGoogle, nameMeta } from '../../../src/lib/domain/identity/name';
import { loadPhones, type PhoneReader } from '../../../src/lib/domain/identity/phone';
import { cityMeta, stateMeta, zipMeta } from '../../../src/lib/domain/identity/place';
import { describeVectors, vectors } from '../../support/vectors';

type Form = string | null;
interface Vectors {
  email: { in: string; basic: Form; google: Form }[];
  phone: { in: string; default_country: Form; e164: Form }[];
  name: { in: string; meta: Form; google: Form }[];
  city: { in: string; meta: Form }[];
  state: { in: string; country: string; meta: Form }[];
  postcode: { in: string; country: string; meta: Form }[];
  country: { in: string; iso2_lower: Form }[];
  birthdate: { in: string; order: DayOrder; meta: Form }[];
  gender: { in: string; meta: Form }[];
}

describeVectors('normal forms agree with the published vectors', vectors<Vectors>('normalise'), (all) => {
  let phones: PhoneReader;
  beforeAll(async () => {
    phones = await loadPhones();
  });

  it.each(all.email)('e-mail $in', (one) => {
    expect({ basic: emailBasic(one.in), google: emailGoogle(one.in) }).toEqual({
      basic: one.basic,
      google: one.google
    });
  });
  it.each(all.phone)('phone $in in $default_country', (one) => {
    expect(phones.e164(one.in, one.default_country)).toBe(one.e164);
  });
  it.each(all.name)('name $in', (one) => {
    expect({ meta: nameMeta(one.in), google: nameGoogle(one.in) }).toEqual({ meta: one.meta, google: one.google });
  });
  it.each(all.city)('city $in', (one) => expect(cityMeta(one.in)).toBe(one.meta));
  it.each(all.state)('region $in in $country', (one) => expect(stateMeta(one.in, one.country)).toBe(one.meta));
  it.each(all.postcode)('postcode $in in $country', (one) => expect(zipMeta(one.in, one.country)).toBe(one.meta));
  it.each(all.country)('country $in', (one) => expect(countryLower(one.in)).toBe(one.iso2_lower));
  it.each(all.birthdate)('birth date $in read as $order', (one) => expect(birthdate(one.in, one.order)).toBe(one.meta));
  it.each(all.gender)('gender $in', (one) => expect(gender(one.in)).toBe(one.meta));
});
