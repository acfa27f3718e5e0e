import { DataType, tableFromIPC, type Field as ArrowField } from 'apache-arrow';
import { asProblem, problem } from '../../../domain/problem';
import { decimalText, valueText } from './value-text';
import type { ContainerReader } from './container';

export default {
  kinds: ['arrow'],
  read(bytes, name) {
    try {
      const table = tableFromIPC(bytes);
      const fields = table.schema.fields;
      const columns = fields.map((field, index) => cellsOf(field, table.getChildAt(index)));
      const rows = Array.from({ length: table.numRows }, (_, row) => columns.map((cells) => cells(row)));
      return Promise.resolve({ tables: [{ name: '', header: fields.map((field) => field.name), rows }] });
    } catch (thrown) {
      throw problem({
        code: 'import.bad-arrow',
        what: `“${name}” could not be read as an Arrow file.`,
        why: `It is damaged, compressed, or holds a type that cannot be read (${asProblem(thrown).why}).`,
        todo: 'Write the table again without compression, or as CSV, and add that file.'
      });
    }
  }
} satisfies ContainerReader;

function cellsOf({ type }: ArrowField, column: { get(row: number): unknown } | null): (row: number) => string {
  const value = (row: number): unknown => column?.get(row) ?? null;
  if (DataType.isDecimal(type)) return (row) => decimalText(value(row), type.scale);
  if (DataType.isTimestamp(type) || DataType.isDate(type)) {
    const isNaive = DataType.isDate(type) || !type.timezone;
    return (row) => {
      const millis = value(row);
      return millis === null ? '' : valueText(new Date(Number(millis)), isNaive);
    };
  }
  return (row) => valueText(value(row));
}
