import type { FileSample } from '../files/sample';
import type { Guess } from '../reading';
import type { DecimalSign } from '../values/number';
import type { ColumnGuesses } from './guess-columns';
import { amountGrowth, grouping } from './guess-rows';
import type { ColumnProfile } from './profile';
import { VAGUE_AMOUNTS } from './synonyms';

/** What the amount of a row is: the price of one unit, of the line, or of the whole order. */
export type AmountMeaning = 'unit-price' | 'line-total' | 'order-total';

/** Decides what a vaguely named amount means by looking at the rows; gives the columns with the amount under its right field. */
export function guessAmount(
  sample: FileSample,
  columns: readonly ColumnProfile[],
  guesses: ColumnGuesses,
  decimal: DecimalSign
): { columns: ColumnGuesses; amount: Guess<AmountMeaning> | null } {
  const find = (guess: Guess<string> | undefined) => columns.find(({ name }) => name === guess?.value);
  const [orders, total, units] = [find(guesses.order_id), find(guesses.order_total), find(guesses.quantity)];
  if (guesses.unit_price && guesses.quantity)
    return { columns: guesses, amount: named(guesses.unit_price, 'unit-price') };
  if (guesses.line_total) return { columns: guesses, amount: named(guesses.line_total, 'line-total') };
  if (guesses.order_total === undefined || total === undefined) return priceOnly(guesses);
  const isVague = total.plain === '' || VAGUE_AMOUNTS.has(total.plain);
  const within = orders === undefined ? { repeated: 0, varying: 0 } : grouping(sample, orders, total);
  const { order_total: moved, ...rest } = guesses;
  if (isVague && within.repeated > 0 && within.varying > 0.2) {
    const because = `“${total.name}” differs between the rows of one order, so it belongs to the line.`;
    return { columns: { ...rest, line_total: moved }, amount: { value: 'line-total', confidence: 0.85, because } };
  }
  const growth = isVague && units !== undefined ? amountGrowth(sample, total, units, decimal) : null;
  if (growth === 'unit') {
    const because = `“${total.name}” does not grow with the quantity, so it is the price of one.`;
    return { columns: { ...rest, unit_price: moved }, amount: { value: 'unit-price', confidence: 0.6, because } };
  }
  return {
    columns: guesses,
    amount: orderTotal(guesses.order_total, { isVague, grows: growth === 'total', ...within })
  };
}

function orderTotal(
  guess: Guess<string>,
  seen: { isVague: boolean; grows: boolean; repeated: number }
): Guess<AmountMeaning> {
  const value = 'order-total';
  if (!seen.isVague) return named(guess, value);
  if (seen.grows)
    return { value, confidence: 0.85, because: `“${guess.value}” grows with the quantity, and each row is one order.` };
  if (seen.repeated > 0)
    return { value, confidence: 0.85, because: `“${guess.value}” is the same in all rows of one order.` };
  return { value, confidence: 0.8, because: `Each row is one order, so “${guess.value}” is what the order cost.` };
}

function priceOnly(guesses: ColumnGuesses): { columns: ColumnGuesses; amount: Guess<AmountMeaning> | null } {
  if (guesses.unit_price === undefined) return { columns: guesses, amount: null };
  const because = `There is no quantity, so “${guesses.unit_price.value}” is taken for the whole line.`;
  const { unit_price: price, ...rest } = guesses;
  return { columns: { ...rest, line_total: price }, amount: { value: 'line-total', confidence: 0.6, because } };
}

function named(guess: Guess<string>, value: AmountMeaning): Guess<AmountMeaning> {
  return { value, confidence: guess.confidence, because: guess.because };
}
