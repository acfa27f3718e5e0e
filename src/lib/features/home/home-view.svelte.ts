import { metricById, metrics } from '../../catalog/metrics';
import { bucketFor, comparisonRange, type Comparison, type DayRange } from '../../domain/period';
import { Answer } from '../../engine/answer.svelte';
import type { OpenShop } from '../../engine/open-shop.svelte';
import { kpis, series } from '../../sql/questions/kpis';
import { lifecycleFlow, newReturningLapsed } from '../../sql/questions/lifecycle-flow';
import type { Metric } from '../../sql/questions/metric';
import { setUrl, urlChoice, urlText, urlWith } from '../../ui/url-state';
import { bucketsOf, figuresOf, noteOf, trendOf, type Buckets, type Figure, type FigureNote } from './figures';
import {
  HOME_BUCKETS,
  HOME_COMPARISON,
  HOME_COMPARISONS,
  homeRange,
  linkOfRange,
  rangeOfLink,
  type HomeBucket,
  type KnownDays
} from './home-choices';
import { flowOf, peopleOf, type Flow, type People } from './lifecycle';

/** What a tile shows; `undefined` is still on its way. */
export interface Tile {
  readonly value: number | null | undefined;
  readonly before: number | null | undefined;
  /** Empty until it is known. */
  readonly trend: readonly (number | null)[];
  readonly note: FigureNote | null;
  readonly isOld: boolean;
}

const [first] = metrics;

/** Home: what the link says, the answers to it, and the ways to change it. Make it while a component is made. */
export class HomeView {
  readonly #shop: OpenShop;
  readonly known: KnownDays = $derived.by(() => ({
    asOf: this.#shop.asOf ?? '1970-01-01',
    firstOn: this.#shop.facts?.firstOn ?? null
  }));
  readonly range: DayRange = $derived.by(() =>
    rangeOfLink({ range: urlText('range'), from: urlText('from'), to: urlText('to') }, this.known)
  );
  readonly vs: Comparison = $derived(urlChoice('vs', HOME_COMPARISONS, HOME_COMPARISON));
  readonly before = $derived.by(() => comparisonRange(this.range, this.vs));
  readonly bucket: HomeBucket = $derived.by(() => urlChoice('by', HOME_BUCKETS, usualBucket(this.range)));
  /** The metric of the chart. */
  readonly metric: Metric = $derived(metricById(urlText('metric') ?? '') ?? (first as Metric));
  /** The metric whose rows are open; null when none are. */
  readonly opened: Metric | null = $derived(metricById(urlText('rows') ?? '') ?? null);
  /** True until the shop can be asked: the stored figures stand in. */
  readonly isFirstPaint = $derived.by(() => this.#shop.revision === 0);
  readonly #edges = $derived.by(() => this.#shop.settings.lifecycle);

  readonly figures: Answer<ReadonlyMap<string, Figure>>;
  readonly beforeFigures: Answer<ReadonlyMap<string, Figure>>;
  readonly buckets: Answer<Buckets>;
  readonly beforeBuckets: Answer<Buckets>;
  readonly flow: Answer<Flow>;
  readonly people: Answer<People>;

  constructor(shop: OpenShop) {
    this.#shop = shop;
    const buckets = (range: DayRange) => series({ ...range, bucket: this.bucket, metrics });
    this.figures = new Answer(shop, () => kpis({ ...this.range, metrics }), figuresOf);
    this.beforeFigures = new Answer(shop, () => this.before && kpis({ ...this.before, metrics }), figuresOf);
    this.buckets = new Answer(shop, () => buckets(this.range), bucketsOf);
    this.beforeBuckets = new Answer(shop, () => this.before && buckets(this.before), bucketsOf);
    this.flow = new Answer(shop, () => lifecycleFlow({ ...this.range, ...this.#edges }), flowOf);
    this.people = new Answer(shop, () => newReturningLapsed({ ...this.range, ...this.#edges }), peopleOf);
  }

  /** The comparison begins before the first order of the shop. */
  get comparesWithNothing(): boolean {
    const { firstOn } = this.known;
    return this.before !== null && firstOn !== null && this.before.from < firstOn;
  }

  /** What the tile of a metric shows now. */
  tile(metric: Metric): Tile {
    if (this.isFirstPaint) return this.#stored(metric);
    const figure = this.figures.value?.get(metric.id);
    const isThere =
      this.figures.value !== undefined && (this.before === null || this.beforeFigures.value !== undefined);
    return {
      value: isThere ? (figure?.value ?? null) : undefined,
      before: this.#valueBefore(metric),
      trend: this.buckets.value ? trendOf(this.buckets.value, metric.id) : [],
      note: noteOf(metric, figure),
      isOld: this.figures.state === 'old' || this.beforeFigures.state === 'old'
    };
  }

  #valueBefore(metric: Metric): number | null | undefined {
    const { firstOn } = this.known;
    if (this.before === null) return undefined;
    // Days before the shop's first order are not zeros that sales grew from.
    if (firstOn !== null && this.before.to <= firstOn) return null;
    return this.beforeFigures.value?.get(metric.id)?.value ?? null;
  }

  #stored(metric: Metric): Tile {
    const { summary } = this.#shop;
    const own = homeRange(this.known);
    const fits = summary?.range?.from === this.range.from && summary.range.to === this.range.to;
    const stored = fits && this.range.from === own.from ? summary.metrics[metric.id] : undefined;
    return {
      value: stored?.value,
      before: this.vs === HOME_COMPARISON ? stored?.before : undefined,
      trend: [],
      note: null,
      isOld: true
    };
  }

  /** Chooses the days. */
  setRange(range: DayRange): void {
    setUrl({ ...linkOfRange(range, this.known), by: null });
  }

  /** Chooses what to compare with. */
  setComparison(vs: Comparison): void {
    setUrl({ vs: vs === HOME_COMPARISON ? null : vs });
  }

  /** Chooses the width of the chart's steps. */
  setBucket(bucket: HomeBucket): void {
    setUrl({ by: bucket === usualBucket(this.range) ? null : bucket });
  }

  /** Chooses the metric of the chart. */
  setMetric(id: string): void {
    setUrl({ metric: id === first?.id ? null : id });
  }

  /** The link to the rows behind a metric. */
  rowsHref(metric: Metric): string {
    return urlWith({ rows: metric.id });
  }

  /** Closes the rows. */
  closeRows(): void {
    setUrl({ rows: null });
  }
}

function usualBucket(range: DayRange): HomeBucket {
  const usual = bucketFor(range);
  return HOME_BUCKETS.find((bucket) => bucket === usual) ?? 'month';
}
