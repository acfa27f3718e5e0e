import { resolve } from '$app/paths';
import type { AudienceCondition } from '$lib/domain/audience';
import { audienceQuery } from '$lib/domain/audience-link';
import { asProblem } from '$lib/domain/problem';

/** This screen without an audience. */
export function screenHref(): string {
  return resolve('/audiences');
}

/** An audience by its condition. */
export function conditionHref(condition: AudienceCondition): string {
  return `${resolve('/audiences')}?${audienceQuery(condition)}`;
}

/** A saved audience. */
export function savedHref(id: string): string {
  return `${resolve('/audiences')}?saved=${encodeURIComponent(id)}`;
}

/** The list of an audience's people; null when the condition is too long for a link. */
export function customersHref(condition: AudienceCondition): string | null {
  try {
    return `${resolve('/customers')}?${audienceQuery(condition)}`;
  } catch (thrown) {
    if (asProblem(thrown).code === 'audience.link-too-long') return null;
    throw thrown;
  }
}
