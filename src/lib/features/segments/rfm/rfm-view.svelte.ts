import { rowsOf } from '$lib/domain/answer-table';
import { format } from '$lib/domain/format';
import { E4 } from '$lib/domain/money';
import { groupsOf, levelsOf, type RfmGroup, type RfmSettings } from '$lib/domain/rfm';
import { Answer } from '$lib/engine/answer.svelte';
import type { OpenShop } from '$lib/engine/open-shop.svelte';
import { explainRfm } from '$lib/sql/questions/rfm';
import { rfmCodes, rfmGroups } from '$lib/sql/questions/rfm-groups';
import { rfmScores } from '$lib/sql/questions/rfm-scores';
import type { Sql } from '$lib/sql/sql';
import { explainer, type Explanation } from '$lib/ui/explain/explainer.svelte';
import { setUrl, urlText } from '$lib/ui/url-state';
import type { CodeCount } from './grid';
import { readSettings, settingsParams, settingsProblem } from './rfm-settings';
import { words } from './words';

/** One row of `rfmGroups`. */
export interface GroupRow {
  readonly group_id: string;
  readonly customers: number;
  readonly share: number | null;
  readonly median_days: number | null;
  readonly median_orders: number | null;
  readonly median_net_e4: number | null;
  readonly net_e4: number;
}

/** One row of `rfmScores`. */
export interface ScoreRow {
  readonly part: 'r' | 'f' | 'm';
  readonly score: number;
  readonly customers: number;
  readonly low: number;
  readonly high: number;
}

/** What one number of the view needs to be explained; the rest is the same for all of them. */
export type Said = Pick<Explanation, 'title' | 'value' | 'sentence' | 'formula' | 'rows' | 'facts' | 'href'>;

/** RFM scores and groups as the link asks for them. */
export class RfmView {
  readonly #shop: OpenShop;
  // By text, so that a change elsewhere in the link does not ask the same question again.
  readonly #key = $derived.by(() =>
    JSON.stringify(
      readSettings({
        mode: urlText('mode'),
        window: urlText('window'),
        days: urlText('days'),
        orders: urlText('orders'),
        value: urlText('value')
      })
    )
  );
  readonly settings: RfmSettings = $derived.by(() => JSON.parse(this.#key) as RfmSettings);
  /** Why the settings cannot be used; nothing is asked then. */
  readonly fault = $derived.by(() => settingsProblem(this.settings));
  readonly levels: 3 | 5 = $derived.by(() => (this.fault === null ? levelsOf(this.settings) : 5));
  readonly groupList: readonly RfmGroup[] = $derived.by(() => (this.fault === null ? groupsOf(this.settings) : []));
  readonly groups: Answer<readonly GroupRow[]>;
  readonly codes: Answer<readonly CodeCount[]>;
  readonly scores: Answer<readonly ScoreRow[]>;

  constructor(shop: OpenShop) {
    this.#shop = shop;
    const ask = (question: (settings: RfmSettings) => Sql) => () =>
      this.fault === null ? question(this.settings) : null;
    this.groups = new Answer(shop, ask(rfmGroups), (table) => rowsOf<GroupRow>(table));
    this.codes = new Answer(shop, ask(rfmCodes), (table) => rowsOf<CodeCount>(table));
    this.scores = new Answer(shop, ask(rfmScores), (table) => rowsOf<ScoreRow>(table));
  }

  /** Scored customers. */
  get scored(): number {
    return this.codes.value?.reduce((sum, one) => sum + one.customers, 0) ?? 0;
  }

  /** Chooses settings; they are kept in the link. */
  choose(settings: RfmSettings): void {
    setUrl({ ...settingsParams(settings) });
  }

  /** The values that earned a score, in words: "0 – 23 days"; null when nobody has it. */
  range(part: ScoreRow['part'], score: number): string | null {
    const row = this.scores.value?.find((one) => one.part === part && one.score === score);
    if (row === undefined) return null;
    // A currency before both ends would fill the axis; it stands in the title.
    const text = (value: number): string =>
      format(part === 'm' ? Math.round(value / E4) : value, 'count', 'axis', this.#shop.settings);
    const both = words.scores.range(text(row.low), text(row.high));
    if (part === 'm') return both;
    return (part === 'r' ? words.scores.days : words.scores.orders)(both, row.high);
  }

  /** The label of a group. */
  groupLabel(id: string): string {
    return this.groupList.find((group) => group.id === id)?.label ?? id;
  }

  /** Opens the drawer for a number that came from a question. */
  explain(said: Said, question: Sql | null): void {
    const { sentence, formula } = explainRfm(this.settings);
    void explainer.open(said.title, {
      ...said,
      formula: [said.formula, formula].filter((text) => text !== undefined).join(' · '),
      sentence: `${said.sentence} ${sentence}`,
      sql: question?.text ?? '',
      version: this.#shop.settings.version,
      asOf: this.#shop.asOf
    });
  }
}
