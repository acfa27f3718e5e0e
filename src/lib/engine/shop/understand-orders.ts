import { guessKinds, type PrefixCount } from '../../domain/guess/guess-kinds';
import { rowsOf } from '../../domain/answer-table';
import type { KindRule, Reading } from '../../domain/reading';
import { insertOrders } from '../../sql/staging/insert-orders';
import { insertLines, insertProducts, orderLines, productCells } from '../../sql/staging/lines';
import {
  orderAmounts,
  orderFaults,
  orderHeads,
  orderTimes,
  repeatedRows,
  taxBases
} from '../../sql/staging/order-heads';
import { mappedFields } from '../../sql/staging/raw';
import { hasLetteredOrders, orderPrefixes, orderCells, rowFaults, typedRows } from '../../sql/staging/typed-rows';
import type { Database } from '../warehouse/database';
import { readMoments, readOddNumbers, readRows, type Checkpoint, type CleanFile } from './read-cells';

/**
 * Types, groups and appends the records of a clean file to staging as one import, leaving the scratch tables that the
 * report is made from; gives the kinds of order that only the whole file showed.
 */
export async function understandOrders(
  db: Database,
  file: CleanFile,
  target: { reading: Reading; importNo: number; family: string },
  checkpoint: Checkpoint
): Promise<{ addedKinds: readonly KindRule[] }> {
  const { importNo, family } = target;
  let { reading } = target;
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

// The mapping saw the head of the file only; a rare prefix may come later.
async function unseenKinds(db: Database, reading: Reading): Promise<readonly KindRule[]> {
  const found = await db.ask(hasLetteredOrders);
  if (found.columns[0]?.[0] !== true) return [];
  const known = new Set(reading.kinds.map(({ prefix }) => prefix));
  const counts = rowsOf<PrefixCount>(await db.ask(orderPrefixes));
  return guessKinds(counts).value.filter(({ prefix }) => !known.has(prefix));
}
