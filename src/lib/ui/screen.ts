import type { Icon } from './icon';

/** One entry of the navigation; every `src/lib/features/<name>/screen.ts` default-exports one. */
export interface Screen {
  /** Where it lives, from the root of the app and without the base path: `/cohorts`. */
  readonly path: `/${string}`;
  /** One or two words in sentence case. */
  readonly label: string;
  /** An icon component, such as the default export of `@lucide/svelte/icons/users`. */
  readonly icon: Icon;
  /** Lower comes first. */
  readonly order: number;
  /** True when the screen says nothing without a shop; it is then left out of the navigation. */
  readonly needsShop: boolean;
  /** Keys that lead here, pressed one after the other: `g c`. */
  readonly shortcut?: string;
}
