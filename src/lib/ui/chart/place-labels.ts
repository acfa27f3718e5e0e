/**
 * Vertical places for labels that want to stand at `wanted`: at least `gap` apart, inside `low` to `high` while there
 * is room, in the same order, moved as little as a single pass down and one back up allow.
 */
export function placeLabels(
  wanted: readonly number[],
  { gap, low, high }: { readonly gap: number; readonly low: number; readonly high: number }
): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => (wanted[a] ?? 0) - (wanted[b] ?? 0) || a - b);
  const places = order.map((index) => Math.max(low, wanted[index] ?? low));
  for (let i = 1; i < places.length; i++) places[i] = Math.max(places[i] ?? 0, (places[i - 1] ?? 0) + gap);
  let limit = high;
  for (let i = places.length - 1; i >= 0 && (places[i] ?? 0) > limit; i--) {
    places[i] = limit;
    limit -= gap;
  }
  const result: number[] = new Array(wanted.length);
  order.forEach((index, rank) => (result[index] = places[rank] ?? 0));
  return result;
}
