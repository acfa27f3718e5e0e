import type { AnswerTable } from '../../domain/answer-table';
import { rowsOf } from '../../domain/answer-table';
import { asProblem, type Problem } from '../../domain/problem';
import type { OpenShop } from '../../engine/open-shop.svelte';
import {
  customersCount,
  customersTable,
  type CustomerQuestion,
  type CustomerSort
} from '../../sql/questions/customers';
import type { Sql } from '../../sql/sql';
import { CustomerRows, PAGE_ROWS } from './customer-rows.svelte';

/** Which people, in which order. */
export interface ListQuestion extends CustomerQuestion {
  readonly sort: CustomerSort;
  readonly desc: boolean;
}

/** What the listed people are together. */
export interface ListTotals {
  readonly people: number;
  readonly customers: number;
  readonly orders: number;
  readonly net_e4: number;
}

/** An answered list: its totals, its rows, and the questions that gave them. */
export interface ShownList {
  readonly question: ListQuestion;
  readonly count: Sql;
  readonly totals: ListTotals;
  readonly rows: CustomerRows;
}

/** The list that follows a question and the shop; an older one stays until the newest has its first rows. */
export class CustomerList {
  shown = $state.raw<ShownList | null>(null);
  problem = $state.raw<Problem | null>(null);
  isAsking = $state(false);
  #tries = $state(0);
  readonly #shop: OpenShop;

  constructor(shop: OpenShop, question: () => ListQuestion | null) {
    this.#shop = shop;
    $effect(() => {
      const asked = question();
      if (asked === null || shop.revision === 0 || this.#tries < 0) return;
      const stop = new AbortController();
      void this.#answer(asked, stop.signal);
      return () => stop.abort();
    });
    $effect(() => () => this.shown?.rows.close());
  }

  /** Asks again after a failure. */
  retry(): void {
    this.#tries += 1;
  }

  async #answer(asked: ListQuestion, signal: AbortSignal): Promise<void> {
    this.isAsking = true;
    const count = customersCount(asked);
    const window = (limit: number, offset: number): Sql => customersTable({ ...asked, limit, offset });
    try {
      const [counted, first] = await Promise.all([
        this.#shop.ask(count, signal),
        this.#shop.ask(window(PAGE_ROWS, 0), signal)
      ]);
      if (signal.aborted) return;
      this.#show(asked, count, counted, first, window);
    } catch (thrown) {
      if (!signal.aborted) this.#fail(thrown);
    }
  }

  #show(
    question: ListQuestion,
    count: Sql,
    counted: AnswerTable,
    first: AnswerTable,
    window: (limit: number, offset: number) => Sql
  ): void {
    const [totals = { people: 0, customers: 0, orders: 0, net_e4: 0 }] = rowsOf<ListTotals>(counted);
    const rows = new CustomerRows(totals.people, first, {
      question: window,
      ask: (wanted, signal) => this.#shop.ask(wanted, signal),
      onproblem: (thrown) => this.#fail(thrown)
    });
    this.shown?.rows.close();
    this.shown = { question, count, totals, rows };
    this.problem = null;
    this.isAsking = false;
  }

  #fail(thrown: unknown): void {
    this.problem = asProblem(thrown);
    this.isAsking = false;
  }
}
