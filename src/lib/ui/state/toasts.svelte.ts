/** A short message that goes by itself. */
export interface Toast {
  readonly id: number;
  readonly text: string;
  /** One thing to do about it, usually to undo it. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const SHOWN_FOR = 6000;

class Toasts {
  #list = $state.raw<readonly Toast[]>([]);
  #next = 0;

  get list(): readonly Toast[] {
    return this.#list;
  }

  /** Shows a message for six seconds, ten when there is something to do about it. */
  show(text: string, action?: Toast['action']): void {
    const toast = { id: this.#next++, text, action };
    this.#list = [...this.#list.slice(-2), toast];
    setTimeout(() => this.dismiss(toast.id), action ? SHOWN_FOR + 4000 : SHOWN_FOR);
  }

  /** Takes a message away. */
  dismiss(id: number): void {
    this.#list = this.#list.filter((toast) => toast.id !== id);
  }
}

/** The messages of this page; `Shell` draws them. */
export const toasts = new Toasts();
