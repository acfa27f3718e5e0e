import { createSHA256, createSHA512, type IHasher } from 'hash-wasm';

/** Hashes short texts one after another without waiting. */
export interface TextHash {
  /** Lower-case hexadecimal digest of the UTF-8 bytes of the text's NFC form. */
  readonly hex: (text: string) => string;
  /** The same digest in base64. */
  readonly base64: (text: string) => string;
}

/** Name of a digest as receipts write it. */
export type HashName = 'sha256' | 'sha512';

/** The two hashes that platforms accept. */
export type Hashes = Readonly<Record<HashName, TextHash>>;

// Digests of what programs write for "nothing": the same for everybody, so they would match strangers.
const NOTHING = new Set(['', 'null', 'undefined', 'nan', 'none', 'n/a', '+']);
const HEX_LENGTH: Readonly<Record<HashName, number>> = { sha256: 64, sha512: 128 };

/** Prepares the hashes; afterwards they work synchronously, in a page, a worker and Node. Later calls are free. */
export function loadHashes(): Promise<Hashes> {
  return (hashes ??= Promise.all([createSHA256(), createSHA512()]).then(([sha256, sha512]) => ({
    sha256: textHash(sha256),
    sha512: textHash(sha512)
  })));
}

let hashes: Promise<Hashes> | undefined;

function textHash(hasher: IHasher): TextHash {
  const encoder = new TextEncoder();
  const start = (text: string) => hasher.init().update(encoder.encode(text.normalize('NFC')));
  return {
    hex: (text) => start(text).digest(),
    base64: (text) => btoa(String.fromCharCode(...start(text).digest('binary')))
  };
}

/** What a cell that should be hashed holds: text to hash, a digest already, or a broken digest that must not be sent. */
export type HashedAlready = { readonly digest: string } | 'broken' | 'no';

/** Tells text that is a digest already (the right number of hexadecimal digits) from plain text and from cut digests. */
export function hashedAlready(text: string, name: HashName): HashedAlready {
  const digits = text.trim().toLowerCase();
  if (!/^[0-9a-f]{32,}$/.test(digits)) return 'no';
  return digits.length === HEX_LENGTH[name] ? { digest: digits } : 'broken';
}

/** True for words that programs write for "nothing", whatever their case. */
export function meansNothing(text: string): boolean {
  return NOTHING.has(text.trim().toLowerCase());
}

/** The digest of a normal form of a person's detail; null for the words that mean "nothing", which are never sent. */
export function personDigest(hash: TextHash, normalForm: string): string | null {
  return meansNothing(normalForm) ? null : hash.hex(normalForm);
}

/** True for the digest of a word that means "nothing", such as that of the empty text. */
export function isDigestOfNothing(hash: TextHash, digest: string): boolean {
  return [...NOTHING].some((word) => hash.hex(word) === digest);
}

/** Size and lower-case SHA-256 of bytes that come in chunks. */
export async function digestOfChunks(
  chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>
): Promise<{ bytes: number; sha256: string }> {
  const hasher = (await createSHA256()).init();
  let bytes = 0;
  for await (const chunk of chunks) {
    hasher.update(chunk);
    bytes += chunk.length;
  }
  return { bytes, sha256: hasher.digest() };
}
