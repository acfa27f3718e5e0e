import { problem } from '../../domain/problem';
import { SOURCES } from '../../catalog/sources';
import type { KindRule, Reading } from '../../domain/reading';
import { sql } from '../../sql/sql';
import type { Database } from '../warehouse/database';
import { setAsideRecords } from './aside';
import { cleanBytes, type CleanBytes } from './clean-file';
import { reasonCounts, reportFigures } from './report';
import { removeStaging } from './staging';
import type { ImportProgress, ImportReport, SetAside } from './types';
import { forgetScratch, understand } from './understand';

/** A file to import and every decision about reading it. `importNo` numbers its rows in the staging tables. */
export interface ImportInput {
  readonly file: Blob;
  readonly name: string;
  readonly reading: Reading;
  readonly importNo: number;
}

/** What the caller of an import hears and says. */
export interface ImportHooks {
  onProgress(progress: ImportProgress): void;
  stopped(): boolean;
}

/**
 * Imports one file into staging as `importNo`. Throws a ProblemError when it cannot, or `import.cancelled` when
 * stopped; in both cases nothing of it stays behind.
 */
export async function importFile(
  db: Database,
  input: ImportInput,
  hooks: ImportHooks
): Promise<{ report: ImportReport; setAside: SetAside[] }> {
  const pace = new Pace(hooks, input);
  try {
    const clean = await cleanBytes(input.file, input.name, input.reading, (bytes, clean) => pace.reading(bytes, clean));
    pace.read(clean.scan.records);
    refuseEmpty(clean, input.name);
    return await stage(db, input, clean, pace);
  } catch (thrown) {
    await removeStaging(db, input.importNo);
    throw thrown;
  } finally {
    await forgetScratch(db);
  }
}

async function stage(db: Database, input: ImportInput, clean: CleanBytes, pace: Pace) {
  const { reading, importNo } = input;
  const family = SOURCES.get(reading.source)?.family ?? 'delimited';
  const name = `import-${importNo}.csv`;
  const path = await db.offer(name, clean.bytes);
  try {
    const { accepted, removedRows } = clean.scan;
    const file = { path, delimiter: clean.delimiter, records: accepted, removed: removedRows };
    const { addedKinds } = await understand(db, file, { reading, importNo, family }, (fraction) =>
      pace.understanding(fraction)
    );
    await db.run(registerImport(importNo, family, reading.zone, clean.sha256));
    const setAside = await setAsideRecords(db, clean, reading);
    const figures = await reportFigures(db, importNo, reading, clean.scan);
    refuseOrderless(figures.orders.found, setAside, input.name);
    const report: ImportReport = {
      importNo,
      fileName: input.name,
      fileSha256: clean.sha256,
      fileBytes: input.file.size,
      source: reading.source,
      reading,
      read: clean.scan.records,
      used: clean.scan.records - setAside.length,
      setAside: setAside.length,
      reasons: reasonCounts(setAside),
      ...figures,
      notes: [...addedKinds.map(kindNote), ...figures.notes],
      repeated: false
    };
    return { report, setAside };
  } finally {
    await db.withdraw(name);
  }
}

function kindNote({ prefix, kind }: KindRule): string {
  const kept =
    kind === 'return' ? 'returns: their amounts are negative' : 'adjustments, which are neither sales nor returns';
  return `Orders whose number begins with “${prefix}” are kept as ${kept}.`;
}

function registerImport(importNo: number, family: string, zone: string, sha256: string) {
  return sql`
    insert into stg_imports by name
    select
      ${importNo}::integer as import_no, ${family} as source, ${zone} as zone, max(ordered_at) as last_at,
      count(*)::integer as orders, ${sha256} as file_sha256
    from stg_orders
    where import_no = ${importNo}
    having count(*) > 0`;
}

function refuseEmpty(clean: CleanBytes, name: string): void {
  if (clean.scan.records > 0) return;
  throw problem({
    code: 'import.empty',
    what: `“${name}” holds no records.`,
    why: clean.bytes.length === 0 ? 'The file is empty.' : 'There is a header line, but nothing below it.',
    todo: 'Export the orders again and check that the date range holds some.'
  });
}

function refuseOrderless(orders: number, setAside: readonly SetAside[], name: string): void {
  if (orders > 0) return;
  const most = reasonCounts(setAside)[0];
  throw problem({
    code: 'import.no-orders',
    what: `No order could be read from “${name}”: all ${setAside.length} records were set aside.`,
    why:
      most === undefined
        ? 'No record names an order, a date and an amount.'
        : `${most.why} (${most.count} ${most.count === 1 ? 'record' : 'records'}, the first is record ${most.first})`,
    todo:
      most?.reason === 'damaged-id'
        ? 'Export the orders again and add that file without opening it in a spreadsheet.'
        : 'Check in the mapping which column holds the order number, the date and the amount, and how dates and decimals are written.'
  });
}

/** Turns bytes and steps into progress, and a wish to stop into a Problem. */
class Pace {
  readonly #hooks: ImportHooks;
  readonly #input: ImportInput;
  readonly #startedAt = performance.now();
  #records = 0;

  constructor(hooks: ImportHooks, input: ImportInput) {
    this.#hooks = hooks;
    this.#input = input;
  }

  reading(bytes: number, clean: number): void {
    this.#say('reading', 0.35 * (bytes / Math.max(this.#input.file.size, 1)), clean / 90);
  }

  read(records: number): void {
    this.#records = records;
    this.#say('understanding', 0.35, records);
  }

  understanding(fraction: number): void {
    this.#say('understanding', 0.35 + 0.45 * fraction, this.#records);
  }

  #say(stage: ImportProgress['stage'], fraction: number, records: number): void {
    if (this.#hooks.stopped()) throw cancelled(this.#input.name);
    const seconds = (performance.now() - this.#startedAt) / 1000;
    const isSettled = seconds > 0.5 && fraction > 0.02;
    this.#hooks.onProgress({
      stage,
      fraction,
      rowsPerSecond: isSettled && this.#records > 0 ? Math.round(records / seconds) : null,
      secondsLeft: isSettled ? Math.round((seconds / fraction) * (1 - fraction)) : null
    });
  }
}

function cancelled(name: string) {
  return problem({
    code: 'import.cancelled',
    what: `The import of “${name}” was cancelled.`,
    why: 'You stopped it.',
    todo: 'Nothing of it was kept; add the file again whenever you like.',
    retry: true
  });
}
