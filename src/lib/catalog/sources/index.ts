import type { SourceDefinition } from './source';

const found = import.meta.glob<SourceDefinition>('./*.source.ts', { eager: true, import: 'default' });

/** Every format of file that Kept knows, by id. */
export const SOURCES: ReadonlyMap<string, SourceDefinition> = new Map(
  Object.values(found).map((source) => [source.id, source])
);
