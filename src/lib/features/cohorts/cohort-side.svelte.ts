import { rowsOf } from '../../domain/answer-table';
import type { Unit } from '../../domain/format';
import { Answer } from '../../engine/answer.svelte';
import type { OpenShop } from '../../engine/open-shop.svelte';
import { cohortColumnAverages, cohorts } from '../../sql/questions/cohorts';
import type { CohortDefinition } from './definition';
import { agesOf, averageCells, cohortsOf, heatRows, type AverageRow, type Cohort, type CohortRow } from './grid';
import { cellUnit } from './measures';
import { words } from './words';

/** One applied definition with its answers; call while a component is being made. */
export class CohortSide {
  readonly #shop: OpenShop;
  readonly #definition: () => CohortDefinition | null;
  readonly cells: Answer<readonly CohortRow[]>;
  readonly averages: Answer<readonly AverageRow[]>;

  constructor(shop: OpenShop, definition: () => CohortDefinition | null) {
    this.#shop = shop;
    this.#definition = definition;
    const question = () => definition()?.question ?? null;
    const ask = <T>(make: (asked: NonNullable<ReturnType<typeof question>>) => T) => {
      const asked = question();
      return asked === null ? null : make(asked);
    };
    this.cells = new Answer(
      shop,
      () => ask(cohorts),
      (table) => rowsOf<CohortRow>(table)
    );
    this.averages = new Answer(
      shop,
      () => ask(cohortColumnAverages),
      (table) => rowsOf<AverageRow>(table)
    );
  }

  readonly definition = $derived.by(() => this.#definition());
  readonly cohorts = $derived.by<readonly Cohort[]>(() =>
    cohortsOf(this.cells.value ?? [], this.definition?.question.bucket ?? 'month', this.#shop.settings.locale)
  );
  readonly ages = $derived(agesOf(this.cohorts));
  readonly rows = $derived.by(() => heatRows(this.cohorts, this.#shop.settings));
  readonly average = $derived.by(() => averageCells(this.averages.value ?? [], this.ages));
  readonly customers = $derived(this.cohorts.reduce((sum, { size }) => sum + size, 0));
  readonly unit = $derived<Unit>(
    this.definition === null ? 'number' : cellUnit(this.definition.measure, this.definition.question.per)
  );
  readonly ageBucket = $derived(this.definition?.question.bucket ?? 'month');
  // Everybody orders at age 0: on one scale with it, all later ages would look alike.
  readonly baseColumn = $derived.by(() => {
    if (this.definition === null || this.definition.question.cumulative) return undefined;
    return this.definition.measure.metric.bottom === undefined ? 0 : undefined;
  });
  readonly columns = $derived(
    Array.from({ length: this.ages }, (_, age) => ({
      label: words.age(this.ageBucket, age),
      fileColumn: `${this.ageBucket}_${age}`
    }))
  );
  /** What the table shows: "Sales per customer by months since first order, cumulative". */
  readonly heading = $derived.by(() => {
    if (this.definition === null) return '';
    const { measure, question } = this.definition;
    const per = measure.per !== null || question.per === 'none' ? '' : words.per[question.per].toLowerCase();
    return words.heading(measure.label, per, words.buckets[question.bucket], question.cumulative);
  });
  readonly isOld = $derived.by(() => this.cells.state === 'old' || this.averages.state === 'old');
  readonly isFirst = $derived.by(() => this.cells.value === undefined || this.averages.value === undefined);
}
