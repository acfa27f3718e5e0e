/** A clean-up rule of the import: it can be switched off by its id, and its count and samples are shown. */
export interface FixRule {
  readonly id: 'trim' | 'spaces' | 'email-case' | 'apostrophe' | 'trailing-zero-id';
  readonly label: string;
  /** What it does, as a sentence. */
  readonly sentence: string;
}

/** The clean-up rules in the order they are applied. */
export const FIXES: readonly FixRule[] = [
  {
    id: 'spaces',
    label: 'Odd spaces',
    sentence: 'Turns no-break and other odd spaces into plain ones and composes accented letters.'
  },
  { id: 'trim', label: 'Blanks around text', sentence: 'Removes blanks before and after a value.' },
  {
    id: 'email-case',
    label: 'E-mail letter case',
    sentence: 'Writes e-mail addresses in lower case, so that one person is counted once.'
  },
  {
    id: 'apostrophe',
    label: 'Leading apostrophes',
    sentence: 'Removes the apostrophe that a spreadsheet put before ids, phone numbers and postcodes.'
  },
  {
    id: 'trailing-zero-id',
    label: 'Ids ending in .0',
    sentence: 'Removes the “.0” that a spreadsheet added to whole-number ids, as in 17850.0.'
  }
];

const ID_LIKE = /^[+\d][\d\s().+-]*$|^[A-Z]{0,4}\d[\dA-Z -]*$/i;

/** A cell of an id, phone, postcode, sku or number column without the apostrophe that a spreadsheet put before it; other apostrophes stay. */
export function withoutApostrophe(cell: string): string {
  return cell.startsWith("'") && ID_LIKE.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/** An id without the “.0” of a number that a spreadsheet took it for. */
export function withoutTrailingZero(cell: string): string {
  return cell.replace(/^(\d+)\.0$/, '$1');
}
