/** What one release of the site consists of; the build writes it in front of the service worker's code. */
export interface Release {
  readonly version: string;
  /** Response headers for hosts that send none of their own. */
  readonly headers: Readonly<Record<string, string>>;
  /** Digest by address (relative to the site, a page without its `index.html`) of every file kept at install. */
  readonly files: Readonly<Record<string, string>>;
  /** Addresses of the large engine files, kept on first use. */
  readonly engine: readonly string[];
}

/** The page that draws any screen whose address was not known when the site was built. */
export const SHELL = '404.html';

/** What a page may ask of the worker. */
export type Ask =
  | { readonly type: 'update' }
  | { readonly type: 'keep'; readonly urls: readonly string[] }
  | { readonly type: 'prove' };
