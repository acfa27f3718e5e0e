import { asProblem, problem, ProblemError } from '../problem';

const MB = 1 << 20;

/** The bytes inside a gzip file. A truncated or damaged file, and one that grows past 100:1 after 50 MB, end the stream with a Problem. */
export function gunzipped(source: ReadableStream<Uint8Array>, name: string): ReadableStream<Uint8Array> {
  let packed = 0;
  const counted = source.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array<ArrayBuffer>>({
      transform(chunk, out) {
        packed += chunk.length;
        out.enqueue(chunk as Uint8Array<ArrayBuffer>);
      }
    })
  );
  const reader = counted.pipeThrough(new DecompressionStream('gzip')).getReader();
  let unpacked = 0;
  return new ReadableStream<Uint8Array>({
    async pull(out) {
      const part = await reader.read().catch((thrown: unknown) => {
        throw damaged(thrown, name);
      });
      if (part.done) return out.close();
      unpacked += part.value.length;
      if (unpacked > 50 * MB && unpacked > 100 * packed) throw bomb(name);
      out.enqueue(part.value);
    },
    cancel: (reason) => reader.cancel(reason)
  });
}

function damaged(thrown: unknown, name: string): ProblemError {
  if (thrown instanceof ProblemError) return thrown;
  return problem({
    code: 'import.truncated-gzip',
    what: `“${name}” could not be unpacked to its end.`,
    why: `The compressed file is cut off or damaged (${asProblem(thrown).why}).`,
    todo: 'Download or copy the file again and add it; nothing of it was kept.'
  });
}

function bomb(name: string): ProblemError {
  return problem({
    code: 'import.gzip-ratio',
    what: `Unpacking “${name}” was stopped.`,
    why: 'It grows to more than a hundred times its size, which no order export does.',
    todo: 'Unpack the file yourself, look at it, and add the CSV if it is right.'
  });
}

/** The same text as UTF-8 bytes without a byte order mark; UTF-8 sources pass through untouched. */
export function asUtf8(source: ReadableStream<Uint8Array>, encoding: string): ReadableStream<Uint8Array> {
  if (encoding === 'utf-8') return source;
  const decoder = new TextDecoder(encoding);
  const encoder = new TextEncoder();
  return source.pipeThrough(
    new TransformStream<Uint8Array, Uint8Array>({
      transform: (chunk, out) => out.enqueue(encoder.encode(decoder.decode(chunk, { stream: true }))),
      flush: (out) => out.enqueue(encoder.encode(decoder.decode()))
    })
  );
}

/** The first bytes of a stream, at most `limit`; the rest is not read. */
export async function headOf(source: ReadableStream<Uint8Array>, limit = MB): Promise<Uint8Array> {
  const reader = source.getReader();
  const head = new Uint8Array(limit);
  let length = 0;
  while (length < limit) {
    const part = await reader.read();
    if (part.done) return head.slice(0, length);
    const piece = part.value.subarray(0, limit - length);
    head.set(piece, length);
    length += piece.length;
  }
  await reader.cancel();
  return head;
}
