import type { ProblemError } from '../../domain/problem';

/** Everything that waits for a part that may die: when it does, all of it is rejected instead of waiting for ever. */
export class Lifeline {
  #waiting = new Set<(reason: ProblemError) => void>();
  #end: ProblemError | undefined;
  #tell!: (reason: ProblemError) => void;

  /** Resolves with the reason of the end. */
  readonly whenEnded = new Promise<ProblemError>((resolve) => (this.#tell = resolve));

  /** Why it ended; undefined while it lives. */
  get ended(): ProblemError | undefined {
    return this.#end;
  }

  /** The promise itself, or the reason of the end when that comes first. */
  async guard<T>(work: () => Promise<T>): Promise<T> {
    if (this.#end) throw this.#end;
    return new Promise<T>((resolve, reject) => {
      this.#waiting.add(reject);
      work()
        .then(resolve, reject)
        .finally(() => this.#waiting.delete(reject));
    });
  }

  /** Rejects all that wait, and all that will. Only the first reason counts. */
  end(reason: ProblemError): void {
    this.#end ??= reason;
    for (const reject of this.#waiting) reject(this.#end);
    this.#waiting.clear();
    this.#tell(this.#end);
  }
}
