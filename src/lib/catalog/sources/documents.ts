import type { CellTable } from '../../domain/files/cell-table';
import type { Json } from '../../domain/files/documents';
import type { Field } from '../../domain/reading';
import { SOURCES } from './index';
import type { SourceDefinition } from './source';

/** The formats that documents belong to, judged by the first hundred; a format of orders and one of events may share a file. */
export function documentFormats(documents: readonly Json[]): SourceDefinition[] {
  const first = documents.slice(0, 100);
  return [...SOURCES.values()].filter(({ documents: shape }) => shape?.fits(first) ?? false);
}

/** The documents as the table that their format makes of them: one column for each of its fields. */
export function documentTable({ id, documents: shape }: SourceDefinition, documents: readonly Json[]): CellTable {
  if (shape === undefined) throw new Error(`${id} is not a format of documents`);
  const { fields } = shape;
  const rows = [...shape.rows(documents)].map((row) => fields.map((field) => row[field] ?? ''));
  return { name: '', header: fields, rows };
}

/** Where the fields of a document format are: in columns of their own names. */
export function documentColumns(fields: readonly Field[]): Partial<Record<Field, string>> {
  return Object.fromEntries(fields.map((field) => [field, field]));
}
