import { join } from 'node:path';
import type { Plugin } from 'vite';
import { load } from './load.js';

const policy = join(import.meta.dirname, '../src/lib/domain/policy');

/**
 * Sends the production headers from the dev server too, so that a breach shows up while writing it. Kit adds the
 * policy to pages by itself (with what its dev mode needs); scripts, workers among them, get it here.
 */
export function devHeaders(): Plugin {
  return {
    name: 'dev-headers',
    async configureServer(server) {
      const { securityHeaders } = await load<typeof import('../src/lib/domain/policy/headers')>(`${policy}/headers.ts`);
      const { 'Strict-Transport-Security': _, ...headers } = securityHeaders([]);
      const scripts = headers['Content-Security-Policy']?.replace(/style-src 'self'/, "$& 'unsafe-inline'") ?? '';
      server.middlewares.use((request, response, next) => {
        // Kit answers an unchanged page with a 304 that carries no policy; ours, which does not know the hash of the
        // page's script, would then stand for the page.
        if (request.headers['sec-fetch-dest'] === 'document') delete request.headers['if-none-match'];
        const host = request.headers.host ?? 'localhost';
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        // Hot reload speaks WebSocket, which is another origin to the allowlist though not to the policy.
        response.setHeader('Connection-Allowlist', `(response-origin "ws://${host}")`);
        response.setHeader('Content-Security-Policy', scripts);
        next();
      });
    }
  };
}
