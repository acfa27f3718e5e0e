import type { FileSample } from '../files/sample';
import type { DateOrder, Guess } from '../reading';
import { voteDateOrder } from '../values/date-order';
import { voteDecimal, type DecimalSign } from '../values/number';
import type { ColumnProfile } from './profile';

/** The decimal sign of a file from all of its amounts; with no proof, a semicolon file is likelier to write commas. */
export function guessDecimal(sample: FileSample, amounts: readonly ColumnProfile[]): Guess<DecimalSign> {
  const vote = voteDecimal(amounts.flatMap(({ cells }) => cells));
  if (vote === 'either') return { value: '.', confidence: 0.95, because: 'The amounts have no decimals.' };
  if (vote !== null) return { value: vote, confidence: 0.97, because: `The amounts use “${vote}” for decimals.` };
  const value = sample.delimiter === ';' ? ',' : '.';
  return {
    value,
    confidence: 0.5,
    because: 'Every amount has exactly three digits behind its only sign, which fits thousands and decimals.'
  };
}

/** The order of day and month of a file; dates that fit both are left to a person. */
export function guessDateOrder(date: ColumnProfile | undefined, currency: string | null): Guess<DateOrder> {
  const vote = voteDateOrder(date?.cells ?? []);
  if (date === undefined || vote.readable === 0)
    return { value: 'YMD', confidence: 0, because: 'No column with dates was found.' };
  if (vote.order === 'YMD')
    return { value: 'YMD', confidence: 0.97, because: 'The dates can be read in one way only.' };
  if (vote.order !== null) return { value: vote.order, confidence: 0.95, because: ORDER_REASON[vote.order] };
  const value = currency === 'USD' ? 'MDY' : 'DMY';
  return { value, confidence: 0.4, because: 'Every date fits both day-month and month-day.' };
}

const ORDER_REASON: Readonly<Record<Exclude<DateOrder, 'YMD'>, string>> = {
  DMY: 'Some dates have a first number beyond 12, so the day comes first.',
  MDY: 'Some dates have a second number beyond 12, so the month comes first.',
  serial: 'The dates are a spreadsheet’s day numbers.',
  'epoch-s': 'The times are seconds since 1970.',
  'epoch-ms': 'The times are milliseconds since 1970.'
};
