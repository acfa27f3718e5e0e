import { createHash } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const dist = dirname(createRequire(import.meta.url).resolve('@duckdb/duckdb-wasm'));
const cache = join(import.meta.dirname, '../node_modules/.cache/kept-engine');
const virtual = 'virtual:engine-assets';

/** Everything of DuckDB that the browser loads by URL. */
const parts = { wasm: 'duckdb-eh.wasm', worker: 'duckdb-browser-eh.worker.js' };

interface Asset {
  /** File name with a content hash. */
  readonly name: string;
  /** Where the bytes to ship lie. */
  readonly path: string;
}

// Some hosts refuse files over 25 MiB and the modules have 34 MB: they ship gzipped and the page inflates them.
function prepared(source: string): Asset {
  const bytes = readFileSync(join(dist, source));
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 10);
  const [stem, ending] = [source.slice(0, source.lastIndexOf('.')), source.slice(source.lastIndexOf('.'))];
  const name = `${stem}.${hash}${ending === '.wasm' ? '.wasm.gz' : ending}`;
  const path = join(cache, name);
  if (!existsSync(path)) {
    mkdirSync(cache, { recursive: true });
    const shipped = ending === '.wasm' ? gzipSync(bytes, { level: 9 }) : withoutSourceMap(bytes);
    const draft = `${path}.${process.pid}`;
    writeFileSync(draft, shipped);
    renameSync(draft, path);
  }
  return { name, path };
}

const withoutSourceMap = (bytes: Buffer) => bytes.toString('utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');

const allNames = () => Object.values(parts);

/** Serves the engine's files from our own origin and gives their URLs as the module `virtual:engine-assets`. */
export function engineAssets(): Plugin {
  const folder = '_app/immutable/engine';
  const base = process.env.BASE_PATH ?? '';
  return {
    name: 'engine-assets',
    resolveId: (id) => (id === virtual ? `\0${virtual}` : undefined),
    load(id) {
      if (id !== `\0${virtual}`) return;
      const url = (part: string) => JSON.stringify(`${base}/${folder}/${prepared(part).name}`);
      return `export const eh = { wasm: ${url(parts.wasm)}, worker: ${url(parts.worker)} };`;
    },
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        const path = (request.url ?? '').split('?')[0] ?? '';
        if (!path.includes(`/${folder}/`)) return next();
        const asset = allNames()
          .map(prepared)
          .find(({ name }) => name === basename(path));
        if (!asset) return next();
        response.setHeader('content-type', asset.name.endsWith('.js') ? 'text/javascript' : 'application/gzip');
        response.setHeader('cross-origin-resource-policy', 'same-origin');
        response.setHeader('cross-origin-embedder-policy', 'require-corp');
        createReadStream(asset.path).pipe(response);
      });
    },
    generateBundle() {
      if (this.environment.name !== 'client') return;
      for (const { name, path } of allNames().map(prepared)) {
        this.emitFile({ type: 'asset', fileName: `${folder}/${name}`, source: readFileSync(path) });
      }
    }
  };
}
