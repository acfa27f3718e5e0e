/** Who came, went and stayed between two exports, each sorted by customer id. */
export interface Deltas {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly unchanged: readonly string[];
}

/** Compares two member lists; added and unchanged together are the current members. */
export function deltas(previous: Iterable<string>, current: Iterable<string>): Deltas {
  const before = new Set(previous);
  const now = new Set(current);
  return {
    added: [...now].filter((id) => !before.has(id)).sort(),
    removed: [...before].filter((id) => !now.has(id)).sort(),
    unchanged: [...now].filter((id) => before.has(id)).sort()
  };
}
