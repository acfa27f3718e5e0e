const MINUTE = 60_000;
const DAY = 86_400_000;

/** One stretch of a zone: from this UTC time on, the wall clock is this many minutes ahead of UTC. */
export interface ZoneStretch {
  /** `YYYY-MM-DD HH:MM:SS`, UTC. */
  readonly utc_from: string;
  readonly offset_minutes: number;
}

/** What happened when a wall-clock time was placed in a zone: `gap` did not exist, `repeated` existed twice. */
export type ClockTrouble = 'gap' | 'repeated';

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  let clock = clocks.get(zone);
  if (clock === undefined) {
    const parts = {
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric'
    } as const;
    clock = new Intl.DateTimeFormat('en-US', { timeZone: zone, hourCycle: 'h23', ...parts });
    clocks.set(zone, clock);
  }
  return clock;
}

/** True when this machine knows the IANA zone. */
export function isZone(zone: string): boolean {
  try {
    return clockOf(zone) !== null;
  } catch {
    return false;
  }
}

/** Minutes that the zone's wall clock is ahead of UTC at an instant (milliseconds since 1970). */
export function offsetAt(zone: string, instant: number): number {
  if (zone === 'UTC') return 0;
  const fields: Record<string, number> = {};
  for (const { type, value } of clockOf(zone).formatToParts(instant)) fields[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = fields;
  const wall = Date.UTC(year, month - 1, day, hour, minute, second);
  return Math.round((wall - Math.floor(instant / 1000) * 1000) / MINUTE);
}

/** Milliseconds since 1970 of a wall-clock time (given as if it were UTC): a skipped time takes the offset before the gap, a repeated one its first occurrence. */
export function instantInZone(zone: string, wall: number): { instant: number; trouble: ClockTrouble | null } {
  const before = offsetAt(zone, wall - DAY);
  const after = offsetAt(zone, wall + DAY);
  const first = wall - before * MINUTE;
  const holds = (offset: number) => offsetAt(zone, wall - offset * MINUTE) === offset;
  if (before === after) return { instant: first, trouble: null };
  if (holds(before)) return { instant: first, trouble: holds(after) ? 'repeated' : null };
  return holds(after) ? { instant: wall - after * MINUTE, trouble: null } : { instant: first, trouble: 'gap' };
}

/** The offsets of a zone over whole years, oldest first, from a day before the first year to a day after the last: the table that SQL joins to. */
export function zoneTransitions(zone: string, fromYear: number, toYear: number): ZoneStretch[] {
  const start = Date.UTC(fromYear, 0, 1) - DAY;
  const end = Date.UTC(toYear + 1, 0, 1) + DAY;
  const stretches = [stretch(start, offsetAt(zone, start))];
  // a week is shorter than any stretch in use (the shortest, in Morocco, is a month)
  for (let from = start; from < end; from += 7 * DAY) {
    const until = Math.min(from + 7 * DAY, end);
    const offset = offsetAt(zone, until);
    if (offset !== offsetAt(zone, from)) stretches.push(stretch(changeBetween(zone, from, until), offset));
  }
  return stretches;
}

function changeBetween(zone: string, from: number, until: number): number {
  const old = offsetAt(zone, from);
  let [low, high] = [from, until];
  while (high - low > 1000) {
    const middle = low + Math.floor((high - low) / 2000) * 1000;
    if (offsetAt(zone, middle) === old) low = middle;
    else high = middle;
  }
  return high;
}

function stretch(from: number, offset: number): ZoneStretch {
  return { utc_from: new Date(from).toISOString().slice(0, 19).replace('T', ' '), offset_minutes: offset };
}
