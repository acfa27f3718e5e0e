import type { TextHash } from './digest';

/** Share of an audience that is held out unless the merchant says otherwise. */
export const DEFAULT_HOLDOUT = 0.1;

/**
 * Where a person stands in an audience's lot, from 0 to below 1: the first 32 bits of SHA-256 over the audience id,
 * a line feed and the customer id. It depends on nothing else, so it is the same in every run and on every machine.
 */
export function holdoutPosition(sha256: TextHash, audienceId: string, customerId: string): number {
  return parseInt(sha256.hex(`${audienceId}\n${customerId}`).slice(0, 8), 16) / 2 ** 32;
}

/** True when the person is kept out of an activation of this audience; a larger share keeps out the same people and more. */
export function isHeldOut(sha256: TextHash, share: number, audienceId: string, customerId: string): boolean {
  return holdoutPosition(sha256, audienceId, customerId) < share;
}
