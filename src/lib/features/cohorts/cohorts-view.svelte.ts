import { Answer } from '../../engine/answer.svelte';
import type { OpenShop } from '../../engine/open-shop.svelte';
import { cohortChoices } from '../../sql/questions/cohort-choices';
import { setUrl, urlChoice, urlText, urlWith } from '../../ui/url-state';
import { NO_CHOICES, readChoices } from './choices';
import { CohortSide } from './cohort-side.svelte';
import {
  definitionOf,
  firstForm,
  formChanges,
  formQuery,
  isRange,
  readForm,
  readFormQuery,
  savedCohorts,
  toSave,
  type CohortForm,
  type Field
} from './definition';
import { ideas } from './ideas';
import { measureById } from './measures';
import { words } from './words';

/** The views of a cohort table, by their names in the link. */
export const VIEWS = ['triangle', 'curves', 'trend', 'table'] as const;
export type View = (typeof VIEWS)[number];

const SCALES = ['table', 'column'] as const;
const MOST_CHOICES = 300;
const TREND_WISH = 11;

/** The cohorts screen: the form, the definition that the link holds, its answers, and what is kept under a name. */
export class CohortsView {
  readonly #shop: OpenShop;
  readonly choices: Answer<ReturnType<typeof readChoices>>;
  readonly one: CohortSide;
  readonly other: CohortSide;
  #saved = $state('');

  constructor(shop: OpenShop) {
    this.#shop = shop;
    this.choices = new Answer(shop, () => cohortChoices({ most: MOST_CHOICES }), readChoices);
    this.one = new CohortSide(shop, () => this.#definition);
    this.other = new CohortSide(shop, () => this.#otherDefinition);
  }

  readonly asOf = $derived.by(() => this.#shop.asOf ?? '2000-01-01');
  readonly firstOn = $derived.by(() => this.#shop.facts?.firstOn ?? null);
  readonly defaults = $derived(firstForm({ asOf: this.asOf, firstOn: this.firstOn }));

  // Texts, because equal texts stop a change of the link that does not concern the definition.
  readonly #appliedText = $derived(JSON.stringify(readForm((field) => urlText(field), this.defaults)));
  readonly #comparedText = $derived.by(() => {
    const query = urlText('compare');
    return query === null ? null : JSON.stringify(readFormQuery(query, this.defaults));
  });
  readonly applied = $derived(JSON.parse(this.#appliedText) as CohortForm);
  readonly compared = $derived(this.#comparedText === null ? null : (JSON.parse(this.#comparedText) as CohortForm));
  readonly #definition = $derived(definitionOf(this.applied, this.defaults));
  readonly #otherDefinition = $derived(this.compared === null ? null : definitionOf(this.compared, this.defaults));

  /** The form as it is being edited; begins anew whenever another definition is applied. */
  readonly draft = $derived.by((): Record<Field, string> => {
    const draft = $state({ ...this.applied });
    return draft;
  });
  readonly isChanged = $derived(JSON.stringify(this.draft) !== this.#appliedText);
  /** True until the form is changed after saving it. */
  readonly isSaved = $derived(this.#saved === JSON.stringify(this.draft));
  readonly measure = $derived(measureById(this.draft.metric));
  readonly isRange = $derived(isRange(this.draft));

  readonly sides = $derived.by(() => (this.compared === null ? [this.one] : [this.one, this.other]));
  readonly names = $derived.by(() =>
    this.compared === null
      ? [this.applied.name === '' ? this.one.heading : this.applied.name]
      : [this.applied.name || words.compare.first, this.compared.name || words.compare.second]
  );

  /** True when both definitions can share one axis. */
  readonly isPair = $derived.by(() => this.compared !== null && this.one.unit === this.other.unit);
  /** What charts of all definitions show. */
  readonly heading = $derived.by(() =>
    this.isPair && this.one.heading !== this.other.heading ? words.compare.both : this.one.heading
  );

  readonly view = $derived<View>(urlChoice('view', VIEWS, 'triangle'));
  readonly scale = $derived(urlChoice('scale', SCALES, 'table'));
  readonly wishedAge = $derived.by(() => {
    const text = urlText('age') ?? '';
    return /^\d{1,5}$/.test(text) ? Number(text) : null;
  });
  readonly wishedRows = $derived(urlText('rows')?.split(',') ?? null);
  readonly trendWish = TREND_WISH;

  readonly ideas = $derived.by(() => ideas(this.choices.value ?? NO_CHOICES, this.defaults));
  readonly saved = $derived.by(() => savedCohorts(this.#shop.status?.body.definitions ?? {}, this.defaults));

  /** Puts the form into the link, which asks the question. */
  apply(): void {
    setUrl({ ...formChanges(this.draft, this.defaults), age: null, rows: null });
  }

  show(view: View): void {
    setUrl({ view: view === 'triangle' ? null : view });
  }

  spread(scale: 'table' | 'column'): void {
    setUrl({ scale: scale === 'table' ? null : scale }, { replace: true });
  }

  chooseAge(age: number): void {
    setUrl({ age: String(age) }, { replace: true });
  }

  chooseRows(rows: readonly string[]): void {
    setUrl({ rows: rows.join(',') }, { replace: true });
  }

  compareWith(form: CohortForm | null): void {
    setUrl({ compare: form === null ? null : formQuery(form, this.defaults) });
  }

  /** Where a definition, or two beside each other, can be opened. */
  linkTo(form: CohortForm, compare: CohortForm | null): string {
    return urlWith({
      ...formChanges(form, this.defaults),
      compare: compare === null ? null : formQuery(compare, this.defaults),
      age: null,
      rows: null
    });
  }

  /** Keeps the form under its name; a definition of the same name is replaced. */
  async save(): Promise<void> {
    const form = { ...this.draft, name: this.draft.name.trim() };
    const same = this.saved.find((one) => one.form.name === form.name);
    const { id, value } = toSave(same?.id.replace(/^cohort:/, '') ?? crypto.randomUUID(), form);
    await this.#shop.define(id, value);
    this.#saved = JSON.stringify(this.draft);
  }

  async forget(id: string): Promise<void> {
    await this.#shop.define(id, null);
  }
}
