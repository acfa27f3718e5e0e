/** The decimal sign of a column. */
export type DecimalSign = '.' | ',';

const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));
const WORDS: ReadonlySet<string> = new Set('kr kč zł ft fr rm rs r s лв lei tl bs'.split(' '));
const DOLLAR_WORDS: ReadonlySet<string> = new Set('us a au c ca nz hk nt mx r s'.split(' '));
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  '₹': 'INR',
  '₩': 'KRW',
  '₪': 'ILS',
  '₺': 'TRY',
  '₽': 'RUB',
  '₴': 'UAH',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₦': 'NGN'
};

// sign or bracket, currency (an abbreviation may end in a dot), sign, digits with separators, currency, minus or bracket
const SHAPE =
  /^(\(?)([-+]?)((?:[^\d().,'’+-]*\p{L}\.|[^\d().,'’+-]+)?)([-+]?)([\d.,'’ ]*\d[.,]?)((?:[^\d().,'’+-]+\.?)?)(-?)(\)?)$/u;

interface Parts {
  readonly negative: boolean;
  readonly digits: string;
  readonly words: readonly string[];
}

/** A cell as exact decimal text with a dot ("-1234.50"), never through a float; null when it is not one plain number. */
export function numberText(cell: string, decimal: DecimalSign): string | null {
  const parts = partsOf(cell);
  if (parts === null || !parts.words.every(isCurrencyWord)) return null;
  const [whole = '', fraction, ...more] = parts.digits.split(decimal);
  if (more.length > 0) return null;
  if (fraction !== undefined && !/^\d*$/.test(fraction)) return null;
  const digits = ungrouped(whole, decimal);
  if (digits === null || digits + (fraction ?? '') === '') return null;
  const text = (digits.replace(/^0+(?=\d)/, '') || '0') + (fraction ? `.${fraction}` : '');
  return parts.negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** The currency that a cell names: an ISO code where it can be only one, and the sign or word as written. */
export function currencyIn(cell: string): { currency: string | null; symbol: string | null } {
  const symbol = partsOf(cell)?.words[0] ?? null;
  if (symbol === null || !isCurrencyWord(symbol)) return { currency: null, symbol: null };
  const code = symbol.toUpperCase();
  return { currency: SIGNS[symbol] ?? (CODES.has(code) ? code : null), symbol };
}

/** True for an ISO 4217 code in any letter case. */
export function isCurrencyCode(text: string): boolean {
  return CODES.has(text.toUpperCase());
}

/** The decimal sign that the cells of one column prove; `either` when none has a separator, null when they prove nothing or contradict each other. */
export function voteDecimal(cells: Iterable<string>): DecimalSign | 'either' | null {
  const votes = { '.': 0, ',': 0, open: 0 };
  for (const cell of cells) {
    const vote = decimalVote(cell);
    if (vote !== null) votes[vote] += 1;
  }
  const most: DecimalSign = votes['.'] >= votes[','] ? '.' : ',';
  const least = Math.min(votes['.'], votes[',']);
  // one odd cell in fifty is a bad cell, not another convention
  if (votes[most] > 0) return least * 50 <= votes[most] ? most : null;
  return votes.open > 0 ? null : 'either';
}

function decimalVote(cell: string): DecimalSign | 'open' | null {
  const digits = partsOf(cell)?.digits;
  const last = digits?.match(/[.,](?=[^.,]*$)/)?.[0] as DecimalSign | undefined;
  if (digits === undefined || last === undefined) return null;
  const other: DecimalSign = last === '.' ? ',' : '.';
  const pieces = digits.split(last);
  if (pieces.length > 2) return other;
  const [before = '', after = ''] = pieces;
  const decides = digits.includes(other) || after.length !== 3 || !/^[1-9]\d{0,2}$/.test(before);
  return decides ? last : 'open';
}

function partsOf(cell: string): Parts | null {
  const text = cell
    .replace(/[\s\u00a0\u202f\u2007\u200b\ufeff]+/gu, ' ')
    .replace(/[−–]/gu, '-')
    .trim()
    .replace(/^'/, '')
    .replace(/(\d)[.,]-{1,2}$/, '$1');
  const match = SHAPE.exec(text.replace(/([-+(]) /g, '$1').replace(/ ([-)])/g, '$1'));
  if (match === null) return null;
  const [, open = '', sign = '', before = '', inner = '', digits = '', after = '', trailing = '', close = ''] = match;
  const minuses = [open !== '', sign === '-', inner === '-', trailing === '-'].filter(Boolean).length;
  if ((open === '') !== (close === '') || minuses > 1) return null;
  const words = [before, after].flatMap((word) => word.trim().split(' ')).filter((word) => word !== '');
  return { negative: minuses === 1, digits: digits.trim(), words };
}

function isCurrencyWord(word: string): boolean {
  const bare = word.toLowerCase().replace(/\.$/, '').replace(/^s\/$/, 's');
  const letters = bare.replace(/\p{Sc}/gu, '');
  if (letters === '') return bare !== '';
  if (letters !== bare) return DOLLAR_WORDS.has(letters) || isCurrencyCode(letters);
  return WORDS.has(bare) || (!word.endsWith('.') && isCurrencyCode(bare));
}

// Groups have three digits, before the last one also two (lakh and crore); anything else is not a number we may guess at.
function ungrouped(whole: string, decimal: DecimalSign): string | null {
  const groups = whole.split(decimal === '.' ? /[,'’ ]/ : /[.'’ ]/);
  if (groups.length === 1) return /^\d*$/.test(whole) ? whole : null;
  const fits = groups.every((group, index) =>
    index === 0
      ? /^\d{1,3}$/.test(group)
      : index === groups.length - 1
        ? /^\d{3}$/.test(group)
        : /^\d{2,3}$/.test(group)
  );
  return fits ? groups.join('') : null;
}
