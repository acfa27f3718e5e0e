import { cacheControl, mimeTypes, shellFolders } from './headers';

type Headers = Readonly<Record<string, string>>;

const immutable = '_app/immutable';
const forever = cacheControl(`${immutable}/`);
const ask = cacheControl('');
const lines = (...parts: (string | readonly string[])[]) => `${parts.flat().join('\n')}\n`;
const doubleQuoted = (text: string) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

/** Netlify and Cloudflare Pages: each line may have 2,000 characters there. */
function headersFile(headers: Headers, base: string): string {
  return lines(
    `${base}/*`,
    Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
    `${base}/${immutable}/*`,
    `  Cache-Control: ${forever}`
  );
}

const redirectsFile = (base: string) => lines(shellFolders.map((folder) => `${base}/${folder}/* ${base}/404.html 200`));

/** nginx repeats the headers in each location, because a location with an add_header of its own inherits none. */
function nginx(headers: Headers, base: string): string {
  const added = (cache: string) =>
    Object.entries({ ...headers, 'Cache-Control': cache }).map(
      ([name, value]) => `  add_header ${name} ${doubleQuoted(value)} always;`
    );
  const site = (path: string, found: string) => [`location ${path} {`, added(ask), `  try_files ${found};`, '}'].flat();
  return lines(
    '# Include inside a server block whose root is the folder above the build (or the build itself without a base path).',
    `location = ${base}/404.html {`,
    added(ask),
    '}',
    `location ${base}/${immutable}/ {`,
    added(forever),
    '  gzip_static off;',
    '  types { application/gzip gz; text/javascript js; text/css css; font/woff2 woff2; image/svg+xml svg; }',
    '}',
    shellFolders.flatMap((folder) => site(`${base}/${folder}/`, `$uri $uri/index.html ${base}/404.html`)),
    site(`${base}/`, '$uri $uri/ =404'),
    `error_page 404 ${base}/404.html;`
  );
}

// Caddy runs a directive without a matcher last, so the two cache rules must exclude each other.
function caddy(headers: Headers, base: string): string {
  return lines(
    '# Import inside a site block with its root set.',
    `@hashed path ${base}/${immutable}/*`,
    `@named not path ${base}/${immutable}/*`,
    'header {',
    Object.entries(headers).map(([name, value]) => `  ${name} ${doubleQuoted(value)}`),
    '}',
    `header @hashed Cache-Control "${forever}"`,
    `header @named Cache-Control "${ask}"`,
    shellFolders.flatMap((folder) => [
      `@${folder} {`,
      `  path ${base}/${folder}/*`,
      '  not file {path} {path}/index.html',
      '}',
      `rewrite @${folder} ${base}/404.html`
    ]),
    'file_server',
    'handle_errors {',
    `  rewrite * ${base}/404.html`,
    '  file_server',
    '}'
  );
}

function vercel(headers: Headers, base: string): string {
  const list = (values: Headers) => Object.entries(values).map(([key, value]) => ({ key, value }));
  const file = {
    trailingSlash: true,
    headers: [
      { source: `${base}/(.*)`, headers: list(headers) },
      { source: `${base}/${immutable}/(.*)`, headers: list({ 'Cache-Control': forever }) }
    ],
    rewrites: shellFolders.map((folder) => ({ source: `${base}/${folder}/(.*)`, destination: `${base}/404.html` }))
  };
  return lines(JSON.stringify(file, null, 2));
}

function apache(headers: Headers, base: string): string {
  return lines(
    Object.entries(headers).map(([name, value]) => `Header always set ${name} ${doubleQuoted(value)}`),
    `Header always set Cache-Control "${ask}"`,
    `Header always set Cache-Control "${forever}" "expr=%{REQUEST_URI} =~ m#^${base}/${immutable}/#"`,
    `AddType ${mimeTypes.gz} .gz`,
    'RemoveEncoding .gz',
    'AddType application/wasm .wasm',
    `ErrorDocument 404 ${base}/404.html`,
    'RewriteEngine On',
    shellFolders.map((folder) => `RewriteRule ^${folder}/.+ 404.html [L]`)
  );
}

/** The files that make common static hosts send `headers`, by file name; `base` is the path the site lives under. */
export function hostFiles(headers: Headers, base: string): Readonly<Record<string, string>> {
  return {
    _headers: headersFile(headers, base),
    _redirects: redirectsFile(base),
    'nginx.conf': nginx(headers, base),
    Caddyfile: caddy(headers, base),
    'vercel.json': vercel(headers, base),
    '.htaccess': apache(headers, base)
  };
}
