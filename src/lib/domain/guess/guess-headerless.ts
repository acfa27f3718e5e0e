import type { FileSample } from '../files/sample';
import type { Guess } from '../reading';
import type { ColumnGuesses } from './guess-columns';
import { namesOrders } from './guess-rows';
import type { ColumnProfile } from './profile';

/** Fields of a table without column names, by what the cells look like: a date, ids, a small whole number, an amount with decimals. */
export function guessHeaderless(
  sample: FileSample,
  columns: readonly ColumnProfile[],
  known: ColumnGuesses
): ColumnGuesses {
  const guesses: ColumnGuesses = { ...known };
  const free = () => columns.filter(({ name }) => !Object.values(guesses).some((guess) => guess.value === name));
  const date = columns.find(({ name }) => name === guesses.ordered_at?.value);
  for (const ids of free().filter(isId)) {
    const field = date === undefined || namesOrders(sample, ids, date) ? 'order_id' : 'customer_ref';
    const because =
      field === 'order_id' ? 'Each of its values stands on one day only.' : 'Its values come back on other days.';
    guesses[field] ??= guess(ids, 0.7, because);
  }
  const amount = free().find(({ cells, numbers }) => numbers > 0.95 && share(cells, /[.,]\d{1,4}$/) > 0.5);
  if (amount !== undefined) guesses.order_total = guess(amount, 0.7, 'Its cells are amounts with decimals.');
  const units = free().find(
    ({ cells, integers, distinct }) =>
      integers > 0.95 && distinct < 200 && share(cells, /^-?\d{1,4}$/) > 0.95 && share(cells, /^0\d/) === 0
  );
  if (units !== undefined) guesses.quantity = guess(units, 0.6, 'Its cells are small whole numbers.');
  return guesses;
}

function isId({ cells, filled, distinct, dates }: ColumnProfile): boolean {
  const isCode = share(cells, /^[A-Za-z#-]*\d[\w-]*$/) > 0.95 && share(cells, /^\d{1,2}$/) < 0.5;
  return filled > 0.5 && distinct > 1 && isCode && dates.readable < 0.9;
}

function share(cells: readonly string[], pattern: RegExp): number {
  return cells.length === 0 ? 0 : cells.filter((cell) => pattern.test(cell)).length / cells.length;
}

function guess(column: ColumnProfile, confidence: number, because: string): Guess<string> {
  return { value: column.name, confidence, because };
}
