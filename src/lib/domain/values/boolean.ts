/** Words for yes in the languages of shop exports, in lower case, `_` where a space may stand. */
export const YES: readonly string[] =
  'yes y true t 1 on subscribed opted_in opt-in ja j oui si sí sì sim tak да 是 已订阅'.split(' ');

/** Words for no, as above. */
export const NO: readonly string[] =
  'no n false f 0 off unsubscribed not_subscribed opted_out opt-out nej nein nee non nie não нет 否 未订阅'.split(' ');

/** A yes or no in the languages of shop exports; null for anything else, because an unknown consent is not a consent. */
export function booleanOf(cell: string): boolean | null {
  const word = cell.trim().toLowerCase().replaceAll(' ', '_');
  return YES.includes(word) ? true : NO.includes(word) ? false : null;
}
