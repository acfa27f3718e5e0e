import { segments } from '../../catalog/segments';
import { rowsOf, type AnswerTable, type Row } from '../../domain/answer-table';
import type { RfmSettings } from '../../domain/rfm';
import { constantsFrom } from '../../domain/segment-constants';
import { Answer } from '../../engine/answer.svelte';
import type { OpenShop } from '../../engine/open-shop.svelte';
import { customerScores, customerSources } from '../../sql/questions/customer-page';
import { customerById, customerLines, customerOrders } from '../../sql/questions/customers';
import { segmentReasons } from '../../sql/questions/segments';
import type { Sql } from '../../sql/sql';
import { explainer, type Explanation } from '../../ui/explain/explainer.svelte';
import type { ReasonRow } from './rules';

/** RFM scores of the person under one setting. */
export interface Scores {
  readonly days: number;
  readonly orders: number;
  readonly net_e4: number;
  readonly r: number;
  readonly f: number;
  readonly m: number;
  readonly code: string;
  readonly group_id: string;
}

/** The RFM settings the page shows, with the levels they have. */
export const SCORINGS = [
  { settings: { mode: 'five' }, levels: 5 },
  { settings: { mode: 'three' }, levels: 3 }
] as const satisfies readonly { settings: RfmSettings; levels: number }[];

interface Found {
  readonly revision: number;
  readonly row: Row | null;
}

const all = <T>(table: AnswerTable): readonly T[] => rowsOf<T>(table);

/** Everything about one person, by the id in the link. */
export class CustomerView {
  readonly found: Answer<Found>;
  readonly orders: Answer<readonly Row[]>;
  readonly lines: Answer<readonly Row[]>;
  readonly sources: Answer<readonly Row[]>;
  readonly reasons: Answer<readonly ReasonRow[]>;
  readonly scores: readonly Answer<Scores | null>[];
  readonly #shop: OpenShop;

  constructor(shop: OpenShop, id: () => string) {
    this.#shop = shop;
    const { lifecycle } = $derived(shop.settings);
    this.found = new Answer(
      shop,
      () => customerById(id(), lifecycle),
      (table) => ({ revision: shop.revision, row: rowsOf(table)[0] ?? null })
    );
    // Numbers of people change with the data: the number is used only while it is the shop's newest.
    const number = $derived(this.found.value?.revision === shop.revision ? this.found.value.row?.customer_no : null);
    const about = (question: (customerNo: number) => Sql) => () =>
      typeof number === 'number' ? question(number) : null;
    this.orders = new Answer(shop, about(customerOrders), all<Row>);
    this.lines = new Answer(shop, about(customerLines), all<Row>);
    this.sources = new Answer(shop, about(customerSources), all<Row>);
    const constants = $derived(constantsFrom(shop.status?.body.definitions.segments, lifecycle));
    this.reasons = new Answer(
      shop,
      about((customerNo) => segmentReasons({ segments, constants }, customerNo)),
      all<ReasonRow>
    );
    this.scores = SCORINGS.map(
      ({ settings }) =>
        new Answer(
          shop,
          about((customerNo) => customerScores(customerNo, settings)),
          (table) => rowsOf<Scores>(table)[0] ?? null
        )
    );
  }

  /** The person, once found. */
  get person(): Row | null {
    return this.found.value?.row ?? null;
  }

  /** What the file of an import is called; null when the import is gone. */
  fileName(importNo: unknown): string | null {
    return this.#shop.imports.find((one) => one.importNo === importNo)?.originalName ?? null;
  }

  /** Opens the drawer about a number of this page. */
  explain(about: Pick<Explanation, 'title' | 'value' | 'sentence' | 'formula' | 'rows'>, sql: Sql | null): void {
    const { settings, asOf } = this.#shop;
    void explainer.open(about.title, { ...about, sql: sql?.text ?? '', version: settings.version, asOf });
  }
}
