import { trimmed } from './text';

/** A given or family name as Meta hashes it: lower case, without punctuation, single spaces; letters of every script stay. */
export function nameMeta(text: string): string | null {
  const name = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\p{P}$+<=>^`|~]/gu, '');
  return trimmed(name.replace(/\s+/gu, ' '));
}

/** A name as Google shows its normal form: lower case, single spaces, punctuation kept; null without a letter or digit. */
export function nameGoogle(text: string): string | null {
  const name = text.normalize('NFC').trim().toLowerCase().replace(/\s+/gu, ' ');
  return /[\p{L}\p{N}]/u.test(name) ? name : null;
}

/** What Google hashes of a name: its normal form without any space. */
export function nameGoogleJoined(text: string): string | null {
  return nameGoogle(text)?.replaceAll(' ', '') ?? null;
}

/** The first letter of a name's Meta form. */
export function initialMeta(text: string): string | null {
  const name = nameMeta(text);
  return name === null ? null : ([...name][0] ?? null);
}
