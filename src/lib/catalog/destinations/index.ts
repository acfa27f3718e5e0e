import type { Destination } from './destination';

const files = import.meta.glob<Destination>('./*.destination.ts', { eager: true, import: 'default' });

/** Every destination of this folder, by id. */
export const DESTINATIONS: ReadonlyMap<string, Destination> = new Map(
  Object.values(files).map((destination) => [destination.id, destination])
);
