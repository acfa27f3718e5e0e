import { format, MISSING, rangeText, type Region } from '../../domain/format';
import { shiftDay } from '../../domain/period';
import type { ShopSettings } from '../../domain/settings';
import { explainCohorts } from '../../sql/questions/cohorts';
import type { Explanation } from '../../ui/explain/explainer.svelte';
import type { CohortSide } from './cohort-side.svelte';
import type { AverageRow, Cohort, CohortRow } from './grid';
import { words } from './words';

interface Shop {
  readonly settings: ShopSettings;
  readonly asOf: string | null;
}

const say = words.explain;

/** What the drawer says about one cell. */
export function explainCell(side: CohortSide, { label, size }: Cohort, cell: CohortRow, shop: Shop): Explanation {
  return {
    ...common(side, shop),
    title: words.panel.cell(label, words.age(side.ageBucket, cell.age)),
    value: valueText(cell.value, side, shop.settings),
    sql: side.cells.sql?.text ?? '',
    rows: [
      { label: say.size, count: size },
      { label: say.active, count: cell.active },
      { label: say.orders, count: cell.orders }
    ]
  };
}

/** What the drawer says about the average of a column. */
export function explainAverage(side: CohortSide, average: AverageRow, shop: Shop): Explanation {
  return {
    ...common(side, shop),
    title: words.panel.cell(words.average, words.age(side.ageBucket, average.age)),
    value: valueText(average.value, side, shop.settings),
    sentence: say.averageSentence,
    formula: say.averageFormula,
    sql: side.averages.sql?.text ?? '',
    rows: [
      { label: words.panel.cohorts, count: average.cohorts },
      { label: words.panel.weighed, count: average.size }
    ]
  };
}

/** What the drawer says about the whole table. */
export function explainTable(side: CohortSide, shop: Shop): Explanation {
  return {
    ...common(side, shop),
    title: side.heading,
    sql: side.cells.sql?.text ?? '',
    rows: [
      { label: say.cells, count: side.cells.value?.length ?? 0 },
      { label: words.customers, count: side.customers }
    ]
  };
}

/** A cell's number as it stands on the screen. */
export function valueText(value: number | null, side: CohortSide, region: Region): string {
  return value === null ? MISSING : format(value, side.unit, 'tooltip', region);
}

function common(side: CohortSide, { settings, asOf }: Shop) {
  const definition = side.definition;
  if (definition === null) return { sentence: '', formula: '', version: settings.version, asOf, facts: [] };
  const { question } = definition;
  return {
    ...explainCohorts(question),
    version: settings.version,
    asOf,
    facts: [
      { label: say.range, text: rangeText(question.from, shiftDay(question.to, -1), settings.locale) },
      { label: say.clock, text: words.clock[question.clock] },
      ...filterFacts(question.filter ?? {}).map((text) => ({ label: say.filter, text }))
    ]
  };
}

function filterFacts(filter: object): string[] {
  const text = Object.entries(filter)
    .map(([name, value]) => `${name}: ${value === null ? words.form.unknown : String(value)}`)
    .join('; ');
  return text === '' ? [] : [text];
}
