/** True when the bytes of a range are well-formed UTF-8 (no overlong forms, no surrogates, nothing beyond U+10FFFF). */
export function isUtf8(bytes: Uint8Array, from = 0, to = bytes.length): boolean {
  let at = from;
  while (at < to) {
    const first = bytes[at] as number;
    const length = first < 0x80 ? 1 : sequenceLength(bytes, at, first, to);
    if (length === 0) return false;
    at += length;
  }
  return true;
}

/** The length of the range without a letter that the end of the range cuts in two. */
export function wholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte < 0x80) break;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? bytes.length - back : bytes.length;
  }
  return bytes.length;
}

// Table 3-7 of the Unicode Standard: which second bytes may follow which first bytes.
function sequenceLength(bytes: Uint8Array, at: number, first: number, to: number): number {
  const length = first < 0xc2 ? 0 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : first < 0xf5 ? 4 : 0;
  if (length === 0 || at + length > to) return 0;
  const second = bytes[at + 1] as number;
  const low = first === 0xe0 ? 0xa0 : first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xed ? 0x9f : first === 0xf4 ? 0x8f : 0xbf;
  if (second < low || second > high) return 0;
  for (let more = 2; more < length; more++) {
    if (((bytes[at + more] as number) & 0xc0) !== 0x80) return 0;
  }
  return length;
}
