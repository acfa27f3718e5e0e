const WORDS: ReadonlyMap<string, 'f' | 'm'> = new Map([
  ...['f', 'female', 'woman', 'w', 'weiblich', 'femme', 'kvinde'].map((word) => [word, 'f'] as const),
  ...['m', 'male', 'man', 'männlich', 'homme', 'mand'].map((word) => [word, 'm'] as const)
]);

/** `f` or `m` when the text says so; null for anything else, never a guess. */
export function gender(text: string): 'f' | 'm' | null {
  return WORDS.get(text.normalize('NFC').trim().toLowerCase()) ?? null;
}
