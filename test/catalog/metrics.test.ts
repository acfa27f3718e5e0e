import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { metricById, metrics } from '../../src/lib/catalog/metrics/index';
import { rowsOf } from '../../src/lib/domain/answer-table';
import { BUCKETS } from '../../src/lib/domain/period';
import { sql } from '../../src/lib/sql/sql';
import { cohorts } from '../../src/lib/sql/questions/cohorts';
import { kpis, series } from '../../src/lib/sql/questions/kpis';
import { explainMetric } from '../../src/lib/sql/questions/metric';
import { openDatabase } from '../support/database';
import { madeUpShop } from '../support/made-up-shop';
import { openShop } from '../support/shop-marts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  await openShop(db, madeUpShop(3));
});
afterAll(() => db.close());

const range = { from: '2023-01-01', to: '2024-12-31' };

describe('the metrics catalog', () => {
  it('holds one metric per file, named like the file', () => {
    const files = readdirSync(new URL('../../src/lib/catalog/metrics/', import.meta.url))
      .filter((name) => name.endsWith('.metric.ts'))
      .map((name) => name.replace('.metric.ts', ''));
    expect(metrics.map((metric) => metric.id).sort()).toEqual(files.sort());
    expect(files.length).toBeGreaterThan(0);
  });

  it('never shares a place or a label, so that screens stay in order', () => {
    expect(new Set(metrics.map((metric) => metric.order)).size).toBe(metrics.length);
    expect(new Set(metrics.map((metric) => metric.label)).size).toBe(metrics.length);
  });

  it('answers "unknown" for an id of another version', () => {
    expect(metricById('net-sales')?.label).toBe('Net sales');
    expect(metricById('not-a-metric')).toBeUndefined();
  });

  for (const metric of metrics) {
    describe(metric.label, () => {
      it('binds as a figure and in every bucket', async () => {
        await db.ask(sql`explain ${kpis({ ...range, metrics: [metric] })}`);
        for (const bucket of BUCKETS) await db.ask(sql`explain ${series({ ...range, bucket, metrics: [metric] })}`);
      });

      it('explains itself in whole sentences', () => {
        expect(Object.isFrozen(metric)).toBe(true);
        expect(explainMetric(metric).sentence).toMatch(/^[A-Z].*\.$/);
        expect(metric.formula.length).toBeGreaterThan(5);
      });

      if (metric.over === 'entries')
        it('binds as a cohort', async () => {
          const table = {
            ...range,
            bucket: 'month',
            clock: 'elapsed',
            on: 'first_order',
            per: 'customer',
            metric
          } as const;
          await db.ask(sql`explain ${cohorts({ ...table, cumulative: false })}`);
        });

      if (metric.accumulates && metric.over === 'entries')
        it('sums up: its months make the whole range', async () => {
          const months = rowsOf<{ top: number; bottom: number }>(
            await db.ask(series({ ...range, bucket: 'month', metrics: [{ ...metric, coverage: undefined }] }))
          );
          const [whole] = rowsOf<{ top: number; bottom: number }>(
            await db.ask(kpis({ ...range, metrics: [{ ...metric, coverage: undefined }] }))
          );
          expect(months.reduce((total, month) => total + month.top, 0)).toBe(whole?.top);
          expect(months.reduce((total, month) => total + month.bottom, 0)).toBe(whole?.bottom ?? 0);
        });
    });
  }
});
