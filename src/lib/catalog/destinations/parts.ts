/** Share of a stated limit that a file may reach. */
export const HEADROOM = 0.9;

/** Cuts rows into files that each stay within 90 % of the limit; one piece without a limit, none without rows. */
export function parts<Row>(
  rows: readonly Row[],
  {
    limit,
    headerBytes,
    bytesOf
  }: {
    readonly limit: { readonly rows?: number; readonly bytes?: number } | null;
    readonly headerBytes: number;
    readonly bytesOf: (row: Row) => number;
  }
): Row[][] {
  const maxRows = Math.floor((limit?.rows ?? Infinity) * HEADROOM);
  const maxBytes = (limit?.bytes ?? Infinity) * HEADROOM;
  const pieces: Row[][] = [];
  let bytes = Infinity;
  for (const row of rows) {
    const size = limit?.bytes === undefined ? 0 : bytesOf(row);
    const last = pieces.at(-1);
    if (last === undefined || last.length >= maxRows || bytes + size > maxBytes) {
      pieces.push([row]);
      bytes = headerBytes + size;
    } else {
      last.push(row);
      bytes += size;
    }
  }
  return pieces;
}
