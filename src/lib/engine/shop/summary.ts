import { metrics } from '../../catalog/metrics';
import { rowsOf } from '../../domain/answer-table';
import { comparisonRange, presetRange, type DayRange } from '../../domain/period';
import type { ShopSettings } from '../../domain/settings';
import { HOME_PRESET, type ShopSummary } from '../../domain/shop-summary';
import { kpis } from '../../sql/questions/kpis';
import type { Database } from '../warehouse/database';
import { shopFacts } from './marts';

/** Home's figures for its first range as JSON bytes: what the next visit shows before the engine is up. */
export async function summarize(db: Database, settings: ShopSettings): Promise<Uint8Array> {
  const { asOf, firstOn } = await shopFacts(db, settings);
  const range = asOf === null ? null : presetRange(HOME_PRESET, asOf, firstOn);
  const before = range === null ? null : comparisonRange(range, 'previous-period');
  const now = await values(db, range);
  const then = await values(db, before);
  const summary: ShopSummary = {
    version: 1,
    asOf,
    range,
    before,
    currency: settings.currency,
    locale: settings.locale,
    metrics: Object.fromEntries(
      metrics.map(({ id }) => [id, { value: now.get(id) ?? null, before: then.get(id) ?? null }])
    )
  };
  return new TextEncoder().encode(JSON.stringify(summary));
}

async function values(db: Database, range: DayRange | null): Promise<Map<string, number | null>> {
  if (range === null) return new Map();
  const rows = rowsOf<{ metric: string; value: number | null }>(await db.ask(kpis({ ...range, metrics })));
  return new Map(rows.map(({ metric, value }) => [metric, value]));
}
