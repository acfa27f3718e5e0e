import { describe, expect, it } from 'vitest';
import type { DateOrder } from '../../../src/lib/domain/reading';
import { booleanOf } from '../../../src/lib/domain/values/boolean';
import { instantOf } from '../../../src/lib/domain/values/datetime';
import { voteDateOrder } from '../../../src/lib/domain/values/date-order';
import { currencyIn, numberText, voteDecimal, type DecimalSign } from '../../../src/lib/domain/values/number';
import { hasVectors, vectors } from '../../support/reference';

interface Values {
  number: { in: string; dec: DecimalSign; out: string | null; currency?: string; currency_symbol?: string }[];
  column_decimal_vote: { cells: string[]; dec: string | null }[];
  datetime: {
    in: string;
    order?: DateOrder;
    zone?: string;
    kind?: string;
    utc: string;
    offset_min?: number;
    date_only?: true;
    why?: string;
  }[];
  column_date_order_vote: { cells: string[]; order: string | null }[];
  boolean: { in: string; out: boolean | null }[];
}

describe.skipIf(!hasVectors)('the shared value vectors', () => {
  const values = hasVectors ? vectors<Values>('values') : null;

  it('reads every number exactly as written, with its currency', () => {
    for (const one of values?.number ?? []) {
      expect(numberText(one.in, one.dec), one.in).toBe(one.out);
      if (one.currency) expect(currencyIn(one.in).currency).toBe(one.currency);
      if (one.currency_symbol) expect(currencyIn(one.in).symbol).toBe(one.currency_symbol);
    }
  });

  it('decides the decimal sign for a column, not for a cell', () => {
    for (const one of values?.column_decimal_vote ?? [])
      expect(voteDecimal(one.cells), one.cells.join(' ')).toBe(one.dec);
  });

  it('places every time on the right instant', () => {
    for (const one of values?.datetime ?? []) {
      const order = one.kind === 'excel-serial' ? 'serial' : ((one.kind as DateOrder | undefined) ?? one.order);
      const moment = instantOf(one.in, { order, zone: one.zone });
      expect(moment?.utc, one.in).toBe(one.utc);
      if (one.offset_min !== undefined) expect(moment?.offsetMin, one.in).toBe(one.offset_min);
      if (one.zone !== undefined) expect(moment?.offsetMin, one.in).toBeNull();
      expect(moment?.dateOnly, one.in).toBe(one.date_only ?? false);
      if (one.why) expect(moment?.flagged, one.in).toBe(one.why.includes('twice') ? 'repeated' : 'gap');
    }
  });

  it('decides the order of day and month for a column and refuses a mixed one', () => {
    for (const one of values?.column_date_order_vote ?? []) {
      const vote = voteDateOrder(one.cells);
      expect(vote.mixed !== null, one.cells.join(' ')).toBe(one.order === 'error');
      if (one.order !== 'error') expect(vote.order, one.cells.join(' ')).toBe(one.order);
    }
  });

  it('reads consent words in several languages and leaves the rest unknown', () => {
    for (const one of values?.boolean ?? []) expect(booleanOf(one.in), one.in).toBe(one.out);
  });
});

describe('a number cell', () => {
  it('is refused rather than guessed when its groups are not groups', () => {
    for (const cell of ['12,50', '1,2345', '1.2.3', '1,234,5', '5.69E+12', '12 apples', '10%', 'A12', '1-2', '--5']) {
      expect(numberText(cell, '.'), cell).toBeNull();
    }
  });

  it('keeps every digit of an amount that a float cannot hold', () => {
    expect(numberText('9,007,199,254,740,993.10', '.')).toBe('9007199254740993.10');
    expect(numberText('.5', '.')).toBe('0.5');
    expect(numberText('-0.00', '.')).toBe('0.00');
    expect(numberText("'150", '.')).toBe('150');
    expect(numberText('−12,5 kr', ',')).toBe('-12.5');
    expect(numberText('$.50', '.')).toBe('0.50');
    expect(numberText('12,-', ',')).toBe('12');
    expect(numberText('USD 12.50', '.')).toBe('12.50');
    expect(numberText('R 1 234,50', ',')).toBe('1234.50');
  });
});

describe('a date column', () => {
  it('names the rows that contradict each other', () => {
    expect(voteDateOrder(['', '13/02/2025', '02/03/2025', '02/13/2025']).mixed).toEqual({
      dayFirst: [2],
      monthFirst: [4]
    });
  });

  it('tells compact days, serial days and epochs apart', () => {
    expect(voteDateOrder(['19970101', '19980630']).order).toBe('YMD');
    expect(voteDateOrder(['45384.35', '45390']).order).toBe('serial');
    expect(voteDateOrder(['1714550400']).order).toBe('epoch-s');
    expect(voteDateOrder(['1714550400000']).order).toBe('epoch-ms');
    expect(voteDateOrder(['12', '14']).readable).toBe(0);
  });

  it('reads month names and refuses days that do not exist', () => {
    expect(instantOf('8. Dezember 2024 14:05')?.utc).toBe('2024-12-08T14:05:00Z');
    expect(instantOf('3 août 2024')?.utc).toBe('2024-08-03T00:00:00Z');
    expect(instantOf('12/8/2024 12:30 AM', { order: 'MDY' })?.utc).toBe('2024-12-08T00:30:00Z');
    expect(instantOf('2023-02-29')).toBeNull();
    expect(instantOf('2024-05-01 25:00')).toBeNull();
    expect(instantOf('03/04/2025')).toBeNull();
  });
});
