import chardet from 'chardet';
import { isUtf8, wholeLetters } from './utf8';

/** How the letters of a file are written as bytes. */
export interface Encoding {
  /** A label that TextDecoder knows. */
  readonly encoding: string;
  /** True when the file begins with a byte order mark. */
  readonly bom: boolean;
  /** Why, as a sentence. */
  readonly because: string;
}

const MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]]
];

// Only these have letter patterns that random Western text does not show by chance.
const EAST_ASIAN: Readonly<Record<string, string>> = {
  Shift_JIS: 'shift_jis',
  'EUC-JP': 'euc-jp',
  'EUC-KR': 'euc-kr',
  Big5: 'big5',
  GB18030: 'gb18030'
};

/** The encoding of a file from its first bytes: byte order mark, then the NUL pattern of UTF-16, then strict UTF-8, then East Asian letter patterns, else Windows-1252. */
export function encodingOf(head: Uint8Array): Encoding {
  const mark = MARKS.find(([, bytes]) => bytes.every((byte, index) => head[index] === byte));
  if (mark !== undefined) return { encoding: mark[0], bom: true, because: 'The file begins with a byte order mark.' };
  const wide = wideEncoding(head);
  if (wide !== null) return { encoding: wide, bom: false, because: 'Every other byte is zero, as in UTF-16.' };
  if (isUtf8(head, 0, wholeLetters(head)))
    return { encoding: 'utf-8', bom: false, because: 'All bytes are valid UTF-8.' };
  const asian = eastAsian(head);
  if (asian !== null) return { encoding: asian, bom: false, because: 'The letter pairs are those of this encoding.' };
  const because = 'It is not UTF-8; Western exports are then usually Windows-1252.';
  return { encoding: 'windows-1252', bom: false, because };
}

function wideEncoding(head: Uint8Array): string | null {
  if (head.length < 4) return null;
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros.map((count) => (count * 2) / head.length);
  if (odd > 0.3 && even < 0.05) return 'utf-16le';
  return even > 0.3 && odd < 0.05 ? 'utf-16be' : null;
}

function eastAsian(head: Uint8Array): string | null {
  const best = chardet.analyse(head.subarray(0, 65_536)).find((match) => match.confidence >= 90);
  const label = best === undefined ? undefined : EAST_ASIAN[best.name];
  return label !== undefined && decodes(head, label) ? label : null;
}

function decodes(head: Uint8Array, label: string): boolean {
  return !new TextDecoder(label).decode(head.subarray(0, Math.max(0, head.length - 4))).includes('\ufffd');
}
