import type { Release } from './release';

const PREFIX = 'kept-release-';
const ENGINE = 'kept-engine';

/** The files of one release in Cache Storage: complete or not there at all. */
export class Store {
  readonly #release: Release;
  readonly #root: string;
  readonly #name: string;

  constructor(release: Release, root: string) {
    this.#release = release;
    this.#root = root;
    this.#name = PREFIX + release.version;
  }

  /** Keeps every file of the release, each checked against its digest; on any failure nothing of it stays. */
  async install(): Promise<void> {
    const cache = await caches.open(this.#name);
    const waiting = Object.entries(this.#release.files);
    const fetchNext = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await this.#keep(cache, ...next);
    };
    try {
      await Promise.all(Array.from({ length: 6 }, fetchNext));
    } catch (failure) {
      await caches.delete(this.#name);
      throw failure;
    }
  }

  async #keep(cache: Cache, address: string, integrity: string): Promise<void> {
    const url = this.#root + address;
    const hashed = address.startsWith('_app/immutable/');
    const earlier = hashed ? await caches.match(url) : undefined;
    const response = earlier ?? (await fetch(url, { integrity, cache: hashed ? 'default' : 'no-cache' }));
    await cache.put(url, this.guarded(response, 200));
  }

  /** The response with the release's headers where the host sent none, so that isolation and policy hold anywhere. */
  guarded(response: Response, status = response.status): Response {
    const headers = new Headers(response.headers);
    for (const [name, value] of Object.entries(this.#release.headers)) if (!headers.has(name)) headers.set(name, value);
    return new Response(response.body, { status, headers });
  }

  /** The kept file at an address of this release. */
  async file(address: string): Promise<Response | undefined> {
    return (await caches.open(this.#name)).match(this.#root + address);
  }

  /** A hashed file that an open page of an earlier release still needs. */
  async earlier(address: string): Promise<Response | undefined> {
    return address.startsWith('_app/immutable/') ? caches.match(this.#root + address) : undefined;
  }

  /** An engine file: from the cache, else from the network and kept from now on, across releases. */
  async engine(address: string): Promise<Response> {
    const cache = await caches.open(ENGINE);
    const kept = await cache.match(this.#root + address);
    if (kept) return kept;
    const response = this.guarded(await fetch(this.#root + address));
    if (response.ok) await cache.put(this.#root + address, response.clone());
    return response;
  }

  /** Removes other releases, except when open pages may still need them, and engine files no longer in use. */
  async tidy(pagesOpen: number): Promise<void> {
    const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.#name);
    const needed = pagesOpen > 1 ? names.slice(-1) : [];
    await Promise.all(names.filter((name) => !needed.includes(name)).map((name) => caches.delete(name)));
    const engine = await caches.open(ENGINE);
    const current = new Set(this.#release.engine.map((address) => this.#root + address));
    for (const { url } of await engine.keys()) if (!current.has(url)) await engine.delete(url);
  }
}
