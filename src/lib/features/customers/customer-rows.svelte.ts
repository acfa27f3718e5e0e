import { SvelteMap } from 'svelte/reactivity';
import { untrack } from 'svelte';
import type { AnswerTable, Value } from '../../domain/answer-table';
import type { Sql } from '../../sql/sql';
import { answerData, type TableData } from '../../ui/table/data';

/** Rows that one question fetches. */
export const PAGE_ROWS = 400;
const AHEAD = 100;
const KEPT_PAGES = 48;

interface Source {
  /** The question for rows `offset` to `offset + limit`. */
  readonly question: (limit: number, offset: number) => Sql;
  readonly ask: (question: Sql, signal: AbortSignal) => Promise<AnswerTable>;
  readonly onproblem: (thrown: unknown) => void;
}

/** Rows of a long list, fetched in pages as they come into view; a row that is on its way is `undefined`. */
export class CustomerRows implements TableData {
  readonly length: number;
  readonly #pages = new SvelteMap<number, TableData>();
  readonly #asked = new Map<number, AbortController>();
  readonly #source: Source;

  constructor(length: number, first: AnswerTable, source: Source) {
    this.length = length;
    this.#source = source;
    this.#pages.set(0, answerData(first));
  }

  value(row: number, name: string): Value | undefined {
    return this.#pages.get(Math.floor(row / PAGE_ROWS))?.value(row % PAGE_ROWS, name);
  }

  /** The question that gave a row. */
  questionOf(row: number): Sql {
    return this.#source.question(PAGE_ROWS, Math.floor(row / PAGE_ROWS) * PAGE_ROWS);
  }

  /** Fetches what rows `from` to `to` need and stops fetching what has gone out of view. */
  see(from: number, to: number): void {
    const last = Math.min(this.length, to + AHEAD) - 1;
    const [low, high] = [Math.floor(Math.max(0, from - AHEAD) / PAGE_ROWS), Math.floor(Math.max(0, last) / PAGE_ROWS)];
    for (const [page, asked] of this.#asked) {
      if (page >= low && page <= high) continue;
      asked.abort();
      this.#asked.delete(page);
    }
    untrack(() => {
      for (let page = low; page <= high; page++) {
        if (!this.#pages.has(page) && !this.#asked.has(page)) void this.#fetch(page);
      }
      this.#forget((low + high) / 2);
    });
  }

  /** Stops everything that is on its way. */
  close(): void {
    for (const asked of this.#asked.values()) asked.abort();
    this.#asked.clear();
  }

  async #fetch(page: number): Promise<void> {
    const stop = new AbortController();
    this.#asked.set(page, stop);
    try {
      const table = await this.#source.ask(this.#source.question(PAGE_ROWS, page * PAGE_ROWS), stop.signal);
      if (!stop.signal.aborted) this.#pages.set(page, answerData(table));
    } catch (thrown) {
      if (!stop.signal.aborted) this.#source.onproblem(thrown);
    } finally {
      if (this.#asked.get(page) === stop) this.#asked.delete(page);
    }
  }

  // Half a million rows would not fit; what is furthest from view can be asked again.
  #forget(middle: number): void {
    if (this.#pages.size <= KEPT_PAGES) return;
    const far = [...this.#pages.keys()].sort((one, other) => Math.abs(other - middle) - Math.abs(one - middle));
    for (const page of far.slice(0, this.#pages.size - KEPT_PAGES)) this.#pages.delete(page);
  }
}
