import type { Segment } from '../../sql/questions/segment-rule';

const files = import.meta.glob<Segment>('./*.segment.ts', { eager: true, import: 'default' });

/** Every segment of this folder in the order their rules are tried. */
export const segments: readonly Segment[] = Object.values(files).sort((one, other) => one.order - other.order);

/** The segment with an id; undefined when this version has none. */
export function segmentById(id: string): Segment | undefined {
  return segments.find((segment) => segment.id === id);
}
