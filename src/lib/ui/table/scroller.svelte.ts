import { tick } from 'svelte';
import type { Place } from './move';
import { scrollTo } from './rows-in-view';

/** Where a scrolling element with rows of one height stands, measured as it scrolls and changes its size. */
export class Scroller {
  top = $state(0);
  height = $state(640);
  rowHeight = $state(0);
  readonly #usualRow: number;
  readonly #firstRow: number;
  #element: HTMLElement | null = null;

  /** `usualRow` is the height of a row until one has been drawn, `firstRow` the row to begin at. */
  constructor(usualRow: number, firstRow = 0) {
    this.#usualRow = usualRow;
    this.#firstRow = firstRow;
    this.rowHeight = usualRow;
  }

  /** The row on top of the view; a fraction when it is cut. */
  get firstRow(): number {
    return this.top / this.rowHeight;
  }

  /** Rows that a page key moves by. */
  get page(): number {
    return Math.max(1, Math.floor(this.height / this.rowHeight) - 2);
  }

  /** Watches the scrolling element; use it with `{@attach}`. */
  readonly attach = (element: HTMLElement): (() => void) => {
    this.#element = element;
    const measure = (): void => {
      this.top = element.scrollTop;
      this.height = element.clientHeight;
      // Measured, because zoomed text and coarse pointers make rows taller than the token says.
      const row = element.querySelector('tbody tr[aria-rowindex]');
      this.rowHeight = row?.getBoundingClientRect().height || this.#usualRow;
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(element);
    element.addEventListener('scroll', measure, { passive: true });
    if (this.#firstRow > 0) void this.#begin(element, measure);
    return () => {
      sizes.disconnect();
      element.removeEventListener('scroll', measure);
    };
  };

  // The rows that are not drawn take their measured height first: only then is there that far to scroll.
  async #begin(element: HTMLElement, measure: () => void): Promise<void> {
    measure();
    await tick();
    element.scrollTop = this.#firstRow * this.rowHeight;
  }

  /** Brings a cell into view and gives it the focus; a row above the first one stands in the header, always in view. */
  async focus({ row, column }: Place): Promise<void> {
    const element = this.#element;
    if (element === null) return;
    if (row >= 0) {
      const covered = element.querySelector('thead')?.getBoundingClientRect().height ?? 0;
      const seen = { top: element.scrollTop, height: element.clientHeight, covered };
      element.scrollTop = scrollTo(row, this.rowHeight, seen);
      this.top = element.scrollTop;
    }
    await tick();
    const cell = element.querySelector<HTMLElement>(`[data-at="${row}:${column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
