import { DESTINATIONS } from '../../catalog/destinations';
import type { Destination } from '../../catalog/destinations/destination';
import type { Plan, PlannedFile } from '../../catalog/destinations/plan';
import { csvChunks } from '../../domain/export/csv';
import { deltas } from '../../domain/export/deltas';
import { digestOfChunks } from '../../domain/export/digest';
import { receiptFile } from '../../domain/export/receipt';
import { problem } from '../../domain/problem';
import type { ExportFile, ExportPlan, ExportWish, MemberList, ReceiptDraft } from './export-plan';
import { firstRecords } from './first-records';
import { pace, type ExportHooks, type Pace } from './pace';
import { readExport, type ExportSource, type ReadExport } from './read-export';

const HEAD_RECORDS = 9;
const SHARE = 10_000;

/**
 * Makes the files of an export with all that its receipt will say, and saves nothing. The same shop, wish and day give
 * the same bytes. Throws `export.unknown-destination`, `audience.unknown-segment`, or `question.cancelled` when stopped.
 */
export async function planExport(source: ExportSource, wish: ExportWish, hooks: ExportHooks): Promise<ExportPlan> {
  const turn = pace(hooks);
  const destination = destinationOf(wish.destination);
  await turn('reading', 0);
  const read = await readExport(source, wish);
  const settings = { ...wish, country: read.country };
  const plan = await destination.plan(read.persons, settings, (fraction) => turn('choosing', fraction));
  const files = await writtenFiles(plan.files, turn);
  const definition = bytesOf(read.definition);
  const members = memberList(plan);
  return {
    draft: await receiptDraft(read, wish, { destination, plan, files, definition }),
    files,
    head: await headOf(files),
    ...(await comparison(source, wish, members)),
    leftOut: csvOf(
      ['customer_id', 'reason'],
      plan.leftOut.map(({ customer_id, reason }) => [customer_id, reason])
    ),
    members: bytesOf(JSON.stringify(members)),
    definition,
    country: read.country
  };
}

function destinationOf(id: string): Destination {
  const destination = DESTINATIONS.get(id);
  if (destination) return destination;
  throw problem({
    code: 'export.unknown-destination',
    what: `There is no destination called "${id}".`,
    why: 'This version of Kept does not know it.',
    todo: 'Choose another destination.'
  });
}

async function writtenFiles(planned: readonly PlannedFile[], turn: Pace): Promise<ExportFile[]> {
  const all = planned.reduce((total, file) => total + file.rows, 0);
  const files: ExportFile[] = [];
  let records = 0;
  for (const { name, rows, chunks } of planned) {
    const parts: Uint8Array<ArrayBuffer>[] = [];
    for (const part of chunks) {
      parts.push(part);
      records += lineEnds(part);
      await turn('writing', Math.min(1, records / all));
    }
    const entry = await receiptFile(name, rows, parts);
    files.push({ entry, blob: new Blob(parts, { type: 'text/csv;charset=utf-8' }) });
  }
  return files;
}

function lineEnds(bytes: Uint8Array): number {
  let found = 0;
  for (const byte of bytes) if (byte === 10) found += 1;
  return found;
}

function memberList({ members, leftOut }: Plan): MemberList {
  const held = leftOut.filter(({ reason }) => reason === 'holdout').map(({ customer_id }) => customer_id);
  return { exported: members, held_out: held };
}

interface Made {
  readonly destination: Destination;
  readonly plan: Plan;
  readonly files: readonly ExportFile[];
  readonly definition: Uint8Array;
}

async function receiptDraft({ body, facts }: ReadExport, wish: ExportWish, made: Made): Promise<ReceiptDraft> {
  const { destination, plan, files, definition } = made;
  const { sha256 } = await digestOfChunks([definition]);
  const { id, template, rulesCheckedOn } = destination;
  return {
    audience: {
      ...wish.audience,
      as_of: facts.asOf ?? wish.date,
      definition_sha256: sha256,
      definition_version: body.settings.version
    },
    data: {
      imports: body.imports.map(({ report, originalSha256 }) => ({
        format: report.source,
        rows: report.read,
        file_sha256: originalSha256
      })),
      orders: facts.valid,
      customers: facts.customers
    },
    destination: { id, mode: 'file', template, rules_checked_on: rulesCheckedOn },
    fields: plan.fields,
    counts: { ...plan.counts, excluded: { ...plan.counts.excluded } as Record<string, number> },
    consent: plan.consent,
    holdout: { share_e4: Math.round(wish.holdout * SHARE), method: 'sha256-audience-customer' },
    files: files.map(({ entry }) => entry)
  };
}

async function comparison(
  { chunk }: ExportSource,
  { before }: ExportWish,
  { exported }: MemberList
): Promise<Pick<ExportPlan, 'changes' | 'changed'>> {
  if (before === null) return { changes: null, changed: null };
  const kept = JSON.parse(new TextDecoder().decode(await chunk(before))) as MemberList;
  const { added, removed, unchanged } = deltas(kept.exported, exported);
  const rows = [...added.map((id) => [id, 'added']), ...removed.map((id) => [id, 'removed'])];
  return {
    changes: { added: added.length, removed: removed.length, unchanged: unchanged.length },
    changed: csvOf(['customer_id', 'change'], rows)
  };
}

async function headOf([first]: readonly ExportFile[]): Promise<string> {
  return first ? firstRecords(await first.blob.slice(0, 1 << 16).text(), HEAD_RECORDS) : '';
}

function csvOf(header: readonly string[], rows: readonly (readonly string[])[]): Blob {
  return new Blob([...csvChunks('spreadsheet', header, rows)], { type: 'text/csv;charset=utf-8' });
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
