import type { Plugin } from 'vite';
import { contentSecurityPolicy } from '../src/lib/domain/policy/content-security-policy';
import { securityHeaders } from '../src/lib/domain/policy/headers';

/**
 * Sends the production headers from the dev server too, so that a breach shows up while writing it. Kit adds the
 * policy to pages by itself (with what its dev mode needs); scripts, workers among them, get it here.
 */
export function devHeaders(): Plugin {
  return {
    name: 'dev-headers',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const host = request.headers.host ?? 'localhost';
        const { 'Strict-Transport-Security': _, ...headers } = securityHeaders([]);
        for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
        // Hot reload speaks WebSocket, which is another origin to the allowlist though not to the policy.
        response.setHeader('Connection-Allowlist', `(response-origin "ws://${host}")`);
        response.setHeader(
          'Content-Security-Policy',
          contentSecurityPolicy([]).replace(/style-src 'self'/, "$& 'unsafe-inline'")
        );
        next();
      });
    }
  };
}
