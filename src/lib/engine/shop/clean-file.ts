import { problem } from '../../domain/problem';
import type { Reading } from '../../domain/reading';
import type { ScanReport } from '../../domain/files/scan-report';
import { RecordScanner } from '../../domain/files/scanner';
import { scanOptions } from '../../domain/guess/scan-options';
import { asUtf8 } from '../../domain/files/streams';
import { openFile, textFor } from './open-file';

/** A file read once: its clean bytes, and what the scanner found. */
export interface CleanBytes {
  readonly bytes: Uint8Array;
  readonly delimiter: string;
  readonly scan: ScanReport;
}

// An ArrayBuffer ends near 2 GB, and the engine holds a second copy of what it reads.
const LIMIT = 1_500_000_000;

/**
 * Streams a file through unpacking, decoding and the record scanner. `onRead` hears how many of the file's
 * bytes are through and how many records were found; it may throw to stop.
 */
export async function cleanBytes(
  file: Blob,
  name: string,
  reading: Reading,
  onRead: (bytes: number, cleanBytes: number) => void
): Promise<CleanBytes> {
  const opened = await openFile(file, name);
  let through = 0;
  const text = asUtf8(
    textFor(opened, reading, name).text((count) => (through += count)),
    reading.encoding
  );
  const scanner = new RecordScanner(scanOptions(reading));
  const gathered = new Gathered(opened.kind === 'text' ? file.size : file.size * 6);
  for (const reader = text.getReader(); ;) {
    const part = await reader.read();
    if (part.done) break;
    gathered.add(scanner.push(part.value), name);
    onRead(through, gathered.length);
  }
  const { bytes, report } = scanner.finish();
  gathered.add(bytes, name);
  return { bytes: gathered.bytes(), delimiter: scanner.delimiter, scan: report };
}

class Gathered {
  length = 0;
  #bytes: Uint8Array;

  constructor(expected: number) {
    this.#bytes = new Uint8Array(Math.min(Math.max(expected + 65_536, 1 << 20), LIMIT));
  }

  add(part: Uint8Array, name: string): void {
    if (this.length + part.length > LIMIT) throw tooLarge(name);
    if (this.length + part.length > this.#bytes.length) {
      const larger = new Uint8Array(Math.min(LIMIT, Math.max(this.#bytes.length * 2, this.length + part.length)));
      larger.set(this.#bytes.subarray(0, this.length));
      this.#bytes = larger;
    }
    this.#bytes.set(part, this.length);
    this.length += part.length;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.length);
  }
}

function tooLarge(name: string) {
  return problem({
    code: 'import.too-large',
    what: `“${name}” holds more than 1.5 GB of text.`,
    why: 'One tab of a browser cannot hold more at once.',
    todo: 'Export the orders in parts, for example a year at a time, and add the parts one after the other.'
  });
}
