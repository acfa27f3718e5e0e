/** A directive's sources as SvelteKit's configuration wants them: keywords without quotes. */
type Directives = Readonly<Record<string, readonly string[]>>;

/**
 * What a page of Kept may load and reach: its own origin and nothing else (`'self'` never means another host).
 * `style-src-attr` is open because Kit's wrapper and positioned charts set style attributes, which cannot fetch
 * anything under this `img-src`.
 */
export const directives = {
  'default-src': ['none'],
  'script-src': ['self', 'wasm-unsafe-eval'],
  'worker-src': ['self', 'blob:'],
  'connect-src': ['self'],
  'style-src': ['self'],
  'style-src-attr': ['unsafe-inline'],
  'img-src': ['self', 'data:', 'blob:'],
  'font-src': ['self'],
  'manifest-src': ['self'],
  'frame-src': ['none'],
  'base-uri': ['none'],
  'form-action': ['none'],
  'object-src': ['none'],
  'frame-ancestors': ['none'],
  'require-trusted-types-for': ['script'],
  'trusted-types': ['svelte-trusted-html', 'sveltekit-trusted-url', 'kept']
} satisfies Directives;

const keywords = new Set(['none', 'self', 'unsafe-inline', 'wasm-unsafe-eval', 'script']);

const quoted = (source: string) => (keywords.has(source) || source.startsWith('sha256-') ? `'${source}'` : source);

/** The Content-Security-Policy header's text; `scriptHashes` (`sha256-…`) are the inline scripts of the built pages. */
export function contentSecurityPolicy(scriptHashes: readonly string[]): string {
  return Object.entries<readonly string[]>(directives)
    .map(([name, sources]) => [name, sources.concat(name === 'script-src' ? scriptHashes : [])] as const)
    .map(([name, sources]) => `${name} ${sources.map(quoted).join(' ')}`)
    .join('; ');
}
