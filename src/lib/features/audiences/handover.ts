import { parseDate } from '@internationalized/date';
import type { DestinationRules } from '../../catalog/destinations/destination';
import { DEFAULT_HOLDOUT } from '../../domain/export/holdout';
import type { ReceiptFile } from '../../domain/export/receipt';

/** What may be held out, in percent. */
export const HOLDOUT_PERCENT = { least: 0, most: 50, whole: 100 } as const;

const DAYS_KEPT = 90;

/** The share held out that a link says, in whole percent; the usual one when it says none or one that may not be. */
export function holdoutFrom(text: string | null): number {
  const percent = text !== null && /^\d{1,2}$/.test(text) ? Number(text) : DEFAULT_HOLDOUT * HOLDOUT_PERCENT.whole;
  return percent <= HOLDOUT_PERCENT.most ? percent : DEFAULT_HOLDOUT * HOLDOUT_PERCENT.whole;
}

/** The time now in UTC, to the second: `YYYY-MM-DDTHH:MM:SSZ`. */
export function utcNow(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}

/** The day by which a list made on a day is to be refreshed or removed at its destination: 90 days later. */
export function expiryOf(day: string): string {
  return parseDate(day).add({ days: DAYS_KEPT }).toString();
}

/** The receipt's own file name: that of the file, or of all its parts together. */
export function receiptName(files: readonly Pick<ReceiptFile, 'name'>[]): string {
  const name = files[0]?.name ?? '';
  return `${files.length > 1 ? name.replace(/-part-1(?=\.csv$)/, '') : name}.receipt.json`;
}

/** What a row needs, in words: "Email, or Phone, or First Name + Last Name". */
export function needsText({ needs }: DestinationRules, { or, and }: { or: string; and: string }): string {
  return needs.map((set) => set.join(and)).join(or);
}

/** The reasons people are left out for, most frequent first, the holdout last. */
export function sortedReasons(excluded: Readonly<Record<string, number>>): readonly (readonly [string, number])[] {
  const isLot = (reason: string) => Number(reason === 'holdout');
  return Object.entries(excluded).sort(
    ([a, some], [b, others]) => isLot(a) - isLot(b) || others - some || (a < b ? -1 : 1)
  );
}
