/** Order of day and month in a slashed or dotted date; null when it is not known. */
export type DayOrder = 'DMY' | 'MDY' | 'YMD' | null;

/** A birth date as `YYYYMMDD`; null when it is no date of the calendar or its order would have to be guessed. */
export function birthdate(text: string, order: DayOrder): string | null {
  const [first = '', second = '', third = '', ...rest] = text
    .trim()
    .split(/[-/.]/)
    .map((part) => part.trim());
  if (rest.length > 0 || ![first, second, third].every((part) => /^\d+$/.test(part))) return null;
  if (first.length === 4) return calendarDay(first, second, third);
  if (third.length !== 4) return null;
  const known = order ?? provenOrder(Number(first), Number(second));
  if (known === 'DMY') return calendarDay(third, second, first);
  return known === 'MDY' ? calendarDay(third, first, second) : null;
}

function provenOrder(first: number, second: number): DayOrder {
  if (first > 12 && second <= 12) return 'DMY';
  if (second > 12 && first <= 12) return 'MDY';
  return null;
}

function calendarDay(year: string, month: string, day: string): string | null {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  const isReal = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day) && Number(year) >= 1900;
  return isReal ? date.toISOString().slice(0, 10).replaceAll('-', '') : null;
}
