/** Days of the sample shop: day 0 is its first, the last is 2026-10-31. Fixed, so that no clock changes a byte. */
export const DAYS = 1096;

const FIRST_DAY = Date.UTC(2023, 10, 1);
const DAY_MS = 86_400_000;

/** Month (1 to 12), day of the month, weekday (0 is Sunday) and year of a day of the shop. */
export function dateOf(day: number): { year: number; month: number; date: number; weekday: number } {
  const utc = new Date(FIRST_DAY + day * DAY_MS);
  return {
    year: utc.getUTCFullYear(),
    month: utc.getUTCMonth() + 1,
    date: utc.getUTCDate(),
    weekday: utc.getUTCDay()
  };
}

/** The day of the shop on which a date falls; negative before its first. */
export function dayOf(year: number, month: number, date: number): number {
  return Math.round((Date.UTC(year, month - 1, date) - FIRST_DAY) / DAY_MS);
}

/** Central European time as in exports: `2024-05-01 10:00:00 +0200`. Whatever falls between two and three is moved to the next hour, which always exists and is never repeated. */
export function stamp(day: number, second: number): string {
  const whole = day + Math.floor(second / 86_400);
  const rest = second % 86_400;
  const left = rest >= 7200 && rest < 10_800 ? rest + 3600 : rest;
  const clock = new Date(FIRST_DAY + whole * DAY_MS + left * 1000).toISOString();
  return `${clock.slice(0, 10)} ${clock.slice(11, 19)} ${isSummer(whole, left) ? '+0200' : '+0100'}`;
}

function isSummer(day: number, second: number): boolean {
  const { year } = dateOf(day);
  const starts = lastSunday(year, 3);
  const ends = lastSunday(year, 10);
  if (day === starts) return second >= 3 * 3600;
  if (day === ends) return second < 2 * 3600;
  return day > starts && day < ends;
}

function lastSunday(year: number, month: number): number {
  const end = dayOf(year, month, 31);
  return end - dateOf(end).weekday;
}

/** The Monday before Black Friday of a year, and the Monday after it. */
export function blackWeek(year: number): { from: number; to: number } {
  const first = dayOf(year, 11, 1);
  const thursday = first + ((11 - dateOf(first).weekday) % 7) + 21;
  return { from: thursday - 3, to: thursday + 4 };
}

const MONTHS = [0.95, 0.75, 0.85, 0.9, 0.95, 0.85, 0.65, 0.8, 0.95, 1, 1.45, 1.75];
const WEEKDAYS = [1.16, 1.14, 1.05, 1, 0.96, 0.84, 0.85];

/** How busy a day is; 1 is an ordinary day, 4.5 is never passed. */
export function busyness(day: number): number {
  const { year, month, date, weekday } = dateOf(day);
  const black = blackWeek(year);
  if (day >= black.from && day <= black.to) return day === black.to - 3 ? 4.5 : 2.6;
  const base = (MONTHS[month - 1] ?? 1) * (WEEKDAYS[weekday] ?? 1);
  if (month === 12 && date > 19) return base * (date < 27 ? 0.25 : 0.5);
  return base;
}

/** The most `busyness` can be, for thinning. */
export const BUSIEST = 4.5;

const HOURS = [3, 1, 0, 0.5, 0.5, 1, 3, 6, 8, 10, 11, 11, 12, 11, 10, 10, 11, 12, 14, 18, 22, 20, 13, 7];
const HOUR_STEPS = HOURS.flatMap((weight, hour) => Array.from({ length: Math.round(weight * 2) }, () => hour));

/** A second of the day from three even throws: most people buy in the evening, shops sell from 10 to 18. */
export function secondOf(throwHour: number, throwRest: number, atCounter: boolean): number {
  const hour = atCounter
    ? 10 + Math.floor(throwHour * 8)
    : (HOUR_STEPS[Math.floor(throwHour * HOUR_STEPS.length)] ?? 12);
  return hour * 3600 + Math.floor(throwRest * 3600);
}
