const YES: ReadonlySet<string> = new Set(
  'yes y true t 1 on subscribed opted_in opt-in ja j oui si sí sì sim tak да 是'.split(' ')
);
const NO: ReadonlySet<string> = new Set(
  'no n false f 0 off unsubscribed not_subscribed opted_out opt-out nej nein nee non nie não нет 否'.split(' ')
);

/** A yes or no in the languages of shop exports; null for anything else, because an unknown consent is not a consent. */
export function booleanOf(cell: string): boolean | null {
  const word = cell.trim().toLowerCase().replaceAll(' ', '_');
  return YES.has(word) ? true : NO.has(word) ? false : null;
}
