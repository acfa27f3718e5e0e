import { describe, expect, test } from 'vitest';
import type { AudienceCondition } from '../../src/lib/domain/audience';
import { AUDIENCE_QUERY_BYTES, audienceQuery, readAudienceQuery } from '../../src/lib/domain/audience-link';
import { DEFAULT_THRESHOLDS } from '../../src/lib/domain/rfm';

const cell = {
  from: '2023-01-01',
  to: '2024-01-01',
  bucket: 'month',
  clock: 'elapsed',
  on: 'first_order',
  cohort: '2023-03-01',
  age: 4
} as const;

const conditions: AudienceCondition[] = [
  { kind: 'segment', id: 'win-back' },
  { kind: 'rfm', settings: { mode: 'five' }, group: 'champions' },
  { kind: 'rfm-code', settings: { mode: 'fixed', thresholds: DEFAULT_THRESHOLDS, windowDays: 365 }, code: '555' },
  { kind: 'cohort', cell },
  { kind: 'cohort', cell: { ...cell, age: null, ages: 'week', filter: { channel: null, months: [11, 12] } } },
  { kind: 'cohort', cell: { ...cell, filter: { product: 'Tea & "cake" 東京 % +', discounted: false } } },
  { kind: 'lifecycle', state: 'at-risk' },
  { kind: 'table', filters: { search: 'Ærø=1&2', netE4: { from: -5.5 }, countries: ['DK', null], consents: ['yes'] } },
  {
    kind: 'all',
    of: [
      { kind: 'any', of: [] },
      { kind: 'lifecycle', state: 'lead' }
    ]
  }
];

/** What a page reads when a browser follows the link. */
function follow(query: string): AudienceCondition | null {
  return readAudienceQuery(new URL(`https://shop.example/audiences/?${query}`).searchParams.get('who') ?? '');
}

describe('A link that names people', () => {
  test.each(conditions)('names the same people when it is opened: %j', (condition) => {
    expect(follow(audienceQuery(condition))).toEqual(condition);
  });

  test.each([
    '',
    'null',
    '[]',
    '{"kind":"everyone"}',
    '{"kind":"segment"}',
    '{"kind":"segment","id":"win-back","also":1}',
    '{"kind":"lifecycle","state":"asleep"}',
    '{"kind":"table","filters":{"netE4":{"from":1e999}}}',
    '{"kind":"rfm","settings":{"mode":"fixed","thresholds":{"days":[3],"orders":[1],"netE4":[1]}},"group":"loyal"}',
    JSON.stringify({ kind: 'cohort', cell: { ...cell, cohort: '2023-02-30' } }),
    JSON.stringify({ kind: 'cohort', cell: { ...cell, age: -1 } }),
    JSON.stringify({ kind: 'cohort', cell: { ...cell, cohort: "2023-01-01'; drop table orders" } }),
    JSON.stringify({ kind: 'all', of: [{ kind: 'segment', id: 7 }] })
  ])('that is damaged names nobody: %s', (text) => {
    expect(readAudienceQuery(text)).toBeNull();
  });

  test('is refused when its condition does not fit, by who makes it and by who reads it', () => {
    const condition: AudienceCondition = { kind: 'segment', id: 'é'.repeat(AUDIENCE_QUERY_BYTES / 2) };
    expect(() => audienceQuery(condition)).toThrow('too long');
    expect(readAudienceQuery(JSON.stringify(condition))).toBeNull();
  });
});
