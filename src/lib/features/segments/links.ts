import { resolve } from '$app/paths';
import type { AudienceCondition } from '$lib/domain/audience';
import { audienceQuery } from '$lib/domain/audience-link';

/** The list of the people a condition names. */
export function customersHref(condition: AudienceCondition): string {
  return `${resolve('/customers')}?${audienceQuery(condition)}`;
}

/** The screen that makes a file of the people a condition names. */
export function audienceHref(condition: AudienceCondition): string {
  return `${resolve('/audiences')}?${audienceQuery(condition)}`;
}
