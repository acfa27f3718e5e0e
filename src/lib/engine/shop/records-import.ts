import { rowsOf } from '../../domain/answer-table';
import { mappedFields } from '../../sql/staging/raw';
import {
  firstRecords,
  insertRecords,
  recordCells,
  recordCurrencies,
  recordFaults,
  recordFigures,
  recordsAside,
  registerRecords
} from '../../sql/staging/records/record-rows';
import type { RecordTable } from '../../sql/staging/records/record-table';
import type { Database } from '../warehouse/database';
import type { ImportKind } from './import-kind';
import { readMoments, readOddNumbers, readRows } from './read-cells';
import type { ImportFigures } from './report';

/** How files whose records are one row each are imported: people, articles, ad spend, events. */
export function recordsImport(table: RecordTable, family: string, platform: string): ImportKind {
  return {
    role: table.role,
    async understand(db, file, { reading, importNo }, checkpoint) {
      const mapped = mappedFields(reading).map(({ field }) => field);
      await readRows(db, file, reading);
      checkpoint(0.4);
      const hasOddNumbers = await readOddNumbers(db, reading);
      await readMoments(db, reading);
      checkpoint(0.6);
      await db.run(recordCells(table, mapped, reading, hasOddNumbers));
      await db.run(recordFaults(table, mapped));
      checkpoint(0.8);
      await db.run(insertRecords(table, { importNo, family, platform, currency: reading.currency }));
      checkpoint(1);
      return { notes: [] };
    },
    register: (importNo, { zone }, sha256) => registerRecords(table, { importNo, family, zone, sha256 }),
    aside: recordsAside,
    figures: (db, importNo) => figuresOf(db, table, importNo),
    firstRows: (importNo) => firstRecords(table, importNo)
  };
}

async function figuresOf(db: Database, table: RecordTable, importNo: number): Promise<ImportFigures> {
  const [figures] = rowsOf<{ found: number; unchanged: number; first_on: string | null; last_on: string | null }>(
    await db.ask(recordFigures(table, importNo))
  );
  const money = recordCurrencies(table, importNo);
  const found = figures?.found ?? 0;
  const unchanged = figures?.unchanged ?? 0;
  return {
    things: { found, new: found - unchanged, changed: 0, unchanged },
    lines: 0,
    customers: 0,
    firstOn: figures?.first_on ?? null,
    lastOn: figures?.last_on ?? null,
    currencies: money === null ? [] : rowsOf<{ currency: string; orders: number }>(await db.ask(money)),
    notes: []
  };
}
