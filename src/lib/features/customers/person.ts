import type { Row, Value } from '../../domain/answer-table';
import type { ConsentFilter } from '../../domain/audience';
import { words } from './words';

const text = (value: Value | undefined): string => (typeof value === 'string' ? value.trim() : '');

/** What a person is called on screen: the name, else the strongest identifier, else the id of the link. */
export function personName(row: Row): string {
  const known = [row.name, row.email, row.phone, row.customer_ref].map(text).find((one) => one !== '');
  return known ?? words.unnamed(text(row.customer_id));
}

/** The recorded consent to marketing as a word; null is "nothing recorded". */
export function consentOf(accepts: Value | undefined): ConsentFilter {
  if (accepts === true) return 'yes';
  return accepts === false ? 'no' : 'unknown';
}

/** Postcode and city, region and country on one line; empty when nothing is known. */
export function placeText(row: Row): string {
  const town = [row.postcode, row.city].map(text).filter((one) => one !== '');
  return [town.join(' '), text(row.region), text(row.country)].filter((one) => one !== '').join(', ');
}
