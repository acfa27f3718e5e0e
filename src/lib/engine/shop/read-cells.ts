import { numberText } from '../../domain/values/number';
import { instantOf } from '../../domain/values/datetime';
import { rowShifts } from '../../domain/files/scan-report';
import { problem } from '../../domain/problem';
import type { Reading } from '../../domain/reading';
import { dropScratch } from '../../sql/staging/finish';
import { createOddMoments, moments, oddWalls, walls } from '../../sql/staging/moments';
import { createRemoved, mappedFields, rawRows } from '../../sql/staging/raw';
import { createNumberTexts, oddNumbers, timeTexts } from '../../sql/staging/typed-rows';
import { sql } from '../../sql/sql';
import type { Database } from '../warehouse/database';
import { appendRows } from './small-table';
import { setZoneClock } from './zone-clock';

/** A clean file that the engine can read, and what is known about it. */
export interface CleanFile {
  readonly path: string;
  readonly delimiter: string;
  readonly records: number;
  /** Record numbers of the original that the clean file lacks, ascending. */
  readonly removed: readonly number[];
}

/** Called between steps with the share done; throws when the import was stopped. */
export type Checkpoint = (fraction: number) => void;

/** Drops the scratch tables of an import. */
export async function forgetScratch(db: Database): Promise<void> {
  for (const statement of dropScratch) await db.run(statement);
}

/** Reads the mapped cells of a clean file into `raw_rows`. Throws `import.miscounted` when the engine read another number of records than the scanner. */
export async function readRows(db: Database, file: CleanFile, reading: Reading): Promise<void> {
  await db.run(createRemoved);
  const shifts = rowShifts(file.removed).map(({ clean_from, shift }) => [clean_from, shift]);
  if (file.removed.length > 0) await appendRows(db, 'removed', shifts);
  await db.run(rawRows(file, reading, file.removed.length > 0));
  const counted = await db.ask(sql`select count(*)::integer as records from raw_rows`);
  const read = Number(counted.columns[0]?.[0]);
  if (read === file.records) return;
  throw problem({
    code: 'import.miscounted',
    what: `The file has ${file.records} records, but ${read} were read.`,
    why: 'The two ways Kept counts records disagree, so a number from this file could be wrong.',
    todo: 'Nothing was imported. Please report the layout of this file (its header line is enough).'
  });
}

/** Reads the number cells that the engine cannot into `number_texts`; false when there are none. */
export async function readOddNumbers(db: Database, reading: Reading): Promise<boolean> {
  const mapped = mappedFields(reading).map(({ field }) => field);
  const question = oddNumbers(mapped, reading);
  const cells = question === null ? [] : texts(await db.ask(question));
  if (cells.length === 0) return false;
  await db.run(createNumberTexts);
  const read = cells.flatMap((cell): [string, number][] => {
    const text = numberText(cell.trim().replace(/^'(?=[-+0-9])/, ''), reading.decimal);
    return text === null ? [] : [[cell, Math.round(Number(text) * 10_000)]];
  });
  await appendRows(db, 'number_texts', read);
  return true;
}

/** Reads every time cell into `moments`. */
export async function readMoments(db: Database, reading: Reading): Promise<void> {
  const mapped = mappedFields(reading).map(({ field }) => field);
  await setZoneClock(db, reading.zone);
  await db.run(walls(timeTexts(mapped), reading.dateOrder));
  await db.run(createOddMoments);
  const odd = texts(await db.ask(oddWalls));
  const read = odd.flatMap((cell) => {
    const moment = instantOf(cell, { order: reading.dateOrder, zone: reading.zone });
    return moment === null ? [] : [[cell, sql`${moment.utc.replace('T', ' ').replace('Z', '')}::timestamp`] as const];
  });
  await appendRows(db, 'odd_moments', read);
  await db.run(moments);
}

function texts(answer: { columns: readonly unknown[] }): string[] {
  return [...((answer.columns[0] ?? []) as readonly string[])];
}
