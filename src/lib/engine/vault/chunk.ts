import { createSHA256, sha256 } from 'hash-wasm';
import type { ChunkRow } from './store';
import { damaged } from './problems';

/** Anything a chunk can be made of. Streams and Blobs are read once and never held whole. */
export type ChunkSource = Uint8Array | Blob | ReadableStream<Uint8Array>;

/** A chunk row made of bytes: hashed and packed in one pass. */
export async function packChunk(source: ChunkSource): Promise<ChunkRow> {
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
  if (bytes === null || (await sha256(bytes)) !== row.sha256) throw damaged(row.sha256);
  return bytes;
}

async function inflate(row: ChunkRow): Promise<Uint8Array> {
  const stream = row.blob.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function streamOf(source: ChunkSource): ReadableStream<Uint8Array> {
  if (source instanceof ReadableStream) return source;
  return (source instanceof Blob ? source : new Blob([source as BlobPart])).stream();
}
