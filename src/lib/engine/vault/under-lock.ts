/**
 * Runs work under a Web Lock. A browser that refuses all storage refuses locks too; nothing is shared with other tabs
 * then, and the work runs at once.
 */
export async function underLock<T>(
  name: string,
  options: LockOptions,
  work: (isHeld: boolean) => Promise<T>
): Promise<T> {
  let isAnswered = false;
  try {
    return (await navigator.locks.request(name, options, (lock) => {
      isAnswered = true;
      return work(lock !== null);
    })) as T;
  } catch (thrown) {
    if (isAnswered || !isRefusal(thrown)) throw thrown;
    return work(true);
  }
}

/** Whether the browser denied the use of something, rather than failing in it. */
export function isRefusal(thrown: unknown): boolean {
  return thrown instanceof DOMException && thrown.name === 'SecurityError';
}
