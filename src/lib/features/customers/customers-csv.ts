import type { AnswerTable } from '../../domain/answer-table';
import { csvRecord } from '../../domain/export/csv';
import { plain, type Region } from '../../domain/format';
import { fileColumn } from '../../ui/table/csv';
import { answerData, type Column } from '../../ui/table/data';
import { consentOf } from './person';

/** Rows that one question for the file fetches. */
export const FILE_PAGE = 20_000;

/** Where the rows of a file come from; the total is counted before. */
export interface FilePages {
  readonly rows: number;
  /** Rows `offset` to `offset + limit` in the order of the list. */
  readonly page: (limit: number, offset: number) => Promise<AnswerTable>;
}

/** All rows of a list as one CSV file for a spreadsheet, asked for page by page. */
export async function customersCsv(pages: FilePages, columns: readonly Column[], region: Region): Promise<Blob> {
  const parts = [csvRecord('spreadsheet', columns.map(fileColumn))];
  for (let offset = 0; offset < pages.rows; offset += FILE_PAGE) {
    parts.push(records(await pages.page(FILE_PAGE, offset), columns, region));
  }
  return new Blob(parts, { type: 'text/csv;charset=utf-8' });
}

function records(table: AnswerTable, columns: readonly Column[], region: Region): string {
  const data = answerData(table);
  let text = '';
  for (let row = 0; row < data.length; row++) {
    const cells = columns.map(({ name, unit }) => {
      const value = data.value(row, name) ?? null;
      return name === 'accepts_marketing' ? consentOf(value) : plain(value, unit, region);
    });
    text += csvRecord('spreadsheet', cells);
  }
  return text;
}
