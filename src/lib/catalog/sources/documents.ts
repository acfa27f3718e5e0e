import type { CellTable } from '../../domain/files/cell-table';
import type { Json } from '../../domain/files/documents';
import type { Field } from '../../domain/reading';
import { fieldsOf, recordKind } from '../../domain/records/record-kind';
import { SOURCES } from './index';
import type { SourceDefinition } from './source';

/** The formats that documents belong to, judged by the first hundred; a format of orders and one of events may share a file. */
export function documentFormats(documents: readonly Json[]): SourceDefinition[] {
  const first = documents.slice(0, 100);
  return [...SOURCES.values()].filter(({ documents: shape }) => shape?.fits(first) ?? false);
}

/** The documents as the table that their format makes of them: one column, called as the field, for each field that any record fills. */
export function documentTable({ id, role, documents: shape }: SourceDefinition, documents: readonly Json[]): CellTable {
  if (shape === undefined) throw new Error(`${id} is not a format of documents`);
  const records = [...shape.rows(documents)];
  const filled = new Set(records.flatMap((record) => Object.keys(record).filter((field) => record[field as Field])));
  const fields = fieldsOf(recordKind(role)).filter((field) => filled.has(field));
  return { name: '', header: fields, rows: records.map((record) => fields.map((field) => record[field] ?? '')) };
}
