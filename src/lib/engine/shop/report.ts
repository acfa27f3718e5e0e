import { rowsOf } from '../../domain/answer-table';
import type { ScanReport } from '../../domain/files/scan-report';
import type { Reading } from '../../domain/reading';
import { CLEAN_RULES } from '../../sql/staging/clean';
import { fixCounts, fixSamples, importCurrencies, importFigures, orderNews } from '../../sql/staging/report';
import type { Database } from '../warehouse/database';
import type { FixReport, ImportReport, SetAside } from './types';

/** What an import holds, beside what became of its records. */
export type ImportFigures = Pick<
  ImportReport,
  'things' | 'lines' | 'customers' | 'firstOn' | 'lastOn' | 'currencies' | 'notes'
>;

interface Figures {
  orders: number;
  lines: number;
  customers: number;
  first_on: string | null;
  last_on: string | null;
  unreconciled: number;
  fulfilled: number;
  fulfilled_pending: number;
  nameless: number;
}

/** What an import of orders holds, asked of staging and its scratch tables. */
export async function orderFigures(db: Database, importNo: number): Promise<ImportFigures> {
  const figures = rowsOf<Figures & Record<string, number | string | null>>(await db.ask(importFigures(importNo)))[0];
  const news = rowsOf<{ new_orders: number; changed_orders: number; unchanged_orders: number }>(
    await db.ask(orderNews(importNo))
  )[0];
  const currencies = rowsOf<{ currency: string; orders: number }>(await db.ask(importCurrencies(importNo)));
  return {
    things: {
      found: figures?.orders ?? 0,
      new: news?.new_orders ?? 0,
      changed: news?.changed_orders ?? 0,
      unchanged: news?.unchanged_orders ?? 0
    },
    lines: figures?.lines ?? 0,
    customers: figures?.customers ?? 0,
    firstOn: figures?.first_on ?? null,
    lastOn: figures?.last_on ?? null,
    currencies,
    notes: figures === undefined ? [] : notes(figures, currencies.length)
  };
}

/** What the clean-up rules and the scanner mended in an import. */
export async function fixReports(db: Database, reading: Reading, scan: ScanReport): Promise<FixReport[]> {
  return [...(await ruleFixes(db, reading)), ...scannerFixes(scan)];
}

/** Reasons with their counts, most frequent first. */
export function reasonCounts(setAside: readonly SetAside[]): ImportReport['reasons'] {
  const counts = new Map<string, { reason: string; why: string; count: number; first: number }>();
  for (const { reason, why, row } of setAside) {
    const key = `${reason} ${why}`;
    const known = counts.get(key);
    counts.set(key, { reason, why, count: (known?.count ?? 0) + 1, first: known?.first ?? row });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || a.why.localeCompare(b.why));
}

async function ruleFixes(db: Database, reading: Reading): Promise<FixReport[]> {
  const question = fixCounts(reading);
  if (question === null) return [];
  const counts = Object.entries(rowsOf<Record<string, number>>(await db.ask(question))[0] ?? {}).filter(
    ([, count]) => count > 0
  );
  const reports: FixReport[] = [];
  for (const { id } of CLEAN_RULES) {
    const touched = counts.filter(([name]) => name.startsWith(`${id}:`));
    if (touched.length === 0) continue;
    const [name = ''] = touched[0] ?? [];
    const samples = rowsOf<{ row: number; before: string; after: string }>(
      await db.ask(fixSamples(id, name.slice(id.length + 1)))
    );
    reports.push({
      rule: id,
      count: touched.reduce((sum, [, count]) => sum + count, 0),
      samples,
      on: !reading.switchedOff.includes(id)
    });
  }
  return reports;
}

function scannerFixes(scan: ScanReport): FixReport[] {
  const counts = {
    'blank-lines': scan.blankLines,
    nul: scan.nuls,
    padded: scan.padded,
    'stray-quotes': scan.strayQuotes,
    recoded: scan.recoded
  };
  return Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([rule, count]) => ({ rule, count, samples: [], on: true }));
}

function notes(figures: Figures, currencies: number): string[] {
  const said: string[] = [];
  const { fulfilled, fulfilled_pending: unpaid, unreconciled, nameless, orders } = figures;
  if (unpaid > 0)
    said.push(
      `${unpaid} of ${fulfilled} fulfilled orders are still unpaid, as with cash on delivery. They count as sales; the order policy in Settings can leave them out.`
    );
  if (unreconciled > 0)
    said.push(
      `In ${unreconciled} of ${orders} orders the lines do not add up to the order’s own subtotal; the order’s subtotal is used.`
    );
  if (nameless > 0)
    said.push(`${nameless} of ${orders} orders name nobody: they count in orders and money, not in customers.`);
  if (currencies > 1)
    said.push(
      'The file holds several currencies. They are never added together: each figure is in the currency chosen in Settings.'
    );
  return said;
}
