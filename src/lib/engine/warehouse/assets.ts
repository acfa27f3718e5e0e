/** Where one build of DuckDB lies, as absolute URLs of our own origin. `wasm` may be gzip. */
export interface EngineBundle {
  readonly wasm: string;
  readonly worker: string;
  /** Only of the build with threads. */
  readonly pthread?: string;
}

/** The builds on offer: `eh` runs everywhere, `coi` has threads and needs a cross-origin isolated page. */
export interface EngineAssets {
  readonly eh: EngineBundle;
  readonly coi?: EngineBundle;
}

/** The same assets with every URL made absolute: a worker that began as a blob has nothing to resolve against. */
export function absoluteAssets(assets: EngineAssets, base: string): EngineAssets {
  const bundle = ({ wasm, worker, pthread }: EngineBundle): EngineBundle => ({
    wasm: new URL(wasm, base).href,
    worker: new URL(worker, base).href,
    ...(pthread && { pthread: new URL(pthread, base).href })
  });
  return { eh: bundle(assets.eh), ...(assets.coi && { coi: bundle(assets.coi) }) };
}
