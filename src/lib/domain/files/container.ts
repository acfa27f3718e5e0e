import { problem, type Problem } from '../problem';

/** What the first bytes of a file say it is, whatever its name says. */
export type ContainerKind =
  | 'text'
  | 'gzip'
  | 'empty'
  | 'zip'
  | 'xlsx'
  | 'old-excel'
  | 'parquet'
  | 'arrow'
  | 'pdf'
  | 'html'
  | 'xml'
  | 'json'
  | 'ndjson'
  | 'binary';

/** The kind of a file and, for kinds that cannot be read, the Problem that says what to do. */
export interface Container {
  readonly kind: ContainerKind;
  readonly problem: Problem | null;
}

/** The kind of a file from its first bytes (4 KB are enough); `name` only words the Problem. */
export function containerOf(head: Uint8Array, name: string): Container {
  const kind = kindOf(head);
  const refusal = REFUSALS[kind];
  if (refusal === undefined) return { kind, problem: null };
  const { why, todo } = refusal;
  return { kind, problem: problem({ code: `import.${kind}`, what: `“${name}” was not read.`, why, todo }).problem };
}

const SAVE_AS_CSV = 'Open it in the program that made it, choose “Save as” or “Export”, pick CSV, and add that file.';
const EXPORT_AGAIN = 'Export the orders again as CSV and add that file.';

const REFUSALS: Readonly<Partial<Record<ContainerKind, { why: string; todo: string }>>> = {
  empty: { why: 'The file is empty.', todo: EXPORT_AGAIN },
  zip: {
    why: 'It is a zip archive inside another archive.',
    todo: 'Unpack it and add the files inside.'
  },
  'old-excel': { why: 'It is a workbook in the old Excel format.', todo: SAVE_AS_CSV },
  pdf: { why: 'It is a PDF document: a picture of a table, not the table.', todo: EXPORT_AGAIN },
  html: {
    why: 'It is a web page, not a table; this happens when a download link leads to a sign-in page.',
    todo: 'Sign in to the shop, export the orders again as CSV, and add that file.'
  },
  xml: { why: 'It is an XML document, which Kept does not read.', todo: EXPORT_AGAIN },
  binary: { why: 'It holds binary data, not text.', todo: EXPORT_AGAIN }
};

const MAGIC: readonly (readonly [ContainerKind, string])[] = [
  ['gzip', '\x1f\x8b'],
  ['parquet', 'PAR1'],
  ['arrow', 'ARROW1'],
  ['arrow', '\xff\xff\xff\xff'],
  ['pdf', '%PDF-'],
  ['old-excel', '\xd0\xcf\x11\xe0'],
  ['zip', 'PK\x05\x06']
];

function kindOf(head: Uint8Array): ContainerKind {
  const start = latin1(head.subarray(0, 4096));
  const magic = MAGIC.find(([, sign]) => start.startsWith(sign));
  if (magic !== undefined) return magic[0];
  if (start.startsWith('PK\x03\x04'))
    return /xl\/|\[Content_Types\]|mimetypeapplication\/vnd\.oasis/.test(start) ? 'xlsx' : 'zip';
  const text = start
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '')
    .replaceAll('\0', '')
    .trimStart();
  if (text === '') return 'empty';
  if (/^<(!doctype html|html|head|body|table|script|!--)/i.test(text)) return 'html';
  if (/^<\?xml/i.test(text)) return /<html|<table/i.test(text) ? 'html' : 'xml';
  if (/^\{\s*("|\})/.test(text)) return /^\{[^\r\n]*\}\s*[\r\n]+\s*\{/.test(text) ? 'ndjson' : 'json';
  if (/^\[\s*[[{]/.test(text)) return 'json';
  return isBinary(head.subarray(0, 4096)) ? 'binary' : 'text';
}

// NUL is left out: it is half of every UTF-16 letter, and a damaged text file may hold some.
function isBinary(head: Uint8Array): boolean {
  const odd = head.filter((byte) => byte < 32 && byte !== 0 && byte !== 26 && (byte < 9 || byte > 13)).length;
  return odd * 50 > head.length;
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
