/** A response as WebAssembly, unpacked when its bytes are gzip: some hosts refuse files as large as the engine is unpacked. */
export async function inflated(response: Response): Promise<Response> {
  if (!response.ok || response.body === null) throw new Error(`${response.url} answered ${response.status}`);
  const reader = response.body.getReader();
  const first = await reader.read();
  const head = first.value ?? new Uint8Array();
  const whole = resumed(head, reader);
  // Judged by the bytes, because some servers undo the gzip on the way and some do not.
  const isGzip = head[0] === 0x1f && head[1] === 0x8b;
  const body = isGzip ? whole.pipeThrough(new DecompressionStream('gzip')) : whole;
  return new Response(body, { headers: { 'content-type': 'application/wasm' } });
}

function resumed(head: Uint8Array, rest: ReadableStreamDefaultReader<Uint8Array>): ReadableStream<BufferSource> {
  return new ReadableStream({
    start: (stream) => stream.enqueue(head as BufferSource),
    async pull(stream) {
      const { done, value } = await rest.read();
      if (done) stream.close();
      else stream.enqueue(value as BufferSource);
    },
    cancel: (reason) => rest.cancel(reason)
  });
}

/**
 * Makes `fetch` of this worker unpack what it loads, and turns a failed load, which the engine itself would wait for
 * for ever, into the worker's error event. Only for the worker that runs DuckDB, which fetches nothing but itself.
 */
export function inflateFetches(): void {
  const native = globalThis.fetch.bind(globalThis);
  globalThis.fetch = async (...request) => inflated(await native(...request));
  globalThis.addEventListener('unhandledrejection', (event) => globalThis.reportError(event.reason));
}
