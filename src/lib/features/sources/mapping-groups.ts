import type { Inspection } from '$lib/engine/shop/inspect';
import type { Field } from '$lib/domain/reading';
import type { RecordKind } from '$lib/domain/records/record-kind';

/** The fields of a kind of record by group: those proposed or needed, and the others. A field keeps its place while it is mapped. */
export function groupsOf(kind: RecordKind, proposed: Pick<Inspection, 'reading' | 'missing'> | null) {
  const isShown = (field: Field): boolean =>
    proposed?.reading?.columns[field] !== undefined || (proposed?.missing.includes(field) ?? false);
  return kind.groups.map(({ id, fields }) => ({
    id,
    shown: fields.filter((field) => isShown(field)),
    others: fields.filter((field) => !isShown(field))
  }));
}
