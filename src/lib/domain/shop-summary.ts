import type { DayRange } from './period';

/** The range that Home opens with, and that the stored summary covers. */
export const HOME_PRESET = 'last-90-days';

/** What is shown before the engine is up: Home's figures for its first range, as last computed. */
export interface ShopSummary {
  readonly version: 1;
  readonly asOf: string | null;
  readonly range: DayRange | null;
  readonly before: DayRange | null;
  readonly currency: string;
  readonly locale: string;
  /** By metric id: the value of the range and of the one before; null is unknown. */
  readonly metrics: Readonly<Record<string, { readonly value: number | null; readonly before: number | null }>>;
}

/** A stored summary, or null when the bytes are not one that this code reads. */
export function readSummary(bytes: Uint8Array): ShopSummary | null {
  try {
    const parsed = JSON.parse(new TextDecoder().decode(bytes)) as { version?: unknown };
    return parsed.version === 1 ? (parsed as ShopSummary) : null;
  } catch {
    return null;
  }
}
