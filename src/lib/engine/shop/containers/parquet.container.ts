import type { SchemaElement } from 'hyparquet';
import { asProblem, problem } from '../../../domain/problem';
import { valueText } from './value-text';
import type { ContainerReader } from './container';

export default {
  kinds: ['parquet'],
  async read(bytes, name) {
    const [{ parquetReadObjects, parquetMetadataAsync, parquetSchema }, { compressors }] = await Promise.all([
      import('hyparquet'),
      import('hyparquet-compressors')
    ]);
    try {
      const file = bytes.buffer;
      const metadata = await parquetMetadataAsync({ byteLength: file.byteLength, slice: (a, b) => file.slice(a, b) });
      const columns = parquetSchema(metadata).children.map(({ element }) => ({
        name: element.name,
        isNaive: isNaive(element)
      }));
      const rows = await parquetReadObjects({ file, metadata, compressors });
      const cells = rows.map((row) => columns.map((column) => valueText(row[column.name], column.isNaive)));
      return { tables: [{ name: '', header: columns.map(({ name }) => name), rows: cells }] };
    } catch (thrown) {
      throw problem({
        code: 'import.bad-parquet',
        what: `“${name}” could not be read as a Parquet file.`,
        why: `It is damaged, encrypted, or holds a type that cannot be read (${asProblem(thrown).why}).`,
        todo: 'Write the table again with plain types (text, numbers, timestamps), or as CSV, and add that file.'
      });
    }
  }
} satisfies ContainerReader;

function isNaive({ logical_type: logical, converted_type: converted }: SchemaElement): boolean {
  if (logical?.type === 'TIMESTAMP') return !logical.isAdjustedToUTC;
  return logical?.type === 'DATE' || converted === 'DATE';
}
