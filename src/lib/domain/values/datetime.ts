import type { DateOrder } from '../reading';
import { monthNumber } from './months';
import { instantInZone, type ClockTrouble } from './zone';

/** A moment read from a cell. */
export interface Moment {
  /** `YYYY-MM-DDTHH:MM:SSZ`. */
  readonly utc: string;
  /** The offset written in the cell, in minutes; null when it had none and the zone was used. */
  readonly offsetMin: number | null;
  /** True when the cell names a day without a time. */
  readonly dateOnly: boolean;
  /** Set when the wall-clock time does not exist or exists twice in the zone. */
  readonly flagged?: ClockTrouble;
}

/** How a column's times are read; without an order only dates that fit one order are read. */
export interface DateReading {
  readonly order?: DateOrder;
  /** IANA zone of times without an offset; UTC when absent. */
  readonly zone?: string;
}

interface Wall {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly time: string | undefined;
}

const TIME = String.raw`(?:[T,\s]\s*(\d{1,2}[:.h]\d{2}(?:[:.]\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?)\s*(Z|UTC|GMT|[+-]\d{1,2}(?::?\d{2})?)?)?`;
const YEAR_FIRST = new RegExp(String.raw`^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?${TIME}$`, 'i');
const YEAR_LAST = new RegExp(String.raw`^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})${TIME}$`, 'i');
const NAMED_DAY_FIRST = new RegExp(
  String.raw`^(?:\p{L}+\.?,?\s+)?(\d{1,2})\.?[\s-](?:de\s+)?(\p{L}+)\.?,?[\s-](?:de\s+)?(\d{4})${TIME}$`,
  'iu'
);
const NAMED_MONTH_FIRST = new RegExp(
  String.raw`^(?:\p{L}+\.?,\s+)?(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})${TIME}$`,
  'iu'
);
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:T?(\d{2})(\d{2})(\d{2})?(Z)?)?$/;

/** A cell as a moment, or null when it is not one; an offset in the cell wins over the zone. */
export function instantOf(cell: string, reading: DateReading = {}): Moment | null {
  const text = cell
    .trim()
    .replace(/^'/, '')
    .replace(/[\u00a0\u202f\s]+/g, ' ');
  const { order } = reading;
  if (order === 'epoch-s' || order === 'epoch-ms') return epoch(text, order === 'epoch-s' ? 1000 : 1);
  if (order === 'serial') return serial(text, reading.zone);
  const { wall, offset } = wallOf(text, order);
  return wall === null ? null : placed(wall, offset, reading.zone);
}

function wallOf(text: string, order: DateOrder | undefined): { wall: Wall | null; offset: string | undefined } {
  const compact = COMPACT.exec(text);
  if (compact !== null) return { wall: compactWall(compact), offset: compact[7] };
  const first = YEAR_FIRST.exec(text);
  if (first !== null) return { wall: wall(first[1], first[2], first[3], first[4]), offset: first[5] };
  const last = YEAR_LAST.exec(text);
  if (last !== null) return { wall: numericWall(last, order), offset: last[5] };
  const day = NAMED_DAY_FIRST.exec(text);
  if (day !== null) return { wall: wall(day[3], monthNumber(day[2] ?? ''), day[1], day[4]), offset: day[5] };
  const month = NAMED_MONTH_FIRST.exec(text);
  if (month !== null)
    return { wall: wall(month[3], monthNumber(month[1] ?? ''), month[2], month[4]), offset: month[5] };
  return { wall: null, offset: undefined };
}

function compactWall([, year, month, day, hour, minute, second]: RegExpExecArray): Wall | null {
  return wall(year, month, day, hour === undefined ? undefined : `${hour}:${minute}:${second ?? '00'}`);
}

function numericWall([, a, b, year, time]: RegExpExecArray, order: DateOrder | undefined): Wall | null {
  const dayFirst = wall(year, b, a, time);
  const monthFirst = wall(year, a, b, time);
  if (order === 'DMY') return dayFirst;
  if (order === 'MDY') return monthFirst;
  if (order !== undefined) return null;
  return dayFirst === null || monthFirst === null || a === b ? (dayFirst ?? monthFirst) : null;
}

function wall(
  year: string | undefined,
  month: string | number | null | undefined,
  day: string | undefined,
  time: string | undefined
): Wall | null {
  const short = year?.length === 2;
  const y = short ? Number(year) + (Number(year) < 69 ? 2000 : 1900) : Number(year);
  const [m, d] = [Number(month), Number(day)];
  const exists = m >= 1 && m <= 12 && d >= 1 && d <= new Date(Date.UTC(y, m, 0)).getUTCDate();
  return exists && y >= 1900 && y < 2200 ? { year: y, month: m, day: d, time } : null;
}

function placed({ year, month, day, time }: Wall, offset: string | undefined, zone = 'UTC'): Moment | null {
  const seconds = time === undefined ? 0 : secondsOf(time);
  if (seconds === null) return null;
  const clock = Date.UTC(year, month - 1, day) + seconds * 1000;
  const dateOnly = time === undefined;
  if (offset !== undefined) {
    const minutes = offsetMinutes(offset);
    return { utc: utcText(clock - minutes * 60_000), offsetMin: minutes, dateOnly };
  }
  const { instant, trouble } = instantInZone(zone, clock);
  return { utc: utcText(instant), offsetMin: null, dateOnly, ...(trouble === null ? {} : { flagged: trouble }) };
}

function secondsOf(time: string): number | null {
  const match = /^(\d{1,2})[:.h](\d{2})(?:[:.](\d{2})(?:[.,]\d+)?)?\s*(?:([ap])\.?m\.?)?$/i.exec(time.trim());
  if (match === null) return null;
  const [hour, minute, second] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 0)];
  const half = match[4]?.toLowerCase();
  if (hour > 23 || minute > 59 || second > 59 || (half !== undefined && (hour === 0 || hour > 12))) return null;
  const full = half === undefined ? hour : (hour % 12) + (half === 'p' ? 12 : 0);
  return full * 3600 + minute * 60 + second;
}

function offsetMinutes(offset: string): number {
  const match = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(offset);
  if (match === null) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return match[1] === '-' && minutes > 0 ? -minutes : minutes;
}

function epoch(text: string, scale: number): Moment | null {
  if (!/^\d{1,14}(\.\d+)?$/.test(text)) return null;
  const instant = Math.floor((Number(text) * scale) / 1000) * 1000;
  return instant < Date.UTC(2200, 0, 1) ? { utc: utcText(instant), offsetMin: null, dateOnly: false } : null;
}

// Day 25569 of the 1900 date system is 1 January 1970.
function serial(text: string, zone = 'UTC'): Moment | null {
  if (!/^\d{1,5}([.,]\d+)?$/.test(text)) return null;
  const days = Number(text.replace(',', '.'));
  const { instant, trouble } = instantInZone(zone, Math.round((days - 25569) * 86_400) * 1000);
  const flagged = trouble === null ? {} : { flagged: trouble };
  return { utc: utcText(instant), offsetMin: null, dateOnly: Number.isInteger(days), ...flagged };
}

function utcText(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19)}Z`;
}
