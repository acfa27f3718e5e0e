import { rowsOf, valueAt, type AnswerTable, type Row, type Value } from '../../domain/answer-table';
import { asProblem, type Problem } from '../../domain/problem';
import type { DayRange } from '../../domain/period';
import type { OpenShop } from '../../engine/open-shop.svelte';
import type { Metric } from '../../sql/questions/metric';
import { rowsBehind, rowSums } from '../../sql/questions/rows-behind';
import type { TableData } from '../../ui/table/data';

const PAGE = 200;

/** The rows behind a metric, fetched as they are seen, with their sums. */
export class RowsPages {
  /** The sums of all rows; null until they are known. */
  sums = $state.raw<Row | null>(null);
  problem = $state.raw<Problem | null>(null);
  #pages = $state.raw<Readonly<Record<number, AnswerTable>>>({});
  readonly #asked: true[] = [];
  readonly #stop = new AbortController();
  readonly #shop: OpenShop;
  readonly #metric: Metric;
  readonly #range: DayRange;

  /** The table so far; null until its length is known. Rows that were not fetched yet are `undefined`. */
  readonly data: TableData | null = $derived.by(() => {
    const pages = this.#pages;
    if (this.sums === null) return null;
    return {
      length: Number(this.sums.row_count ?? 0),
      value: (row, name): Value | undefined => {
        const page = pages[Math.floor(row / PAGE)];
        return page === undefined ? undefined : valueAt(page, page.names.indexOf(name), row % PAGE);
      }
    };
  });

  constructor(shop: OpenShop, metric: Metric, range: DayRange) {
    this.#shop = shop;
    this.#metric = metric;
    this.#range = range;
    void this.#sum();
  }

  /** Fetches what could not be fetched before. */
  retry(): void {
    this.problem = null;
    if (this.sums === null) void this.#sum();
    this.#asked.forEach((_, page) => {
      if (!(page in this.#pages)) void this.#fetch(page);
    });
  }

  /** Fetches what rows `from` to `to` (exclusive) need. */
  want(from: number, to: number): void {
    for (let page = Math.floor(from / PAGE); page * PAGE < to; page++) if (!this.#asked[page]) void this.#fetch(page);
  }

  /** All rows at once, for a file. */
  async all(): Promise<AnswerTable> {
    return this.#ask(Number(this.sums?.row_count ?? 0), 0);
  }

  /** Stops what is still being asked. */
  stop(): void {
    this.#stop.abort();
  }

  #ask(limit: number, offset: number): Promise<AnswerTable> {
    return this.#shop.ask(rowsBehind({ over: this.#metric.over, ...this.#range, limit, offset }), this.#stop.signal);
  }

  async #sum(): Promise<void> {
    await this.#guard(async () => {
      const question = rowSums({ over: this.#metric.over, ...this.#range });
      this.sums = rowsOf(await this.#shop.ask(question, this.#stop.signal))[0] ?? null;
    });
  }

  async #fetch(page: number): Promise<void> {
    this.#asked[page] = true;
    await this.#guard(async () => {
      const rows = await this.#ask(PAGE, page * PAGE);
      this.#pages = { ...this.#pages, [page]: rows };
    });
  }

  async #guard(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      if (!this.#stop.signal.aborted) this.problem = asProblem(thrown);
    }
  }
}
