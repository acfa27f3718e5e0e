/** Bytes written one range after the other and taken away in pieces. */
export class ByteSink {
  #bytes: Uint8Array;
  #length = 0;

  constructor(size: number) {
    this.#bytes = new Uint8Array(size);
  }

  /** Adds a range of bytes. */
  write(bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.#reserve(to - from);
    this.#bytes.set(bytes.subarray(from, to), this.#length);
    this.#length += to - from;
  }

  /** Adds one byte, `times` over. */
  put(byte: number, times = 1): void {
    this.#reserve(times);
    this.#bytes.fill(byte, this.#length, this.#length + times);
    this.#length += times;
  }

  /** All bytes since the last call, as a piece of its own that can be handed to another thread. */
  take(): Uint8Array<ArrayBuffer> {
    const piece = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return piece;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const wider = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    wider.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = wider;
  }
}
