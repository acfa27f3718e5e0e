import { gzipSync } from 'fflate';
import { DEMO_CUSTOMERS, DEMO_SEED, makeDemoShop } from './shop';

/** One file of the sample shop, compressed. */
export interface PackedFile {
  readonly name: string;
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** The sample shop as it is served. */
export interface PackedShop {
  readonly seed: number;
  readonly customers: number;
  readonly orders: number;
  readonly files: readonly PackedFile[];
}

/** Makes the sample shop (the one that ships, unless told otherwise) and compresses its files; the bytes depend on the seed and the size alone. */
export function packDemoShop(seed = DEMO_SEED, customers = DEMO_CUSTOMERS): PackedShop {
  const { ordersCsv, lettersCsv, orders, letters } = makeDemoShop(seed, customers);
  const lines = orders.reduce((sum, order) => sum + order.lines.length, 0);
  return {
    seed,
    customers,
    orders: orders.length,
    files: [
      { name: 'orders.csv.gz', rows: lines, bytes: gzip(ordersCsv) },
      { name: 'email-events.csv.gz', rows: letters.length, bytes: gzip(lettersCsv) }
    ]
  };
}

// The platform's own zlib is faster, but its output differs between processors; without `mtime` it would differ by the clock.
function gzip(text: string): Uint8Array {
  return gzipSync(new TextEncoder().encode(text), { level: 9, mem: 12, mtime: 0 });
}
