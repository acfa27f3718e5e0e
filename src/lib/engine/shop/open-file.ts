import { documentFormats, documentTable } from '../../catalog/sources/documents';
import type { SourceDefinition } from '../../catalog/sources/source';
import { tableText, type CellTable } from '../../domain/files/cell-table';
import { containerOf, type ContainerKind } from '../../domain/files/container';
import type { Json } from '../../domain/files/documents';
import { flattened } from '../../domain/files/flatten';
import { gunzipped, headOf } from '../../domain/files/streams';
import { problem, ProblemError } from '../../domain/problem';
import { readerOf } from './containers/container';

/** Delimited text inside a file, whatever the file is packed in: what an import reads. */
export interface OpenText {
  /** The format that documents of this file were recognized as; null for tables. */
  readonly format: SourceDefinition | null;
  /** The sheet or list it is; null when the file holds one only. */
  readonly part: string | null;
  /** The file's own bytes once unpacked, or comma-separated UTF-8. */
  text(onBytes?: (bytes: number) => void): ReadableStream<Uint8Array>;
}

/** A file opened: its kind, and the texts that can be read from it, the likeliest first. */
export interface OpenedFile {
  readonly kind: ContainerKind;
  readonly texts: readonly OpenText[];
}

/** Opens a file by its first bytes. Throws a ProblemError when it is of a kind that cannot be read, or damaged. */
export async function openFile(file: Blob, name: string): Promise<OpenedFile> {
  const outer = await kindOf(file.stream(), name);
  if (outer !== 'gzip') return { kind: outer, texts: await textsOf(file, outer, name) };
  const inner = await kindOf(gunzipped(file.stream(), name), name);
  if (inner === 'gzip') throw packedTwice(name);
  if (inner === 'text') {
    const text = (onBytes?: (bytes: number) => void) => gunzipped(counted(file, onBytes), name);
    return { kind: 'gzip', texts: [{ format: null, part: null, text }] };
  }
  const unpacked = await new Response(gunzipped(file.stream(), name) as ReadableStream<Uint8Array<ArrayBuffer>>).blob();
  return { kind: 'gzip', texts: await textsOf(unpacked, inner, name) };
}

/** The text of an opened file that a reading was made for. Throws a ProblemError when the file no longer holds it. */
export function textFor(opened: OpenedFile, wanted: { source: string; part?: string | null }, name: string): OpenText {
  const { texts } = opened;
  const byFormat = texts.find(({ format }) => format?.id === wanted.source);
  const tables = texts.filter(({ format }) => format === null);
  const found = byFormat ?? tables.find(({ part }) => part === (wanted.part ?? null)) ?? tables[0];
  if (found !== undefined) return found;
  throw problem({
    code: 'import.part-missing',
    what: `“${name}” does not hold what it was to be read as (${wanted.source}).`,
    why: 'The file changed, or its layout was recognized as another one.',
    todo: 'Add the file again and look at its mapping.'
  });
}

async function kindOf(bytes: ReadableStream<Uint8Array>, name: string): Promise<ContainerKind> {
  const { kind, problem: refusal } = containerOf(await headOf(bytes, 4096), name);
  if (refusal !== null) throw new ProblemError(refusal);
  return kind;
}

async function textsOf(file: Blob, kind: ContainerKind, name: string): Promise<OpenText[]> {
  const reader = readerOf(kind);
  if (reader === undefined) return [{ format: null, part: null, text: (onBytes) => counted(file, onBytes) }];
  const contents = await reader.read(new Uint8Array(await file.arrayBuffer()), name, kind);
  return 'tables' in contents ? tableTexts(contents.tables, file.size) : documentTexts(contents.documents, file, name);
}

function documentTexts(documents: readonly Json[], file: Blob, name: string): OpenText[] {
  const formats = documentFormats(documents);
  if (formats.length > 0)
    return formats.map((format) => {
      const table = documentTable(format, documents);
      return { format, part: null, text: (onBytes) => converted(table, file.size, onBytes) };
    });
  const tables = flattened(documents);
  if (tables.length > 0) return tableTexts(tables, file.size);
  throw problem({
    code: 'import.no-table',
    what: `“${name}” holds no list of records.`,
    why: 'It is JSON, but no part of it is a list of objects that could be orders, customers or events.',
    todo: 'Export the orders again; an error message of the shop may have been saved in their place.'
  });
}

function tableTexts(tables: readonly CellTable[], bytes: number): OpenText[] {
  const byLength = [...tables].sort((a, b) => b.rows.length - a.rows.length);
  return byLength.map((table) => ({
    format: null,
    part: tables.length > 1 ? table.name : null,
    text: (onBytes) => converted(table, bytes, onBytes)
  }));
}

function converted(table: CellTable, bytes: number, onBytes?: (bytes: number) => void): ReadableStream<Uint8Array> {
  onBytes?.(bytes);
  return tableText(table);
}

function counted(file: Blob, onBytes?: (bytes: number) => void): ReadableStream<Uint8Array> {
  if (onBytes === undefined) return file.stream();
  return file.stream().pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, out) {
        onBytes(chunk.length);
        out.enqueue(chunk);
      }
    })
  );
}

function packedTwice(name: string) {
  return problem({
    code: 'import.gzip-twice',
    what: `“${name}” was not read.`,
    why: 'It is a compressed file inside a compressed file.',
    todo: 'Unpack it once and add what comes out.'
  });
}
