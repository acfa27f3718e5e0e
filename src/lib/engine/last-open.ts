const KEY = 'kept:last-workspace';

/** The workspace that was open last; null when none was, or when the browser remembers nothing for this site. */
export function lastOpen(): string | null {
  try {
    return localStorage.getItem(KEY);
  } catch {
    return null;
  }
}

/** Remembers which workspace is open, where the browser lets it. */
export function rememberOpen(id: string): void {
  try {
    localStorage.setItem(KEY, id);
  } catch {
    // Then the oldest workspace is opened next time.
  }
}
