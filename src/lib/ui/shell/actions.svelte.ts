import { untrack } from 'svelte';

/** One thing that can be done; it appears in the palette, in the list of shortcuts, and under its keys. */
export interface Action {
  readonly id: string;
  readonly label: string;
  readonly group: string;
  /** `mod+k`, `?`, or two keys after each other: `g c`. */
  readonly shortcut?: string;
  /** More words to find it by. */
  readonly also?: string;
  readonly run: () => void;
}

class Actions {
  #sets = $state.raw<readonly (readonly Action[])[]>([]);
  readonly #list = $derived(this.#sets.flat());

  get list(): readonly Action[] {
    return this.#list;
  }

  /** Adds actions until the returned function is called; a later action wins a shortcut over an earlier one. */
  add(set: readonly Action[]): () => void {
    this.#sets = [...this.#sets, set];
    return () => (this.#sets = this.#sets.filter((one) => one !== set));
  }

  /** Runs the newest action with this shortcut. */
  runShortcut(shortcut: string): boolean {
    const action = this.#list.findLast((one) => one.shortcut === shortcut);
    action?.run();
    return action !== undefined;
  }
}

/** The actions of everything on screen. */
export const actions = new Actions();

/** Offers actions as long as the calling component is on screen; call it while the component is set up. */
export function useActions(read: () => readonly Action[]): void {
  $effect(() => {
    const set = read();
    // Adding reads the list that it writes; only the caller's own state may run this again.
    return untrack(() => actions.add(set));
  });
}
