/** The parts of a keyboard event that a shortcut is made of. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** A key press as shortcuts are written: `mod+k`, `alt+1`, `?`, `g`; null for a lone modifier. */
export function chordOf(press: KeyPress): string | null {
  if (['Control', 'Meta', 'Alt', 'Shift', 'Dead'].includes(press.key)) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  return `${press.ctrlKey || press.metaKey ? 'mod+' : ''}${press.altKey ? 'alt+' : ''}${key}`;
}

const PATIENCE = 1200;

/** Reads shortcuts of one or two chords, such as `g c`; a second chord must follow within 1.2 seconds. */
export class ShortcutReader {
  #first: { readonly chord: string; readonly at: number } | null = null;

  /** The shortcut that this chord completes among the known ones; null when there is none (yet). */
  read(chord: string, now: number, known: ReadonlySet<string>): string | null {
    const first = this.#first !== null && now - this.#first.at <= PATIENCE ? this.#first.chord : null;
    this.#first = null;
    if (first !== null && known.has(`${first} ${chord}`)) return `${first} ${chord}`;
    if (known.has(chord)) return chord;
    if ([...known].some((shortcut) => shortcut.startsWith(`${chord} `))) this.#first = { chord, at: now };
    return null;
  }
}

/** Keys as they are shown: `mod+k` is "⌘ K" on a Mac and "Ctrl K" elsewhere. */
export function keysOf(shortcut: string, isMac: boolean): string[] {
  const names: Readonly<Record<string, string>> = {
    mod: isMac ? '⌘' : 'Ctrl',
    alt: isMac ? '⌥' : 'Alt',
    shift: 'Shift',
    Escape: 'Esc',
    ArrowUp: '↑'
  };
  return shortcut.split(/[ +]/).map((key) => names[key] ?? (key.length === 1 ? key.toUpperCase() : key));
}

/** True where keys are text: fields, editors, and lists that use letters themselves. */
export function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], [role=menu]') !==
      null
  );
}
