import { dateText } from '../../domain/format';
import type { LedgerEntry } from '../../engine/vault/types';
import { pastExports } from './export-log';
import { words } from './handed-words';

/** What has been handed over, for the line about trust: "1 file handed to you on 21 Nov 2026."; null when nothing was. */
export function handedOver(ledger: readonly LedgerEntry[], locale: string): string | null {
  const exports = pastExports(ledger);
  const [last] = exports;
  const files = exports.reduce((total, one) => total + one.files, 0);
  return last === undefined ? null : words.handed(files, dateText(last.at.slice(0, 10), locale));
}
