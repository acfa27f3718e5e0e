import { rowsOf } from '../../domain/answer-table';
import { format, type Region } from '../../domain/format';
import type { DayRange } from '../../domain/period';
import type { OpenShop } from '../../engine/open-shop.svelte';
import type { Explain } from '../../sql/questions/explain';
import { kpis } from '../../sql/questions/kpis';
import { explainMetric, type Metric } from '../../sql/questions/metric';
import { rowSums } from '../../sql/questions/rows-behind';
import type { Sql } from '../../sql/sql';
import type { Explanation } from '../../ui/explain/explainer.svelte';
import { figuresOf } from './figures';
import { rangeInWords } from './range-words';
import { words } from './words';

type Counts = Readonly<Record<'orders' | 'returned' | 'customers', number>>;

/** What is behind one figure of a range: its own question is asked again, so the SQL shown gave the value shown. */
export async function explainFigure(
  shop: OpenShop,
  { metric, range, region, href }: { metric: Metric; range: DayRange; region: Region; href: string }
): Promise<Explanation> {
  const question = kpis({ ...range, metrics: [metric] });
  const [answer, sums] = await Promise.all([shop.ask(question), shop.ask(rowSums({ over: metric.over, ...range }))]);
  const counts = rowsOf<Counts>(sums)[0];
  return {
    ...explainParts(shop, explainMetric(metric), question),
    title: metric.label,
    value: format(figuresOf(answer).get(metric.id)?.value ?? null, metric.unit, 'tooltip', region),
    rows: rowCounts(metric, counts),
    facts: [{ label: words.explain.range, text: rangeInWords(range, region.locale) }],
    href
  };
}

function rowCounts(metric: Metric, counts: Counts | undefined): Explanation['rows'] {
  if (counts === undefined) return [];
  const say = words.explain.rows;
  const attempts = { label: say.attempts, count: counts.orders };
  if (metric.over === 'orders') return [attempts, { label: say.customers, count: counts.customers }];
  return [
    { label: say.orders, count: counts.orders },
    { label: say.returned, count: counts.returned },
    { label: say.customers, count: counts.customers }
  ];
}

/** The parts that every explanation of Home shares. */
export function explainParts(
  shop: OpenShop,
  { sentence, formula }: Explain,
  question: Sql
): Pick<Explanation, 'sentence' | 'formula' | 'sql' | 'version' | 'asOf'> {
  return { sentence, formula, sql: question.text, version: shop.settings.version, asOf: shop.asOf };
}
