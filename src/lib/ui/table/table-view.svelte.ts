import { tick } from 'svelte';
import { moved, type Place } from './move';
import { rowsInView, scrollTo, type RowsInView } from './rows-in-view';

/** Scrolling, windowing and the active cell of one table on screen. */
export class TableView {
  top = $state(0);
  height = $state(640);
  rowHeight = $state(32);
  active = $state.raw<Place>({ row: 0, column: 0 });
  #scroller: HTMLElement | null = null;
  readonly #count: () => number;
  readonly #columns: () => number;
  readonly view: RowsInView = $derived.by(() =>
    rowsInView(this.#count(), this.rowHeight, { top: this.top, height: this.height })
  );

  constructor(count: () => number, columns: () => number) {
    this.#count = count;
    this.#columns = columns;
  }

  /** The row that holds the tab stop: the active one, or the nearest that is drawn. */
  get tabRow(): number {
    return Math.max(this.view.from, Math.min(this.active.row, this.view.to - 1));
  }

  /** Watches the scrolling element; use it with `{@attach}`. */
  readonly attach = (scroller: HTMLElement): (() => void) => {
    this.#scroller = scroller;
    const measure = (): void => {
      this.top = scroller.scrollTop;
      this.height = scroller.clientHeight;
      // Measured, because zoomed text and coarse pointers make rows taller than the token says.
      const row = scroller.querySelector('tbody tr[aria-rowindex]');
      this.rowHeight = row?.getBoundingClientRect().height || 32;
    };
    const sizes = new ResizeObserver(measure);
    sizes.observe(scroller);
    scroller.addEventListener('scroll', measure, { passive: true });
    return () => {
      sizes.disconnect();
      scroller.removeEventListener('scroll', measure);
    };
  };

  /** Moves by a key and focuses the cell that it leads to; false when the key does not move. */
  move(event: KeyboardEvent): boolean {
    const page = Math.max(1, Math.floor(this.height / this.rowHeight) - 2);
    const bounds = { firstRow: 0, lastRow: this.#count() - 1, lastColumn: this.#columns() - 1, page };
    const place = moved(this.active, event, bounds);
    if (place === null) return false;
    void this.focus(place);
    return true;
  }

  /** Brings a cell into view and gives it the focus. */
  async focus(place: Place): Promise<void> {
    const scroller = this.#scroller;
    if (scroller === null) return;
    this.active = place;
    const covered = scroller.querySelector('thead')?.getBoundingClientRect().height ?? 0;
    const seen = { top: scroller.scrollTop, height: scroller.clientHeight, covered };
    scroller.scrollTop = scrollTo(place.row, this.rowHeight, seen);
    this.top = scroller.scrollTop;
    await tick();
    const cell = scroller.querySelector<HTMLElement>(`[data-at="${place.row}:${place.column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }
}
