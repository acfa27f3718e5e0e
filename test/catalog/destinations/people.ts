import type { Person } from '../../../src/lib/domain/export/person';

const nobody: Person = {
  customer_id: '',
  email: null,
  phone: null,
  first_name: null,
  last_name: null,
  country: 'US',
  region: null,
  city: null,
  postcode: null,
  accepts_marketing: true
};

const person = (customer_id: string, known: Partial<Person>): Person => ({ ...nobody, customer_id, ...known });

/** The merchant's choices for the golden files. */
export const SETTINGS = {
  audience: { id: 'aud_vip', name: 'VIP' },
  date: '2026-11-21',
  country: null,
  consent: 'required',
  holdout: 0.1,
  withValue: true
} as const;

/** One person for each thing that can happen on the way into a file; the comment says what. */
export const PEOPLE: readonly Person[] = [
  // Everything known, written untidily.
  person('c01', {
    email: ' John_Smith@gmail.com ',
    phone: '(650)555-1212',
    first_name: 'John',
    last_name: "O'Brien-Smith",
    city: 'New York',
    region: 'New York',
    postcode: '10001-1234',
    value_e4: 1_205_000
  }),
  // A Dane who agreed to ad matching, without a region, worth nothing yet.
  person('c02', {
    email: 'cloudy.sanfrancisco+shopping@gmail.com',
    phone: '+45 20 12 34 56',
    first_name: 'Valéry',
    last_name: 'Jensen',
    city: 'København',
    country: 'DK',
    postcode: '2100',
    ads_consent: true,
    value_e4: 0
  }),
  // The address of c01 again, worth less.
  person('c03', { email: 'JOHN_SMITH@GMAIL.COM', value_e4: 500_000 }),
  // An address that is none.
  person('c04', { email: 'jane @example.com' }),
  // Nothing to find this person by.
  person('c05', { first_name: 'Ann' }),
  // Nobody knows whether this person agreed.
  person('c06', { email: 'unknown@example.com', accepts_marketing: null }),
  // This person said no.
  person('c07', { email: 'no@example.com', accepts_marketing: false, value_e4: -15_000 }),
  // A German subscriber: newsletter yes, ad matching unknown; a first name that would run as a formula.
  person('c08', {
    email: 'max@example.de',
    first_name: '=HYPERLINK(1)',
    last_name: 'Müller, "Max"',
    country: 'Deutschland',
    city: 'München',
    postcode: '80331'
  }),
  // A phone that is none.
  person('c09', { phone: '12' }),
  // An address that a spreadsheet would take for a formula.
  person('c10', { email: '-x@example.com' }),
  // The shop stores a digest: that of john_smith2@gmail.com.
  person('c11', { email: '076A0CEAA1A766A8808A3C00067333C4B566275AF60C6F9CA9EF4EF1756AB7EE' }),
  // Drawn for the holdout: printf 'aud_vip\nc19' | sha256sum begins with 0b.
  person('c19', { email: 'held@example.com' })
];
