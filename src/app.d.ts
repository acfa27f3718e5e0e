declare module 'virtual:engine-assets' {
  /** Same-origin URL paths (with the base path) of one DuckDB bundle; `wasm` is gzipped and must be inflated. */
  interface Bundle {
    readonly wasm: string;
    readonly worker: string;
  }
  export const eh: Bundle;
  export const coi: Bundle & { readonly pthread: string };
  const assets: { readonly eh: Bundle; readonly coi: Bundle & { readonly pthread: string } };
  export default assets;
}
