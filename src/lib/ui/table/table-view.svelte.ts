import { moved, type Place } from './move';
import { rowsInView, type RowsInView } from './rows-in-view';
import { Scroller } from './scroller.svelte';

/** Scrolling, windowing and the active cell of one table on screen. */
export class TableView {
  active = $state.raw<Place>({ row: 0, column: 0 });
  readonly scroller: Scroller;
  readonly #count: () => number;
  readonly #columns: () => number;
  readonly view: RowsInView = $derived.by(() => rowsInView(this.#count(), this.scroller.rowHeight, this.scroller));

  constructor(count: () => number, columns: () => number, firstRow = 0) {
    this.scroller = new Scroller(32, firstRow);
    this.#count = count;
    this.#columns = columns;
  }

  /** The row that holds the tab stop: the active one, or the nearest that is drawn. */
  get tabRow(): number {
    return Math.max(this.view.from, Math.min(this.active.row, this.view.to - 1));
  }

  /** Moves by a key and focuses the cell that it leads to; false when the key does not move. */
  move(event: KeyboardEvent): boolean {
    const { page } = this.scroller;
    const bounds = { firstRow: 0, lastRow: this.#count() - 1, lastColumn: this.#columns() - 1, page };
    const place = moved(this.active, event, bounds);
    if (place === null) return false;
    this.active = place;
    void this.scroller.focus(place);
    return true;
  }
}
