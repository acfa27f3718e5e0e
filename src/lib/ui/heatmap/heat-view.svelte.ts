import { moved } from '../table/move';
import { rowsInView, type RowsInView } from '../table/rows-in-view';
import { Scroller } from '../table/scroller.svelte';
import { heatBlock, type HeatBlock, type HeatPlace } from './heat';

const WINDOWED_FROM = 90;

interface Size {
  readonly rows: number;
  readonly columns: number;
  readonly hasAverage: boolean;
}

/** The selected block, the active cell and the scrolling of one heatmap on screen. */
export class HeatView {
  /** The cell with the focus. */
  active = $state.raw<HeatPlace>({ row: 0, column: 0 });
  #anchor = $state.raw<HeatPlace>({ row: 0, column: 0 });
  /** False until a person has chosen a cell. */
  touched = $state(false);
  readonly scroller = new Scroller(28);
  readonly #size: () => Size;
  readonly block: HeatBlock = $derived(heatBlock(this.#anchor, this.active));
  readonly view: RowsInView = $derived.by(() =>
    rowsInView(this.#size().rows, this.scroller.rowHeight, this.scroller, WINDOWED_FROM)
  );

  constructor(size: () => Size) {
    this.#size = size;
  }

  /** How many cells are selected. */
  get selected(): number {
    return (this.block.bottom - this.block.top + 1) * (this.block.right - this.block.left + 1);
  }

  /** The row that holds the tab stop: the active one, or the nearest that is drawn. */
  get tabRow(): number {
    return this.active.row < 0 ? -1 : Math.max(this.view.from, Math.min(this.active.row, this.view.to - 1));
  }

  /** True inside the selected block, once there is one. */
  isSelected(row: number, column: number): boolean {
    const { top, bottom, left, right } = this.block;
    return this.touched && row >= top && row <= bottom && column >= left && column <= right;
  }

  /** Makes a cell the active one; with `extend` the block grows from where it began. */
  choose(place: HeatPlace, extend: boolean): void {
    this.active = place;
    this.touched = true;
    if (!extend) this.#anchor = place;
  }

  /** Shrinks the selection to the active cell; false when it already is. */
  collapse(): boolean {
    if (this.selected === 1) return false;
    this.#anchor = this.active;
    return true;
  }

  /** Moves by a key, growing the block with Shift; false when the key does not move. */
  move(event: KeyboardEvent): boolean {
    const { rows, columns, hasAverage } = this.#size();
    const { page } = this.scroller;
    const bounds = { firstRow: hasAverage ? -1 : 0, lastRow: rows - 1, lastColumn: columns - 1, page };
    const place = moved(this.active, event, bounds);
    if (place === null) return false;
    void this.focus(place, event.shiftKey);
    return true;
  }

  /** Brings a cell into view and gives it the focus. */
  async focus(place: HeatPlace, extend = false): Promise<void> {
    this.choose(place, extend);
    await this.scroller.focus(place);
  }
}
