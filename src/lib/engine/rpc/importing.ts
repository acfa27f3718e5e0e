import { problem, type ProblemError } from '../../domain/problem';
import type { ShopSettings } from '../../domain/settings';
import type { ImportReport, SetAside } from '../shop/types';
import type { ImportRecord, ManifestBody, SegmentRef } from '../vault/types';
import type { FilesProgress, ImportItem } from './engine-api';
import type { Session } from './session';

/** One import call that may be stopped at any moment. */
export interface ImportRun {
  readonly items: readonly ImportItem[];
  onProgress(progress: FilesProgress): void;
  stopped(): boolean;
}

/**
 * Imports files and saves them as one generation: all of them, or none. A file that is here already, read the same
 * way, gives its report again as `repeated`. Throws `import.cancelled` when stopped, with everything as it was.
 */
export async function importFiles(session: Session, run: ImportRun): Promise<readonly ImportReport[]> {
  session.mustWrite();
  const { vault, shop, db } = session.parts;
  return vault.writing(async () => {
    const staged: ImportRecord[] = [];
    const reports: ImportReport[] = [];
    const first = Math.max(0, ...session.body.imports.map((one) => one.importNo)) + 1;
    try {
      for (const [index, item] of run.items.entries()) {
        const importNo = first + staged.length;
        const known = [...session.body.imports, ...staged];
        const record = await importOne(session, { run, item, index, importNo, known });
        reports.push(record.report);
        if (!record.report.repeated) staged.push(record);
      }
      if (run.stopped()) throw importCancelled();
      if (staged.length > 0) await session.save(withImports(session.body, staged, run.items), entryOf(staged));
      return reports;
    } catch (thrown) {
      for (let no = first; no <= first + staged.length; no++) await shop.removeStaging(db, no).catch(() => undefined);
      throw run.stopped() ? importCancelled() : thrown;
    }
  });
}

interface OneImport {
  readonly run: ImportRun;
  readonly item: ImportItem;
  readonly index: number;
  readonly importNo: number;
  readonly known: readonly ImportRecord[];
}

async function importOne(session: Session, one: OneImport): Promise<ImportRecord> {
  const { vault, shop, db } = session.parts;
  const { run, importNo } = one;
  const { file, reading } = one.item;
  const original = await vault.putChunk(file);
  const before = one.known.find(
    (known) => known.originalSha256 === original.sha256 && sameJson(known.report.reading, reading)
  );
  if (before) return { ...before, report: { ...before.report, repeated: true } };
  if (run.stopped()) throw importCancelled();
  const place = { fileName: file.name, fileIndex: one.index, files: run.items.length };
  const hooks = {
    onProgress: (progress: Parameters<Parameters<typeof shop.importFile>[2]['onProgress']>[0]) =>
      run.onProgress({ ...progress, ...place }),
    stopped: () => run.stopped()
  };
  const input = { file, name: file.name, reading, importNo, sha256: original.sha256 };
  const { report, setAside } = await shop.importFile(db, input, hooks);
  return {
    importNo,
    report,
    originalSha256: original.sha256,
    originalName: file.name,
    segments: await storeSegment(session, importNo),
    setAsideSha256: await storeSetAside(session, setAside)
  };
}

async function storeSegment(session: Session, importNo: number): Promise<Record<string, SegmentRef>> {
  const { vault, shop, db } = session.parts;
  const segments: Record<string, SegmentRef> = {};
  for (const [table, { ipc, rows }] of Object.entries(await shop.segmentOf(db, importNo))) {
    const { sha256, bytes } = await vault.putChunk(ipc);
    segments[table] = { sha256, rows, bytes };
  }
  return segments;
}

async function storeSetAside(session: Session, setAside: readonly SetAside[]): Promise<string | null> {
  if (setAside.length === 0) return null;
  const json = new TextEncoder().encode(JSON.stringify(setAside));
  return (await session.parts.vault.putChunk(json)).sha256;
}

function withImports(body: ManifestBody, imports: readonly ImportRecord[], items: readonly ImportItem[]): ManifestBody {
  const remembered = items.flatMap(({ fingerprint, reading }) => (fingerprint ? [[fingerprint, reading]] : []));
  return {
    ...body,
    settings: body.imports.some(holdsOrders) ? body.settings : settingsOfFirst(body.settings, imports),
    imports: [...body.imports, ...imports],
    connectors: { ...body.connectors, ...(Object.fromEntries(remembered) as ManifestBody['connectors']) }
  };
}

const holdsOrders = ({ report }: ImportRecord): boolean => report.role === 'orders';

/** The settings with the place that the first files of orders tell: their zone, and the currency of most of them; other records tell nothing about it. */
export function settingsOfFirst(settings: ShopSettings, imports: readonly ImportRecord[]): ShopSettings {
  const [first, ...others] = imports.filter(holdsOrders);
  if (first === undefined) return settings;
  const orders = new Map<string, number>();
  for (const { report } of [first, ...others])
    for (const one of report.currencies) orders.set(one.currency, (orders.get(one.currency) ?? 0) + one.orders);
  const [most] = [...orders].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
  return { ...settings, zone: first.report.reading.zone, currency: most?.[0] ?? settings.currency };
}

function entryOf(imports: readonly ImportRecord[]) {
  const sum = (of: (report: ImportReport) => number) => imports.reduce((total, { report }) => total + of(report), 0);
  const facts = { files: imports.length, records: sum((r) => r.read), used: sum((r) => r.used) };
  return {
    kind: 'import' as const,
    about: imports.length === 1 ? 'One file was imported.' : `${imports.length} files were imported.`,
    facts: { ...facts, setAside: sum((r) => r.setAside), firstImportNo: imports[0]?.importNo ?? null },
    chunks: {}
  };
}

function sameJson(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner
  );
}

/** The Problem of an import that was stopped on request. */
export function importCancelled(): ProblemError {
  return problem({
    code: 'import.cancelled',
    what: 'The import was stopped.',
    why: 'You canceled it before it was saved.',
    todo: 'Nothing of it was kept; start it again when you like.',
    retry: true
  });
}
