import type { Field, KindRule } from '$lib/domain/reading';
import { fieldWords } from './field-words';
import { words } from './words';

/** What a decision about reading a file is called. */
export function guessLabel(name: string): string {
  const [, field] = name.split('columns.');
  return field === undefined ? (words.decision[name] ?? name) : fieldWords.field[field as Field];
}

/** What was decided, as a person says it. */
export function guessValue(name: string, value: unknown): string {
  if (name === 'kinds')
    return words.kindsGuess((value as readonly KindRule[]).map(({ prefix }) => `“${prefix}”`).join(', '));
  const text = String(value);
  if (name.startsWith('columns.')) return `“${text}”`;
  return CHOICES[name]?.[text] ?? text;
}

const CHOICES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  dateOrder: words.dateOrders,
  decimal: words.decimals,
  amount: words.amounts
};
