import { FORMAT_VERSION } from './types';
import { isRefusal } from './under-lock';

/** A tab's hold on a workspace: at most one tab may write, the others wait for it to go. */
export interface Claim {
  /** True while this tab may write. */
  readonly isWriter: boolean;
  /** Takes the right to write from whoever has it. */
  takeOver(): Promise<void>;
  /** Gives up writing and waiting. */
  release(): void;
}

/** Claims a workspace; `changed` is called when this tab becomes the writer later, or stops being it. */
export async function claimWorkspace(id: string, changed: (isWriter: boolean) => void): Promise<Claim> {
  const claim = new LockClaim(`kept:${id}:v${FORMAT_VERSION}`, changed);
  await claim.tryNow();
  return claim;
}

// The browser frees a Web Lock when its tab dies, so no lock can stay behind.
class LockClaim implements Claim {
  isWriter = false;
  #name: string;
  #changed: (isWriter: boolean) => void;
  #end: (() => void) | undefined;
  #released = false;
  #waiting = new AbortController();

  constructor(name: string, changed: (isWriter: boolean) => void) {
    this.#name = name;
    this.#changed = changed;
  }

  async tryNow(): Promise<void> {
    try {
      await this.#request({ ifAvailable: true });
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown;
      // Without locks there is no storage either, and no other tab that could have this workspace.
      this.isWriter = true;
    }
    if (!this.isWriter) this.#wait();
  }

  async takeOver(): Promise<void> {
    if (this.isWriter) return;
    this.#waiting.abort();
    await this.#request({ steal: true });
    this.#changed(true);
  }

  release(): void {
    this.#released = true;
    this.#waiting.abort();
    this.isWriter = false;
    this.#end?.();
  }

  #wait(): void {
    this.#waiting = new AbortController();
    this.#request({ signal: this.#waiting.signal }).then(
      () => this.#changed(true),
      () => undefined
    );
  }

  // Resolves once the lock is held (or, with ifAvailable, refused) and holds it until the claim ends.
  #request(options: LockOptions): Promise<void> {
    return new Promise((resolve, reject) => {
      let isHeld = false;
      const held = navigator.locks.request(this.#name, options, (lock) => {
        isHeld = lock !== null && !this.#released;
        this.isWriter ||= isHeld;
        resolve();
        return isHeld ? new Promise<void>((end) => (this.#end = end)) : undefined;
      });
      held.catch((reason: unknown) => {
        reject(reason as Error);
        if (isHeld) this.#lost();
      });
    });
  }

  #lost(): void {
    if (this.#released) return;
    this.isWriter = false;
    this.#changed(false);
    this.#wait();
  }
}
