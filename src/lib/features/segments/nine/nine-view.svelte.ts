import { segments } from '$lib/catalog/segments/index';
import { rowsOf } from '$lib/domain/answer-table';
import { change } from '$lib/domain/change';
import { dateText, format, type Unit } from '$lib/domain/format';
import { constantsFrom, type SegmentConstants } from '$lib/domain/segment-constants';
import { Answer, failure } from '$lib/engine/answer.svelte';
import type { OpenShop } from '$lib/engine/open-shop.svelte';
import type { Segment } from '$lib/sql/questions/segment-rule';
import { segmentThresholds } from '$lib/sql/questions/segment-thresholds';
import { explainSegments, segmentCards } from '$lib/sql/questions/segments';
import { explainer } from '$lib/ui/explain/explainer.svelte';
import type { Column } from '$lib/ui/table/data';
import { monthBefore } from '../days';
import { customersHref } from '../links';
import { limitsOf, limitText, testsOf, type Limit } from './criteria';
import { words } from './words';

/** One row of `segmentCards`. */
interface CardRow {
  readonly segment_id: string;
  readonly customers: number;
  readonly customers_before: number;
  readonly orders: number;
  readonly net_e4: number;
  readonly aov_e4: number | null;
  readonly net_per_customer_e4: number | null;
  readonly orders_per_customer: number | null;
  readonly profit_per_customer_e4: number | null;
}

/** A segment with its figures. */
export interface Card extends CardRow {
  readonly segment: Segment;
  readonly share: number | null;
}

/** A figure of a card that can be explained. */
export type Figure = keyof typeof words.sentences | 'customers';

/** The columns of the cards as a file. */
export const CARD_COLUMNS: readonly Column[] = [
  { name: 'segment', label: words.columns.segment, unit: 'text' },
  { name: 'customers', label: words.figures.customers, unit: 'count' },
  { name: 'share', label: words.figures.share, unit: 'percent' },
  { name: 'customers_before', label: words.columns.before, unit: 'count' },
  { name: 'orders', label: words.figures.orders, unit: 'count' },
  { name: 'net_e4', label: words.figures.net, unit: 'money', fileColumn: 'net_sales' },
  { name: 'aov_e4', label: words.figures.aov, unit: 'money', fileColumn: 'average_order_value' },
  {
    name: 'net_per_customer_e4',
    label: words.figures.perCustomer,
    unit: 'money',
    fileColumn: 'net_sales_per_customer'
  },
  { name: 'orders_per_customer', label: words.figures.ordersPer, unit: 'number' },
  { name: 'profit_per_customer_e4', label: words.figures.profit, unit: 'money', fileColumn: 'profit_per_customer' }
];

/** The nine segments as the screen shows them. */
export class NineView {
  readonly #shop: OpenShop;
  readonly #cards: Answer<readonly CardRow[]>;
  readonly #limits: Answer<readonly Limit[]>;

  readonly constants: SegmentConstants = $derived.by(() =>
    constantsFrom(this.#shop.status?.body.definitions.segments, this.#shop.settings.lifecycle)
  );
  readonly #question = $derived({ segments, constants: this.constants });
  readonly total = $derived.by(() => this.#cards.value?.reduce((sum, card) => sum + card.customers, 0) ?? 0);
  readonly cards: readonly Card[] | null = $derived.by(() => {
    const rows = new Map(this.#cards.value?.map((row) => [row.segment_id, row]));
    if (rows.size === 0) return null;
    return segments.flatMap((segment) => {
      const row = rows.get(segment.id);
      return row ? [{ ...row, segment, share: this.total === 0 ? null : row.customers / this.total }] : [];
    });
  });
  /** The day the cards compare with. */
  readonly before = $derived.by(() => (this.#shop.asOf === null ? null : monthBefore(this.#shop.asOf)));
  /** True when rules leave costs out because too few are known. */
  readonly withoutCosts = $derived.by(
    () => this.cards !== null && this.cards.every((card) => card.profit_per_customer_e4 === null)
  );

  constructor(shop: OpenShop) {
    this.#shop = shop;
    this.#cards = new Answer(
      shop,
      () => segmentCards(this.#question),
      (table) => rowsOf<CardRow>(table)
    );
    this.#limits = new Answer(
      shop,
      () => segmentThresholds(this.#question),
      (table) => limitsOf(rowsOf(table))
    );
  }

  get failure() {
    return failure(this.#cards, this.#limits);
  }

  get isRefreshing(): boolean {
    return this.#cards.state === 'old';
  }

  /** The tests of a segment in the shop's numbers; null until they are known. */
  tests(id: string): Limit[][] | null {
    return this.#limits.value === undefined ? null : testsOf(this.#limits.value, id);
  }

  /** How the number of customers moved, in words that say against what. */
  moved({ customers, customers_before: earlier }: CardRow): string {
    const region = this.#shop.settings;
    if (this.before === null) return '';
    const text = change(customers, earlier, 'count', region).text;
    return words.before(text, format(earlier, 'count', 'table', region), dateText(this.before, region.locale));
  }

  /** Opens the drawer for one figure of a card. */
  explain(card: Card, figure: Figure): void {
    const { label, id, meaning } = card.segment;
    const name = words.figures[figure];
    const { value, unit } = valueOf(card, figure);
    const region = this.#shop.settings;
    void explainer.open(`${label}: ${name}`, {
      title: `${label}: ${name}`,
      value: format(value, unit, 'tooltip', region),
      sentence: figure === 'customers' ? `${meaning} ${explainSegments.sentence}` : words.sentences[figure],
      formula: figure === 'customers' ? words.formulas.customers(this.#rule(id)) : words.formulas[figure],
      sql: this.#cards.sql?.text ?? '',
      rows: [
        { label: words.rowsBehind.segment, count: card.customers },
        { label: words.rowsBehind.orders, count: card.orders },
        { label: words.rowsBehind.all, count: this.total }
      ],
      version: region.version,
      asOf: this.#shop.asOf,
      href: card.customers === 0 ? undefined : customersHref({ kind: 'segment', id })
    });
  }

  #rule(id: string): string {
    const tests = this.tests(id) ?? [];
    const text = (limit: Limit): string => limitText(limit, this.#shop.settings);
    const all = tests.map((any) =>
      any.length === 1 ? any.map(text).join() : `(${any.map(text).join(` ${words.or} `)})`
    );
    return all.length === 0 ? words.everybody.toLowerCase() : all.join(` ${words.and} `);
  }
}

function valueOf(card: Card, figure: Figure): { value: number | null; unit: Unit } {
  const values: Readonly<Record<Figure, { value: number | null; unit: Unit }>> = {
    customers: { value: card.customers, unit: 'count' },
    aov: { value: card.aov_e4, unit: 'money' },
    orders: { value: card.orders, unit: 'count' },
    perCustomer: { value: card.net_per_customer_e4, unit: 'money' },
    ordersPer: { value: card.orders_per_customer, unit: 'number' },
    profit: { value: card.profit_per_customer_e4, unit: 'money' }
  };
  return values[figure];
}
