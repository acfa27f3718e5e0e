import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { securityHeaders } from '../src/lib/domain/policy/headers';
import { hostFiles } from '../src/lib/domain/policy/host-files';
import type { Release } from '../src/service-worker/release';
import { digest, filesBelow, inlineScriptHashes } from './build-files';

export { directives } from '../src/lib/domain/policy/content-security-policy';
export { sourceVersion } from './build-files';

/** Adds to a finished build what needs to see all of it: the host files and the service worker's list of its release. */
export function finishBuild(build: string, { base, version }: { base: string; version: string }): void {
  const headers = securityHeaders(inlineScriptHashes(build));
  const worker = join(build, 'service-worker.js');
  const forHosts = hostFiles(headers, base);
  const paths = filesBelow(build).filter((path) => !(path in forHosts));
  const release = `self.keptRelease=${JSON.stringify(releaseOf(build, paths, { version, headers }))};\n`;
  writeFileSync(worker, release + readFileSync(worker, 'utf8'));
  for (const [name, text] of Object.entries(forHosts)) writeFileSync(join(build, name), text);
}

const isEngine = (path: string) => path.endsWith('.wasm.gz');
// The version file is how an open page learns of a newer release, so it must always come from the network.
const isKept = (path: string) => !isEngine(path) && path !== 'service-worker.js' && path !== '_app/version.json';

function releaseOf(build: string, paths: string[], identity: Pick<Release, 'version' | 'headers'>): Release {
  const files = paths.filter(isKept).map((path) => [address(path), digest(readFileSync(join(build, path)))] as const);
  return { ...identity, files: Object.fromEntries(files), engine: paths.filter(isEngine) };
}

const address = (path: string) => path.replace(/(^|\/)index\.html$/, '$1');
