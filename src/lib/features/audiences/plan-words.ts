import { format, type Region } from '../../domain/format';
import { words } from './handover-words';

/** The emptied cells of an export in words: "12 × phone number that cannot be right"; empty when there are none. */
export function emptiedText(dropped: Readonly<Record<string, number>>, region: Region): string {
  const { fields, otherField, emptiedOne } = words.plan;
  return Object.entries(dropped)
    .sort(([, some], [, others]) => others - some)
    .map(([reason, count]) => {
      const field = fields[reason] ?? otherField(reason.replace(/^invalid_/, '').replaceAll('_', ' '));
      return emptiedOne(format(count, 'count', 'table', region), field);
    })
    .join(', ');
}
