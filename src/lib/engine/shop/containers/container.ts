import type { CellTable } from '../../../domain/files/cell-table';
import type { ContainerKind } from '../../../domain/files/container';
import type { Json } from '../../../domain/files/documents';

/** What a file holds once it is unpacked: documents, or tables of cells. */
export type Contents = { readonly documents: readonly Json[] } | { readonly tables: readonly CellTable[] };

/** Reads files of some kinds that are not delimited text. Throws a ProblemError that says what and where when it cannot. */
export interface ContainerReader {
  readonly kinds: readonly ContainerKind[];
  read(bytes: Uint8Array<ArrayBuffer>, name: string, kind: ContainerKind): Promise<Contents>;
}

const found = import.meta.glob<ContainerReader>('./*.container.ts', { eager: true, import: 'default' });

/** The reader of a kind of file; undefined for delimited text and for kinds that cannot be read. */
export function readerOf(kind: ContainerKind): ContainerReader | undefined {
  return Object.values(found).find(({ kinds }) => kinds.includes(kind));
}
