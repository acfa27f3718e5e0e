import type { AnswerTable } from '../domain/answer-table';
import { asProblem, type Problem } from '../domain/problem';
import type { Sql } from '../sql/sql';
import type { OpenShop } from './open-shop.svelte';

/**
 * A question that follows what it depends on: `question` is asked again when anything it reads changes or the shop
 * does. The newest question wins; until its answer is there the older one stays, marked as old. Call while a component
 * is being made.
 */
export class Answer<T = AnswerTable> {
  /** The latest answer, also while a newer one is on its way. */
  value = $state.raw<T | undefined>(undefined);
  problem = $state.raw<Problem | null>(null);
  isAsking = $state(false);
  /** The SQL of the latest question, for the drawer. */
  sql = $state.raw<Sql | null>(null);
  #tries = $state(0);

  constructor(shop: OpenShop, question: () => Sql | null, read: (table: AnswerTable) => T) {
    $effect(() => {
      const asked = question();
      this.sql = asked;
      if (asked === null || shop.revision === 0 || this.#tries < 0) return;
      const stop = new AbortController();
      this.isAsking = true;
      shop.ask(asked, stop.signal).then(
        (table) => {
          if (!stop.signal.aborted) this.#settle(read(table), null);
        },
        (thrown: unknown) => {
          if (!stop.signal.aborted) this.#settle(this.value, asProblem(thrown));
        }
      );
      return () => stop.abort();
    });
  }

  /** 'first' before any answer, 'fresh', 'old' while a newer one is on its way, 'failed'. */
  get state(): 'first' | 'fresh' | 'old' | 'failed' {
    if (this.problem !== null) return 'failed';
    if (this.value === undefined) return 'first';
    return this.isAsking ? 'old' : 'fresh';
  }

  /** Asks the same question again after it failed. */
  retry(): void {
    if (this.problem === null) return;
    this.problem = null;
    this.#tries += 1;
  }

  #settle(value: T | undefined, problem: Problem | null): void {
    this.value = value;
    this.problem = problem;
    this.isAsking = false;
  }
}

/** What went wrong with answers that are shown together, if anything, and the way to ask those that failed again. */
export function failure(...answers: readonly Answer<unknown>[]): {
  readonly problem: Problem | null;
  readonly onretry: () => void;
} {
  return {
    problem: answers.find(({ problem }) => problem !== null)?.problem ?? null,
    onretry: () => answers.forEach((answer) => answer.retry())
  };
}
