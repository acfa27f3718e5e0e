import type { CellTable } from '../../../domain/files/cell-table';
import { uniqueHeader } from '../../../domain/files/header';
import { asProblem, problem } from '../../../domain/problem';
import type { ContainerReader } from './container';

/** Workbooks: every sheet is a table, its first row with two or more cells the header; formulas give the values they had when saved. */
export default {
  kinds: ['xlsx'],
  async read(bytes, name) {
    const { default: readWorkbook } = await import('read-excel-file/universal');
    try {
      const sheets = await readWorkbook(bytes.buffer, { parseNumber: (text: string) => text, trim: false });
      const tables = sheets.map(({ sheet, data }) => tableOf(sheet, data)).filter(({ rows }) => rows.length > 0);
      if (tables.length === 0) throw new Error('none of its sheets holds a table');
      return { tables };
    } catch (thrown) {
      throw problem({
        code: 'import.bad-workbook',
        what: `“${name}” could not be read as a workbook.`,
        why: `The Excel file is damaged, protected, or of a kind Kept does not know (${asProblem(thrown).why}).`,
        todo: 'Open it in the program that made it, choose “Save as”, pick CSV, and add that file.'
      });
    }
  }
} satisfies ContainerReader;

type Cell = string | number | boolean | Date | null;

function tableOf(name: string, data: readonly (readonly unknown[])[]): CellTable {
  const records = data.map((row) => row.map((cell) => cellText(cell as Cell)));
  const headerAt = Math.max(
    0,
    records.findIndex((row) => row.filter((cell) => cell !== '').length > 1)
  );
  const rows = records.slice(headerAt + 1).filter((row) => row.some((cell) => cell !== ''));
  const columns = Math.max(0, ...[records[headerAt] ?? [], ...rows].map(usedCells));
  const header = uniqueHeader(records[headerAt] ?? [], columns);
  return { name, header, rows: rows.map((row) => header.map((_, index) => row[index] ?? '')) };
}

function usedCells(row: readonly string[]): number {
  return row.findLastIndex((cell) => cell !== '') + 1;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (!(cell instanceof Date)) return typeof cell === 'string' ? plainNumber(cell) : String(cell);
  // a day is a fraction in the file, so seconds come out a little early or late
  const second = new Date(Math.round(cell.getTime() / 1000) * 1000);
  return second
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ')
    .replace(/ 00:00:00$/, '');
}

// A workbook stores 0.1 + 0.2 as 0.30000000000000004 and large numbers with an exponent.
function plainNumber(text: string): string {
  if (!/^-?\d+(\.\d{12,}|(\.\d+)?E[+-]?\d+)$/i.test(text)) return text;
  const number = Number(text);
  return Math.abs(number) < 1e15 ? String(Number(number.toFixed(8))) : text;
}
