import { createSHA256 } from 'hash-wasm';
import { fingerprint, isHashedWhole } from './fingerprint';
import type { ChunkRow } from './store';
import { damaged } from './problems';

/** Anything a chunk can be made of. Streams and very large Blobs are never held whole. */
export type ChunkSource = Uint8Array | Blob | ReadableStream<Uint8Array>;

/** A chunk row made of bytes: hashed and packed; a stream, and what is very large, in one pass. */
export async function packChunk(source: ChunkSource): Promise<ChunkRow> {
  if (source instanceof ReadableStream || !isHashedWhole(source)) return packPassing(source);
  const bytes = source instanceof Blob ? new Uint8Array(await source.arrayBuffer()) : source;
  const blob = new Blob(await through(bytes, new CompressionStream('gzip')));
  return { sha256: await fingerprint(bytes), bytes: bytes.length, storedBytes: blob.size, blob };
}

async function packPassing(source: ChunkSource): Promise<ChunkRow> {
  const hash = await createSHA256();
  let bytes = 0;
  const measured = new TransformStream<Uint8Array, BufferSource>({
    transform(part, out) {
      hash.update(part);
      bytes += part.length;
      out.enqueue(part as BufferSource);
    }
  });
  const packed = streamOf(source).pipeThrough(measured).pipeThrough(new CompressionStream('gzip'));
  const blob = await new Response(packed).blob();
  return { sha256: hash.digest('hex'), bytes, storedBytes: blob.size, blob };
}

/** The bytes of a chunk; throws the Problem `vault.damaged` when they are not what its name says. */
export async function unpackChunk(row: ChunkRow): Promise<Uint8Array> {
  const bytes = await inflate(row).catch(() => null);
  if (bytes === null || (await fingerprint(bytes)) !== row.sha256) throw damaged(row.sha256);
  return bytes;
}

async function inflate(row: ChunkRow): Promise<Uint8Array> {
  const packed = new Uint8Array(await row.blob.arrayBuffer());
  const parts = await through(packed, new DecompressionStream('gzip'));
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}

const STEP = 1 << 20;

// By hand, because piping a Blob through a stream into a Response costs as much as the packing itself.
async function through(
  bytes: Uint8Array,
  { readable, writable }: CompressionStream | DecompressionStream
): Promise<Uint8Array<ArrayBuffer>[]> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const reader = readable.getReader();
  const reading = (async () => {
    for (let part = await reader.read(); !part.done; part = await reader.read()) parts.push(part.value);
  })();
  await Promise.all([reading, feed(bytes, writable.getWriter())]);
  return parts;
}

async function feed(bytes: Uint8Array, writer: WritableStreamDefaultWriter<BufferSource>): Promise<void> {
  for (let at = 0; at < bytes.length; at += STEP)
    await writer.write(bytes.subarray(at, at + STEP) as Uint8Array<ArrayBuffer>);
  await writer.close();
}

function streamOf(source: ChunkSource): ReadableStream<Uint8Array> {
  if (source instanceof ReadableStream) return source;
  return (source instanceof Blob ? source : new Blob([source as BlobPart])).stream();
}
