const END_OF_STREAM = new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0]);
const MAGIC_LENGTH = 8;
const TRAILER_LENGTH = 10;

/** Arrow IPC bytes as a stream that ends with its mark: a file (`ARROW1…ARROW1`) is cut to the stream inside it. */
export function ipcStream(bytes: Uint8Array): Uint8Array {
  const isFile = new TextDecoder().decode(bytes.subarray(0, 6)) === 'ARROW1';
  return isFile ? streamInFile(bytes) : ended(bytes);
}

function streamInFile(file: Uint8Array): Uint8Array {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const footer = view.getInt32(file.byteLength - TRAILER_LENGTH, true);
  return ended(file.subarray(MAGIC_LENGTH, file.byteLength - TRAILER_LENGTH - footer));
}

function ended(stream: Uint8Array): Uint8Array {
  if (stream.length >= 8 && END_OF_STREAM.every((byte, index) => stream[stream.length - 8 + index] === byte))
    return stream.slice();
  const whole = new Uint8Array(stream.length + END_OF_STREAM.length);
  whole.set(stream);
  whole.set(END_OF_STREAM, stream.length);
  return whole;
}
