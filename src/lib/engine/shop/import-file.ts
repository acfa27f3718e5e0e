import { problem } from '../../domain/problem';
import { roleOf } from '../../catalog/sources/understand';
import type { Reading } from '../../domain/reading';
import { recordKind } from '../../domain/records/record-kind';
import { fingerprint } from '../vault/fingerprint';
import type { Database } from '../warehouse/database';
import { setAsideRecords } from './aside';
import { cleanBytes, type CleanBytes } from './clean-file';
import { importKind } from './import-kind';
import { forgetScratch } from './read-cells';
import { fixReports, reasonCounts } from './report';
import { removeStaging } from './staging';
import type { ImportProgress, ImportReport, SetAside } from './types';

/** A file to import and every decision about reading it. `importNo` numbers its rows in the staging tables. */
export interface ImportInput {
  readonly file: Blob;
  readonly name: string;
  readonly reading: Reading;
  readonly importNo: number;
  /** The file's SHA-256 where it is known already. */
  readonly sha256?: string;
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
    refuseEmpty(clean, input);
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
  const kind = importKind(reading);
  const sha256 = input.sha256 ?? (await fingerprint(input.file));
  const name = `import-${importNo}.csv`;
  const path = await db.offer(name, clean.bytes);
  try {
    const { accepted, removedRows } = clean.scan;
    const file = { path, delimiter: clean.delimiter, records: accepted, removed: removedRows };
    const added = await kind.understand(db, file, { reading, importNo }, (fraction) => pace.understanding(fraction));
    await db.run(kind.register(importNo, reading, sha256));
    const setAside = await setAsideRecords(db, clean, reading, kind.aside);
    const figures = await kind.figures(db, importNo);
    refuseUseless(figures.things.found, setAside, { ...input, isWhole: true });
    const report: ImportReport = {
      importNo,
      fileName: input.name,
      fileSha256: sha256,
      fileBytes: input.file.size,
      source: reading.source,
      role: kind.role,
      reading,
      read: clean.scan.records,
      used: clean.scan.records - setAside.length,
      setAside: setAside.length,
      reasons: reasonCounts(setAside),
      ...figures,
      fixes: await fixReports(db, reading, clean.scan),
      notes: [...added.notes, ...figures.notes],
      repeated: false
    };
    return { report, setAside };
  } finally {
    await db.withdraw(name);
  }
}

function refuseEmpty(clean: CleanBytes, { name, reading }: ImportInput): void {
  if (clean.scan.records > 0) return;
  const [, many] = recordKind(roleOf(reading.source) ?? 'orders').names;
  throw problem({
    code: 'import.empty',
    what: `“${name}” holds no records.`,
    why: clean.bytes.length === 0 ? 'The file is empty.' : 'There is a header line, but nothing below it.',
    todo: `Export the ${many} again and check that the date range holds some.`
  });
}

/** Throws a ProblemError when not one record can be used; `isWhole` is false when only the beginning of the file was looked at. */
export function refuseUseless(
  found: number,
  setAside: readonly SetAside[],
  { name, reading, isWhole }: Pick<ImportInput, 'name' | 'reading'> & { isWhole: boolean }
): void {
  if (found > 0) return;
  const kind = recordKind(roleOf(reading.source) ?? 'orders');
  const most = reasonCounts(setAside)[0];
  const needs = kind.required.map(({ called }) => called).join(' and ');
  throw problem({
    code: `import.no-${kind.role}`,
    what: `No ${kind.names[0]} could be read from “${name}”: all ${setAside.length} ${isWhole ? 'records' : 'first records'} were set aside.`,
    why:
      most === undefined
        ? `No record holds ${needs}.`
        : `${most.why} (${most.count} ${most.count === 1 ? 'record' : 'records'}, the first is record ${most.first})`,
    todo:
      most?.reason === 'damaged-id'
        ? `Export the ${kind.names[1]} again and add that file without opening it in a spreadsheet.`
        : `Check in the mapping which column holds ${needs}, and how dates and decimals are written.`
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
