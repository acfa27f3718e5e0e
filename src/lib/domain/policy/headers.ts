import { contentSecurityPolicy } from './content-security-policy';

/** Browser features that Kept does not use and therefore switches off for every page. */
const unusedFeatures = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'clipboard-read',
  'compute-pressure',
  'deferred-fetch',
  'digital-credentials-get',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'gamepad',
  'geolocation',
  'gyroscope',
  'hid',
  'identity-credentials-get',
  'idle-detection',
  'keyboard-map',
  'local-fonts',
  'local-network-access',
  'magnetometer',
  'microphone',
  'midi',
  'otp-credentials',
  'payment',
  'picture-in-picture',
  'publickey-credentials-create',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'speaker-selection',
  'storage-access',
  'sync-xhr',
  'usb',
  'window-management',
  'xr-spatial-tracking'
];

/** The part of the headers that gives a page threads and keeps other sites' windows and pages apart from it. */
export const isolationHeaders = {
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin'
} as const;

/**
 * The headers every response of Kept carries, scripts and service worker included; the one source of the preview
 * server, the service worker and all host files. `scriptHashes` are those of the built pages' inline scripts.
 */
export function securityHeaders(scriptHashes: readonly string[]): Readonly<Record<string, string>> {
  return {
    'Content-Security-Policy': contentSecurityPolicy(scriptHashes),
    'Connection-Allowlist': '(response-origin)',
    ...isolationHeaders,
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Permissions-Policy': ['clipboard-write=(self)', ...unusedFeatures.map((name) => `${name}=()`)].join(', '),
    'Strict-Transport-Security': 'max-age=31536000; includeSubDomains'
  };
}

/** How long a browser may keep a file (path inside the site): hashed files for ever, the others after asking again. */
export function cacheControl(path: string): string {
  return path.startsWith('_app/immutable/') ? 'public, max-age=31536000, immutable' : 'no-cache';
}

/** Paths (inside the site) below which any page is drawn by the app's shell, `404.html`, with status 200. */
export const shellFolders = ['customers'] as const;

/** MIME types by file ending; gzipped engine and demo files are plain bytes that the page inflates itself. */
export const mimeTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  wasm: 'application/wasm',
  gz: 'application/gzip',
  svg: 'image/svg+xml',
  png: 'image/png',
  ico: 'image/x-icon',
  woff2: 'font/woff2',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8'
};
