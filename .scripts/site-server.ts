import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';
import { inlineScriptHashes } from '../.config/build-files';
import { cacheControl, mimeTypes, securityHeaders, shellFolders } from '../src/lib/domain/policy/headers';

/** What to serve, and how a test may differ from production. */
export interface SiteOptions {
  readonly build: string;
  /** Path the site lives under, such as `/shop`; empty for the root. */
  readonly base?: string;
  /** Gives other headers, such as none at all for a host that cannot set any. */
  readonly headers?: (production: Readonly<Record<string, string>>) => Readonly<Record<string, string>>;
  /** Further files by path inside the site. */
  readonly extra?: Readonly<Record<string, string>>;
}

/** A running site. */
export interface Site {
  /** Address with the base path and a slash at the end. */
  readonly url: string;
  close(): Promise<void>;
}

interface Reply {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body?: Buffer;
}

/** Serves a build with the production headers on this machine only (or `HOST`), on the first free of twenty ports from `port` (0: any). */
export async function serveSite(options: SiteOptions, port: number): Promise<Site> {
  const security = securityHeaders(inlineScriptHashes(options.build));
  const always = options.headers?.(security) ?? security;
  const site = createServer((request, response) => send(request, response, reply(request, options), always));
  await listen(site, port, port === 0 ? 0 : port + 19);
  const { port: taken } = site.address() as AddressInfo;
  return {
    url: `http://localhost:${taken}${options.base ?? ''}/`,
    close: () =>
      new Promise((resolve) => {
        site.close(() => resolve());
        site.closeAllConnections();
      })
  };
}

function listen(server: Server, port: number, last: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' && port < last ? resolve(listen(server, port + 1, last)) : reject(error)
    );
    server.listen(port, process.env.HOST ?? '127.0.0.1', () => resolve());
  });
}

function reply(request: IncomingMessage, { build, base = '', extra = {} }: SiteOptions): Reply {
  const { pathname, search } = new URL(request.url ?? '/', 'http://localhost');
  if (request.method !== 'GET' && request.method !== 'HEAD') return { status: 405, headers: { Allow: 'GET, HEAD' } };
  if (pathname === base && base) return moved(`${base}/${search}`);
  if (!pathname.startsWith(`${base}/`)) return { status: 404, headers: {} };
  const path = decode(pathname.slice(base.length + 1));
  if (path in extra) return file(path, Buffer.from(extra[path] ?? ''), 200);
  const found = path === undefined ? undefined : fileAt(build, path);
  if (found === 'folder') return moved(`${pathname}/${search}`);
  if (found) return file(found, readFileSync(join(build, found)), 200);
  const isScreen = shellFolders.some((folder) => path?.startsWith(`${folder}/`));
  return file('404.html', readFileSync(join(build, '404.html')), isScreen ? 200 : 404);
}

const moved = (Location: string): Reply => ({ status: 308, headers: { Location } });

function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '\0';
  }
}

function fileAt(build: string, path: string): string | 'folder' | undefined {
  const inside = normalize(path).replaceAll('\\', '/');
  if (inside.startsWith('..') || inside.includes('\0') || inside.startsWith('.ht')) return undefined;
  const candidate = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const full = join(build, candidate);
  if (!existsSync(full)) return undefined;
  if (statSync(full).isFile()) return candidate;
  return existsSync(join(full, 'index.html')) ? 'folder' : undefined;
}

function file(path: string, body: Buffer, status: number): Reply {
  const type = mimeTypes[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
  const etag = `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
  return { status, headers: { 'Content-Type': type, 'Cache-Control': cacheControl(path), ETag: etag }, body };
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  answer: Reply,
  always: Readonly<Record<string, string>>
): void {
  const headers: Record<string, string> = { ...always, ...answer.headers, Vary: 'Accept-Encoding' };
  let { status, body = Buffer.alloc(0) } = answer;
  if (status === 200 && request.headers['if-none-match'] === headers.ETag) [status, body] = [304, Buffer.alloc(0)];
  else if (isText(headers['Content-Type']) && request.headers['accept-encoding']?.includes('gzip')) {
    body = zipped(headers.ETag ?? '', body);
    headers['Content-Encoding'] = 'gzip';
  }
  if (status !== 304) headers['Content-Length'] = String(body.length);
  response.writeHead(status, headers).end(request.method === 'HEAD' ? undefined : body);
}

const isText = (type = '') => /^text\/|javascript|json|svg/.test(type);

const zippedBodies = new Map<string, Buffer>();

function zipped(etag: string, body: Buffer): Buffer {
  const known = zippedBodies.get(etag) ?? gzipSync(body);
  zippedBodies.set(etag, known);
  return known;
}
