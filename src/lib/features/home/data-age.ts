import { parseDate } from '@internationalized/date';
import type { ImportRecord } from '../../engine/vault/types';

/** The newest day of all imports; null without one. */
export function newestDay(imports: readonly Pick<ImportRecord, 'report'>[]): string | null {
  const days = imports.flatMap(({ report }) => report.lastOn ?? []);
  return days.reduce<string | null>((newest, day) => (newest === null || day > newest ? day : newest), null);
}

/** Whole days from the newest day of the data to today; 0 for data from today or later. */
export function ageOfData(newest: string, today: string): number {
  return Math.max(0, parseDate(today).compare(parseDate(newest)));
}

/** The calendar day of this machine. */
export function todayHere(clock: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${clock.getFullYear()}-${two(clock.getMonth() + 1)}-${two(clock.getDate())}`;
}
