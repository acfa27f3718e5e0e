import type { ScanReport } from './scan-report';
import { RecordScanner, type ScanOptions } from './scanner';

/** The clean bytes of a stream of UTF-8 bytes, and a promise of the report that settles when they end (and never when they are cancelled). */
export function scanStream(
  source: ReadableStream<Uint8Array>,
  options: ScanOptions
): { clean: ReadableStream<Uint8Array>; report: Promise<ScanReport> } {
  const scanner = new RecordScanner(options);
  let deliver: (report: ScanReport) => void;
  const report = new Promise<ScanReport>((resolve) => (deliver = resolve));
  const clean = source.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform(chunk, out) {
        const bytes = scanner.push(chunk);
        if (bytes.length > 0) out.enqueue(bytes);
      },
      flush(out) {
        const { bytes, report: found } = scanner.finish();
        if (bytes.length > 0) out.enqueue(bytes);
        deliver(found);
      }
    })
  );
  return { clean, report };
}
