import type { Segment } from '../../sql/questions/segment-rule';

/** Declares a segment, frozen; the folder's contract test binds its rule. */
export function defineSegment(segment: Segment): Segment {
  return Object.freeze(segment);
}
