import { getContext, hasContext, setContext } from 'svelte';
import type { Region } from '../domain/format';

const KEY = Symbol('region');
const NEUTRAL: Region = Object.freeze({ locale: 'en', currency: 'EUR' });

/** Gives every component below the locale and currency to write numbers with; the getter is read anew each time. */
export function provideRegion(read: () => Region): void {
  setContext(KEY, read);
}

/** Reads the locale and currency of the nearest provider; English and euro without one. */
export function useRegion(): () => Region {
  return hasContext(KEY) ? getContext<() => Region>(KEY) : () => NEUTRAL;
}
