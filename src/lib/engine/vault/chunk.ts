import { createSHA256 } from 'hash-wasm';
import { fingerprint, isHashedWhole, type WholeBytes } from './fingerprint';
import type { ChunkRow } from './store';
import { damaged } from './problems';

/** Anything a chunk can be made of. Streams and very large Blobs are never held whole. */
export type ChunkSource = Uint8Array | Blob | ReadableStream<Uint8Array>;

/** A chunk row made of bytes: hashed and packed; a stream, and what is very large, in one pass. */
export async function packChunk(source: ChunkSource): Promise<ChunkRow> {
  if (source instanceof ReadableStream || !isHashedWhole(source)) return packPassing(source);
  const sha256 = await fingerprint(source);
  const blob = await packed(streamOf(source) as ReadableStream<BufferSource>);
  return { sha256, bytes: sizeOf(source), storedBytes: blob.size, blob };
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
  const blob = await packed(streamOf(source).pipeThrough(measured));
  return { sha256: hash.digest('hex'), bytes, storedBytes: blob.size, blob };
}

/** The bytes of a chunk; throws the Problem `vault.damaged` when they are not what its name says. */
export async function unpackChunk(row: ChunkRow): Promise<Uint8Array> {
  const bytes = await inflate(row).catch(() => null);
  if (bytes === null || (await fingerprint(bytes)) !== row.sha256) throw damaged(row.sha256);
  return bytes;
}

function packed(stream: ReadableStream<BufferSource>): Promise<Blob> {
  return new Response(stream.pipeThrough(new CompressionStream('gzip'))).blob();
}

async function inflate(row: ChunkRow): Promise<Uint8Array> {
  const stream = row.blob.stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

function sizeOf(source: WholeBytes): number {
  return source instanceof Blob ? source.size : source.length;
}

function streamOf(source: ChunkSource): ReadableStream<Uint8Array> {
  if (source instanceof ReadableStream) return source;
  return (source instanceof Blob ? source : new Blob([source as BlobPart])).stream();
}
