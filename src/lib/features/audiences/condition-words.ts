import { segmentById } from '../../catalog/segments';
import type { AudienceCondition, Between, CustomerFilters } from '../../domain/audience';
import type { CohortCell } from '../../domain/cohort';
import { format, periodText, type Region, type Unit } from '../../domain/format';
import { groupsOf } from '../../domain/rfm';
import { words } from './words';

/** An audience in words: a short name for files and lists, and a sentence that says who is in it. */
export interface Described {
  readonly name: string;
  readonly sentence: string;
}

const say = words.conditions;

/** What a condition is called until the merchant names it. A name never holds what somebody searched for: it goes into file names. */
export function describe(condition: AudienceCondition, region: Region): Described {
  switch (condition.kind) {
    case 'segment': {
      const segment = segmentById(condition.id);
      return { name: segment?.label ?? condition.id, sentence: segment?.meaning ?? say.segment(condition.id) };
    }
    case 'rfm': {
      const group = groupsOf(condition.settings).find(({ id }) => id === condition.group);
      return { name: group?.label ?? condition.group, sentence: group?.meaning ?? say.group(condition.group) };
    }
    case 'rfm-code':
      return { name: say.code(condition.code), sentence: say.codeMeaning(condition.code) };
    case 'lifecycle': {
      const label = words.states[condition.state];
      return { name: label, sentence: say.state(label) };
    }
    case 'cohort':
      return cohort(condition.cell, region);
    case 'table':
      return table(condition.filters, region);
    case 'all':
      return together(condition.of, { region, between: say.and, name: say.both, none: say.everyone });
    case 'any':
      return together(condition.of, { region, between: say.or, name: say.either, none: say.nobody });
  }
}

function cohort(cell: CohortCell, region: Region): Described {
  const start = periodText(cell.cohort, cell.bucket, region.locale);
  const unit = say.units[cell.ages ?? cell.bucket];
  const isNarrowed = Object.keys(cell.filter ?? {}).length > 0;
  const { age } = cell;
  const sentence = age === null ? say.cohortMeaning(start) : say.cohortBuyers(start, unit, age);
  return {
    name: age === null ? say.cohort(start) : say.cohortAge(start, unit, age),
    sentence: isNarrowed ? `${sentence} ${say.narrowed}` : sentence
  };
}

function table(filters: CustomerFilters, region: Region): Described {
  const parts = filterParts(filters, region);
  if (parts.length === 0) return { name: say.everyone, sentence: words.pick.everyoneMeaning };
  return { name: say.table, sentence: say.list(parts.join(', ')) };
}

function filterParts(filters: CustomerFilters, region: Region): string[] {
  const { search, states, countries, channels, consents } = filters;
  const list = (names: readonly (string | null)[] | undefined) =>
    names?.map((name) => name ?? say.unknownValue).join(say.or);
  const ranges = [
    ['orders', 'count'],
    ['netE4', 'money'],
    ['averageOrderE4', 'money'],
    ['daysSince', 'count']
  ] as const;
  const said: (readonly [string, string | undefined])[] = [
    ...ranges.map(([id, unit]) => [say.filters[id], rangeText(filters[id], unit, region)] as const),
    [say.filters.states, list(states?.map((state) => words.states[state]))],
    [say.filters.countries, list(countries)],
    [say.filters.channels, list(channels)],
    [say.filters.consents, list(consents?.map((consent) => say.consentOf[consent]))]
  ];
  const parts = said.flatMap(([name, text]) => (text === undefined ? [] : [say.is(name, text)]));
  const found = search?.trim() ?? '';
  return found === '' ? parts : [say.filters.search(found), ...parts];
}

function rangeText(limits: Between | undefined, unit: Unit, region: Region): string | undefined {
  if (limits === undefined) return undefined;
  const end = (value: number) => format(value, unit, 'tooltip', region);
  const { from, to } = limits;
  if (from !== undefined && to !== undefined) return from === to ? end(from) : say.between(end(from), end(to));
  if (from !== undefined) return say.atLeast(end(from));
  return to === undefined ? undefined : say.atMost(end(to));
}

interface Together {
  readonly region: Region;
  readonly between: string;
  readonly name: string;
  readonly none: string;
}

function together(of: readonly AudienceCondition[], { region, between, name, none }: Together): Described {
  const [only, ...others] = of;
  if (only === undefined) return { name: none, sentence: none === say.everyone ? words.pick.everyoneMeaning : none };
  if (others.length === 0) return describe(only, region);
  return { name, sentence: `${of.map((one) => describe(one, region).name).join(between)}.` };
}
