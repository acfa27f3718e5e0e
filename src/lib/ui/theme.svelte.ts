/** What a person chose: a theme, or to follow the system. */
export type ThemeChoice = 'system' | 'light' | 'dark';

const KEY = 'kept-theme';

class Theme {
  #choice = $state<ThemeChoice>('system');

  get choice(): ThemeChoice {
    return this.#choice;
  }

  /** Takes up the choice that this browser stored; without one, or where storage is refused, the system decides. */
  restore(): void {
    try {
      const stored = localStorage.getItem(KEY);
      this.#show(stored === 'light' || stored === 'dark' ? stored : 'system');
    } catch {
      this.#show('system');
    }
  }

  /** Shows a theme at once and remembers it; without storage it lasts until the page closes. */
  choose(choice: ThemeChoice): void {
    this.#show(choice);
    try {
      if (choice === 'system') localStorage.removeItem(KEY);
      else localStorage.setItem(KEY, choice);
    } catch {
      // Storage is refused in some private windows; the choice then lives as long as the page.
    }
  }

  #show(choice: ThemeChoice): void {
    this.#choice = choice;
    if (choice === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = choice;
  }
}

/** The theme of this page. */
export const theme = new Theme();
