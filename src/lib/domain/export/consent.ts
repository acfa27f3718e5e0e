import { countryCode } from '../identity/country';
import type { Person } from './person';

/**
 * `required`: only people whose consent is recorded, unknown counts as no.
 * `attested`: the merchant states another lawful basis for those who are unknown; a recorded no still counts.
 */
export type ConsentPolicy = 'required' | 'attested';

/** What the file is for. `own-use` files go to no third party's marketing and carry the consent as a column. */
export type Purpose = 'ads' | 'email' | 'own-use';

/** Why consent keeps a person out of a file. */
export type ConsentReason = 'no_ads_consent' | 'unsubscribed_policy' | 'not_subscribed';

// European Economic Area, United Kingdom, Switzerland: ad matching needs a yes.
const OPT_IN = new Set(
  'AT BE BG HR CY CZ DK EE FI FR DE GR HU IE IT LV LT LU MT NL PL PT RO SK SI ES SE IS LI NO GB CH'.split(' ')
);

/** Why the person must not be in a file of this purpose; null when nothing speaks against it. */
export function consentReason(person: Person, purpose: Purpose, policy: ConsentPolicy): ConsentReason | null {
  if (purpose === 'own-use') return null;
  if (purpose === 'email') return isSubscribed(person, policy) ? null : 'not_subscribed';
  if (person.ads_consent === false) return 'no_ads_consent';
  if (person.accepts_marketing === false) return 'unsubscribed_policy';
  return policy === 'attested' || allowsAds(person) ? null : 'no_ads_consent';
}

function isSubscribed(person: Person, policy: ConsentPolicy): boolean {
  return policy === 'attested' ? person.accepts_marketing !== false : person.accepts_marketing === true;
}

// A newsletter subscription is not consent to ad matching where the law asks for opt-in; an unknown country counts as such.
function allowsAds(person: Person): boolean {
  if (person.ads_consent === true) return true;
  const country = countryCode(person.country ?? '');
  return country !== null && !OPT_IN.has(country) && person.accepts_marketing === true;
}
