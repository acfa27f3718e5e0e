import type { AnswerTable } from '../../domain/answer-table';

/** The buffers of an answer, to be handed over between threads instead of copied. */
export function buffersOf(table: AnswerTable): ArrayBuffer[] {
  const buffers = table.columns.flatMap((column) =>
    column instanceof Float64Array ? [column.buffer as ArrayBuffer] : []
  );
  return [...new Set(buffers)];
}
