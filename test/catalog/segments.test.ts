import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { segmentById, segments } from '../../src/lib/catalog/segments/index';
import { DEFAULT_SEGMENT_CONSTANTS as constants } from '../../src/lib/domain/segment-constants';
import { sql } from '../../src/lib/sql/sql';
import { criteriaOf } from '../../src/lib/sql/questions/segment-rule';
import { segmentCards, segmentCustomers, segmentReasons } from '../../src/lib/sql/questions/segments';
import { openDatabase } from '../support/database';
import { madeUpShop } from '../support/made-up-shop';
import { openShop } from '../support/shop-marts';

let db: Awaited<ReturnType<typeof openDatabase>>;
beforeAll(async () => {
  db = await openDatabase();
  await openShop(db, madeUpShop(3));
});
afterAll(() => db.close());

describe('the segments catalog', () => {
  it('holds one segment per file, named like the file', () => {
    const files = readdirSync(new URL('../../src/lib/catalog/segments/', import.meta.url))
      .filter((name) => name.endsWith('.segment.ts'))
      .map((name) => name.replace('.segment.ts', ''));
    expect(segments.map((segment) => segment.id).sort()).toEqual(files.sort());
    expect(files.length).toBeGreaterThan(0);
  });

  it('tries rules in an order without ties and ends with one that takes everybody left', () => {
    expect(new Set(segments.map((segment) => segment.order)).size).toBe(segments.length);
    expect(segments.filter((segment) => segment.all.length === 0)).toEqual([segments[segments.length - 1]]);
  });

  it('answers "unknown" for an id of another version', () => {
    expect(segmentById('core')?.label).toBe('Core');
    expect(segmentById('not-a-segment')).toBeUndefined();
  });

  it('binds as cards and as reasons', async () => {
    await db.ask(sql`explain ${segmentCards({ segments, constants })}`);
    await db.ask(sql`explain ${segmentReasons({ segments, constants }, 1)}`);
  });

  for (const segment of segments) {
    it(`${segment.label} binds by itself, is frozen and says in a sentence who is in it`, async () => {
      await db.ask(sql`explain ${segmentCustomers({ segments: [segment], constants }, segment.id)}`);
      expect(Object.isFrozen(segment)).toBe(true);
      expect(segment.meaning).toMatch(/^[A-Z].*\.$/);
      for (const test of segment.all)
        for (const criterion of criteriaOf(test)) expect(criterion.label).toMatch(/^[A-Z]/);
    });
  }
});
