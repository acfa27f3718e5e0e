/** Where the engine's files lie, as absolute URLs of our own origin. `wasm` may be gzip. */
export interface EngineAssets {
  readonly wasm: string;
  readonly worker: string;
}

/*
 * Only DuckDB's `eh` build is used. Its build with threads (`coi`, 1.32.0, two threads, a cross-origin isolated page)
 * failed in the same run that `eh` passed: after its memory grew past the initial 16 MB every call ended in "offset is
 * out of bounds", because the glue keeps a stale view of memory that another thread has grown. Reserving 1.5 GB ahead
 * avoided that, but then running out of memory hung for ever where `eh` gives an error and goes on.
 */

/** The same assets with every URL made absolute: a worker that began as a blob has nothing to resolve against. */
export function absoluteAssets({ wasm, worker }: EngineAssets, base: string): EngineAssets {
  return { wasm: new URL(wasm, base).href, worker: new URL(worker, base).href };
}
