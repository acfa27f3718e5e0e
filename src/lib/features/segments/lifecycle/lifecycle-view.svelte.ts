import { rowsOf } from '$lib/domain/answer-table';
import type { LifecycleState } from '$lib/domain/bands';
import { format } from '$lib/domain/format';
import { Answer, failure } from '$lib/engine/answer.svelte';
import type { OpenShop } from '$lib/engine/open-shop.svelte';
import { explainLifecycle, lifecycle } from '$lib/sql/questions/lifecycle';
import { explainer } from '$lib/ui/explain/explainer.svelte';
import { customersHref } from '../links';
import { words } from './words';

interface Counts {
  readonly leads: number;
  readonly active: number;
  readonly at_risk: number;
  readonly lapsed: number;
}

/** A state with its people. */
export interface StateCount {
  readonly state: LifecycleState;
  readonly people: number;
  /** Of customers; null for leads, who are none, and while there are no customers. */
  readonly share: number | null;
}

/** How many people stand where, as the screen shows it. */
export class LifecycleView {
  readonly #shop: OpenShop;
  readonly #answer: Answer<Counts | undefined>;
  readonly states: readonly StateCount[] | null = $derived.by(() => {
    const counts = this.#answer.value;
    if (counts === undefined) return null;
    const customers = counts.active + counts.at_risk + counts.lapsed;
    const state = (name: LifecycleState, people: number): StateCount => ({
      state: name,
      people,
      share: name === 'lead' || customers === 0 ? null : people / customers
    });
    return [
      state('active', counts.active),
      state('at-risk', counts.at_risk),
      state('lapsed', counts.lapsed),
      state('lead', counts.leads)
    ];
  });
  readonly people = $derived.by(() => this.states?.reduce((sum, one) => sum + one.people, 0) ?? 0);
  readonly customers = $derived.by(() => this.people - (this.#answer.value?.leads ?? 0));

  constructor(shop: OpenShop) {
    this.#shop = shop;
    this.#answer = new Answer(
      shop,
      () => lifecycle(shop.settings.lifecycle),
      (table) => rowsOf<Counts>(table)[0]
    );
  }

  get failure() {
    return failure(this.#answer);
  }

  get isRefreshing(): boolean {
    return this.#answer.state === 'old';
  }

  /** One sentence: who is in a state under the shop's edges. */
  meaning(state: LifecycleState): string {
    const { atRiskDays, lapsedDays } = this.#shop.settings.lifecycle;
    return words.meanings[state](atRiskDays, lapsedDays);
  }

  /** Opens the drawer for a state. */
  explain({ state, people }: StateCount): void {
    const settings = this.#shop.settings;
    const title = words.states[state].label;
    void explainer.open(title, {
      title,
      value: format(people, 'count', 'tooltip', settings),
      sentence: `${this.meaning(state)} ${explainLifecycle.sentence}`,
      formula: explainLifecycle.formula,
      sql: this.#answer.sql?.text ?? '',
      rows: [
        { label: words.rowsBehind.state, count: people },
        { label: words.rowsBehind.all, count: this.people }
      ],
      facts: [
        { label: 'A', text: format(settings.lifecycle.atRiskDays, 'days', 'tooltip', settings) },
        { label: 'L', text: format(settings.lifecycle.lapsedDays, 'days', 'tooltip', settings) }
      ],
      version: settings.version,
      asOf: this.#shop.asOf,
      href: people === 0 ? undefined : customersHref({ kind: 'lifecycle', state })
    });
  }
}
