declare module 'virtual:engine-assets' {
  /** Same-origin URL paths (with the base path) of the engine's files; `wasm` is gzipped and must be inflated. */
  export const eh: { readonly wasm: string; readonly worker: string };
}
