import { DataType, tableFromIPC, type Table, type Vector } from 'apache-arrow';
import type { AnswerColumn, AnswerTable } from '../../domain/answer-table';

/** Arrow IPC stream bytes as an answer; columns are read by position, so no column name can hide one. */
export function decodeAnswer(ipc: Uint8Array): AnswerTable {
  return fromArrow(tableFromIPC(ipc));
}

/** An Arrow table as an answer. Integers beyond 2^53 are refused: an id must be text. */
export function fromArrow(table: Table): AnswerTable {
  const names = table.schema.fields.map((field) => field.name);
  return {
    names,
    length: table.numRows,
    columns: names.map((name, position) => decode(name, table.getChildAt(position)))
  };
}

function decode(name: string, vector: Vector | null): AnswerColumn {
  if (vector === null) return [];
  const type = vector.type as DataType;
  if (DataType.isInt(type) || DataType.isFloat(type)) return numbers(name, vector);
  if (DataType.isBool(type)) return Array.from(vector, (value) => value as boolean | null);
  if (DataType.isDate(type)) return Array.from(vector, (value) => dayText(value as number | Date | null));
  if (DataType.isTimestamp(type)) return Array.from(vector, (value) => instantText(value as number | null));
  if (DataType.isUtf8(type) || DataType.isNull(type))
    return Array.from(vector, (value) => (value ?? null) as string | null);
  throw new TypeError(`column ${name} has type ${type.toString()}: cast it before it leaves SQL`);
}

function numbers(name: string, vector: Vector): Float64Array {
  const out = new Float64Array(vector.length);
  for (let row = 0; row < vector.length; row++) {
    const value = vector.get(row) as number | bigint | null;
    out[row] = value === null ? NaN : Number(value);
    if (typeof value === 'bigint' && !Number.isSafeInteger(out[row]))
      throw new RangeError(`column ${name} holds ${value}, beyond 2^53`);
  }
  return out;
}

function dayText(value: number | Date | null): string | null {
  return value === null ? null : new Date(value).toISOString().slice(0, 10);
}

function instantText(value: number | null): string | null {
  return value === null ? null : new Date(Number(value)).toISOString().slice(0, 19).replace('T', ' ');
}
