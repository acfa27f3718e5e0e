const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Text in NFC without zero-width and direction marks, trimmed of Unicode spaces. */
export function visible(text: string): string {
  return text.normalize('NFC').replace(INVISIBLE, '').trim();
}

/** Text in NFC, trimmed; null when nothing is left. */
export function trimmed(text: string): string | null {
  return text.normalize('NFC').trim() || null;
}

/** Drops the one apostrophe that spreadsheets put before digits to keep them text. */
export function withoutApostrophe(text: string): string {
  return text.replace(/^'(?=[+\d])/, '');
}

/** Text as a key for comparing names of places: lower case, without accents, spaces and punctuation. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
