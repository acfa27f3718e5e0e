import { zoneTransitions } from '../../domain/values/zone';
import { createZoneClock } from '../../sql/staging/moments';
import { sql } from '../../sql/sql';
import type { Database } from '../warehouse/database';
import { appendRows } from './small-table';

const FIRST_YEAR = 1990;
const LAST_YEAR = 2040;

/**
 * Fills `zone_clock` with the clock of an IANA zone: each row is an offset, the UTC instant from which it holds, and
 * the wall time from which a time without an offset is read with it. Before a gap and the first time of a repeated
 * hour the earlier offset holds.
 */
export async function setZoneClock(db: Database, zone: string): Promise<void> {
  await db.run(createZoneClock);
  const transitions = zoneTransitions(zone, FIRST_YEAR, LAST_YEAR);
  const rows = transitions.map((transition, index) => {
    const before = transitions[index - 1];
    if (before === undefined)
      return [sql`timestamp '0001-01-01'`, sql`timestamp '0001-01-01'`, transition.offset_minutes] as const;
    const shift = Math.max(before.offset_minutes, transition.offset_minutes);
    const from = sql`${transition.utc_from.replace('T', ' ').replace('Z', '')}::timestamp`;
    return [from, sql`${from} + to_minutes(${shift})`, transition.offset_minutes] as const;
  });
  await appendRows(db, 'zone_clock', rows);
}
