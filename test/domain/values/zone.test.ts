import { describe, expect, it } from 'vitest';
import { guessZone } from '../../../src/lib/domain/values/guess-zone';
import { instantInZone, isZone, offsetAt, zoneTransitions } from '../../../src/lib/domain/values/zone';

const at = (utc: string, offsetMin: number) => ({ instant: Date.parse(utc), offsetMin });

describe('the clock of a shop', () => {
  it('changes in Copenhagen at 01:00 UTC on the last Sundays of March and October', () => {
    expect(zoneTransitions('Europe/Copenhagen', 2025, 2025)).toEqual([
      { utc_from: '2024-12-31 00:00:00', offset_minutes: 60 },
      { utc_from: '2025-03-30 01:00:00', offset_minutes: 120 },
      { utc_from: '2025-10-26 01:00:00', offset_minutes: 60 }
    ]);
  });

  it('never changes in Johannesburg and changes by half an hour on Lord Howe', () => {
    expect(zoneTransitions('Africa/Johannesburg', 2010, 2025)).toHaveLength(1);
    expect(zoneTransitions('Australia/Lord_Howe', 2025, 2025).map((one) => one.offset_minutes)).toEqual([
      660, 630, 660
    ]);
  });

  it('is the same whether a time is placed directly or through the table of offsets', () => {
    for (const zone of ['America/New_York', 'Africa/Casablanca', 'Asia/Kolkata', 'America/Santiago']) {
      const table = zoneTransitions(zone, 2023, 2025).map((one) => ({ ...one, from: Date.parse(`${one.utc_from}Z`) }));
      for (let instant = Date.UTC(2023, 0, 1); instant < Date.UTC(2026, 0, 1); instant += 5.3 * 3_600_000) {
        const offset = table.filter((one) => one.from <= instant).at(-1)?.offset_minutes;
        expect(offset).toBe(offsetAt(zone, instant));
      }
    }
  });

  it('keeps ordinary times on both sides of a change', () => {
    const wall = (text: string) => Date.parse(`${text}Z`);
    const utc = (text: string) => new Date(instantInZone('America/New_York', wall(text)).instant).toISOString();
    expect(utc('2025-03-09T01:59:59')).toBe('2025-03-09T06:59:59.000Z');
    expect(utc('2025-03-09T03:00:00')).toBe('2025-03-09T07:00:00.000Z');
    expect(utc('2025-11-02T00:59:59')).toBe('2025-11-02T04:59:59.000Z');
    expect(utc('2025-11-02T02:00:00')).toBe('2025-11-02T07:00:00.000Z');
    expect(isZone('Mars/Olympus')).toBe(false);
  });
});

describe('the zone guessed from the offsets of a file', () => {
  it('is the Pacific coast for dollars at -0700 in July and -0800 in January', () => {
    const guess = guessZone([at('2025-07-01T12:00:00Z', -420), at('2025-01-10T12:00:00Z', -480)], { currency: 'USD' });
    expect(guess?.value).toBe('America/Los_Angeles');
    expect(guess?.confidence).toBeGreaterThan(0.9);
  });

  it('is London for pounds at +0100 and +0000, Johannesburg for rand at +0200', () => {
    const pounds = [at('2025-07-01T12:00:00Z', 60), at('2025-12-10T12:00:00Z', 0)];
    expect(guessZone(pounds, { currency: 'GBP' })?.value).toBe('Europe/London');
    expect(guessZone(pounds, { currency: 'EUR', countries: ['PT'] })?.value).toBe('Europe/Lisbon');
    expect(
      guessZone([at('2025-07-01T12:00:00Z', 120), at('2025-01-10T12:00:00Z', 120)], { currency: 'ZAR' })?.value
    ).toBe('Africa/Johannesburg');
  });

  it('uses the season: -0500 is New York in winter and Chicago in summer', () => {
    expect(guessZone([at('2025-01-10T12:00:00Z', -300)], { currency: 'USD' })?.value).toBe('America/New_York');
    expect(guessZone([at('2025-07-10T12:00:00Z', -300)], { currency: 'USD' })?.value).toBe('America/Chicago');
  });

  it('is not invented when no zone fits', () => {
    expect(guessZone([at('2025-01-10T12:00:00Z', 17)], { currency: 'USD' })).toBeNull();
    expect(guessZone([], { currency: 'USD' })).toBeNull();
  });
});
