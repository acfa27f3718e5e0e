import { folded, trimmed, withoutApostrophe } from './text';
import { US_STATES } from './us-states';

/** A city as Meta hashes it: lower case, letters and marks only. */
export function cityMeta(text: string): string | null {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}]/gu, '') || null
  );
}

/** A region as Meta hashes it: the two-letter code in the US (null when there is no such state), elsewhere letters and digits. */
export function stateMeta(text: string, country: string | null): string | null {
  if (country === 'US') return usState(text);
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]/gu, '') || null
  );
}

function usState(text: string): string | null {
  const key = folded(text.trim().replace(/^us[-\s]/i, ''));
  return US_STATES.get(key) ?? null;
}

/** A postcode as Meta hashes it: five digits in the US, elsewhere lower case without spaces and dashes. */
export function zipMeta(text: string, country: string | null): string | null {
  if (country === 'US') return zipUs(text);
  const code = withoutApostrophe(text.normalize('NFC').trim());
  return code.toLowerCase().replace(/[\s\p{Pd}]/gu, '') || null;
}

/** A postcode as Google reads it, in the clear: five digits in the US, elsewhere as written. */
export function zipGoogle(text: string, country: string | null): string | null {
  return country === 'US' ? zipUs(text) : trimmed(withoutApostrophe(text.trim()));
}

// Spreadsheets drop leading zeros: Boston's 02134 arrives as 2134, its ZIP+4 as 21341234.
function zipUs(text: string): string | null {
  const [first = '', rest] = withoutApostrophe(text.trim()).split(/[\s\p{Pd}]+/u);
  if (!/^\d{3,9}$/.test(first) || (rest !== undefined && !/^\d{1,4}$/.test(rest))) return null;
  return first.length <= 5 ? first.padStart(5, '0') : first.padStart(9, '0').slice(0, 5);
}
