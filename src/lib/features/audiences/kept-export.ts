import type { AudienceCondition } from '../../domain/audience';
import { csvChunks } from '../../domain/export/csv';
import type { MemberList } from '../../engine/exporting/export-plan';
import { receiptName } from './handover';

/** The list of who as CSV: customer_id, status (`exported` or `held_out`), by id. */
export function memberCsv(membersJson: string): Blob {
  const { exported, held_out } = JSON.parse(membersJson) as MemberList;
  const rows = [...exported.map((id) => [id, 'exported']), ...held_out.map((id) => [id, 'held_out'])];
  rows.sort(([a], [b]) => ((a as string) < (b as string) ? -1 : 1));
  return new Blob([...csvChunks('spreadsheet', ['customer_id', 'status'], rows)], { type: 'text/csv;charset=utf-8' });
}

/** The file name of a kept receipt. */
export function receiptFileName(receiptJson: string): string {
  return receiptName((JSON.parse(receiptJson) as { files: { name: string }[] }).files);
}

/** The condition of a kept definition. */
export function definitionIn(definitionJson: string): AudienceCondition {
  return (JSON.parse(definitionJson) as { condition: AudienceCondition }).condition;
}
