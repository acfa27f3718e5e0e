import { numberText } from '../../domain/values/number';
import { instantOf } from '../../domain/values/datetime';
import { rowShifts } from '../../domain/files/scan-report';
import { guessKinds, type PrefixCount } from '../../domain/guess/guess-kinds';
import { unmapped } from '../../domain/guess/reading-problems';
import { problem, ProblemError } from '../../domain/problem';
import { rowsOf } from '../../domain/answer-table';
import type { KindRule, Reading } from '../../domain/reading';
import { dropScratch } from '../../sql/staging/finish';
import { insertOrders } from '../../sql/staging/insert-orders';
import { insertLines, insertProducts, orderLines, productCells } from '../../sql/staging/lines';
import { createOddMoments, moments, oddWalls, walls } from '../../sql/staging/moments';
import {
  orderAmounts,
  orderFaults,
  orderHeads,
  orderTimes,
  repeatedRows,
  taxBases
} from '../../sql/staging/order-heads';
import { createRemoved, mappedFields, rawRows } from '../../sql/staging/raw';
import {
  createNumberTexts,
  hasLetteredOrders,
  oddNumbers,
  orderPrefixes,
  orderCells,
  rowFaults,
  timeTexts,
  typedRows
} from '../../sql/staging/typed-rows';
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

/**
 * Types, groups and appends the records of a clean file to staging as one import, leaving the scratch tables that the
 * report is made from; gives the kinds of order that only the whole file showed. Throws `import.no-orders` when the reading
 * lacks a column that orders need, `import.miscounted` when the engine read another number of records than the scanner.
 */
export async function understand(
  db: Database,
  file: CleanFile,
  target: { reading: Reading; importNo: number; family: string },
  checkpoint: Checkpoint
): Promise<{ addedKinds: readonly KindRule[] }> {
  const { importNo, family } = target;
  let { reading } = target;
  const trouble = unmapped(reading);
  if (trouble !== null) throw new ProblemError(trouble);
  const mapped = mappedFields(reading).map(({ field }) => field);
  await readRows(db, file, reading);
  checkpoint(0.3);
  const hasOddNumbers = await readOddNumbers(db, reading);
  if (mapped.includes('order_id')) await db.run(orderCells(reading));
  await db.run(typedRows(mapped, reading, hasOddNumbers));
  await db.run(rowFaults(mapped));
  const addedKinds = mapped.includes('order_id') ? await unseenKinds(db, reading) : [];
  reading = { ...reading, kinds: [...reading.kinds, ...addedKinds] };
  checkpoint(0.5);
  await readMoments(db, reading);
  await db.run(repeatedRows(mapped));
  await db.run(orderHeads(mapped, reading));
  await db.run(orderTimes);
  await db.run(orderFaults);
  checkpoint(0.7);
  await db.run(productCells(mapped, reading));
  await db.run(orderLines(mapped, reading));
  await db.run(orderAmounts);
  await db.run(taxBases);
  checkpoint(0.85);
  await db.run(insertProducts(importNo));
  await db.run(insertLines(importNo));
  await db.run(insertOrders(importNo, family, reading));
  checkpoint(1);
  return { addedKinds };
}

/** Drops the scratch tables of `understand`. */
export async function forgetScratch(db: Database): Promise<void> {
  for (const statement of dropScratch) await db.run(statement);
}

async function readRows(db: Database, file: CleanFile, reading: Reading): Promise<void> {
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

// The mapping saw the head of the file only; a rare prefix may come later.
async function unseenKinds(db: Database, reading: Reading): Promise<readonly KindRule[]> {
  const found = await db.ask(hasLetteredOrders);
  if (found.columns[0]?.[0] !== true) return [];
  const known = new Set(reading.kinds.map(({ prefix }) => prefix));
  const counts = rowsOf<PrefixCount>(await db.ask(orderPrefixes));
  return guessKinds(counts).value.filter(({ prefix }) => !known.has(prefix));
}

async function readOddNumbers(db: Database, reading: Reading): Promise<boolean> {
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

async function readMoments(db: Database, reading: Reading): Promise<void> {
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
