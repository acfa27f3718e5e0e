import { segmentById } from '../../catalog/segments';
import type { AudienceCondition, Between, CustomerFilters } from '../../domain/audience';
import type { CohortCell } from '../../domain/cohort';
import { format, periodText, type Region, type Unit } from '../../domain/format';
import { groupsOf } from '../../domain/rfm';
import { words } from './words';

/** One filter that is on: what it says, and the filters without it. */
export interface FilterChip {
  readonly id: keyof CustomerFilters;
  readonly text: string;
  readonly without: CustomerFilters;
}

/** Every filter that is on, in words. */
export function filterChips(filters: CustomerFilters, region: Region): FilterChip[] {
  const { search, states, countries, channels, consents } = filters;
  const list = (names: readonly (string | null)[] | undefined): string | undefined =>
    names?.map((name) => name ?? words.unknown).join(words.or);
  const range = (limits: Between | undefined, unit: Unit): string | undefined =>
    limits && rangeWords(limits, unit, region);
  const said: readonly (readonly [keyof CustomerFilters, string, string | undefined])[] = [
    ['orders', words.ranges.orders, range(filters.orders, 'count')],
    ['netE4', words.ranges.net, range(filters.netE4, 'money')],
    ['averageOrderE4', words.ranges.averageOrder, range(filters.averageOrderE4, 'money')],
    ['daysSince', words.ranges.daysSince, range(filters.daysSince, 'count')],
    ['states', words.lifecycle, list(states?.map((state) => words.states[state]))],
    ['countries', words.countries, list(countries)],
    ['channels', words.channels, list(channels)],
    ['consents', words.consent, list(consents?.map((consent) => words.consents[consent]))]
  ];
  const chips = said.flatMap(([id, name, value]) =>
    value === undefined ? [] : [{ id, text: words.chip(name, value), without: omit(filters, id) }]
  );
  const found = search?.trim() ?? '';
  return found === ''
    ? chips
    : [{ id: 'search', text: words.found(found), without: omit(filters, 'search') }, ...chips];
}

/** A condition in one line for people: "Segment: New", "Country: DE or FR and Orders: 2 or more". */
export function conditionText(condition: AudienceCondition, region: Region): string {
  switch (condition.kind) {
    case 'segment':
      return words.segment(segmentById(condition.id)?.label ?? condition.id);
    case 'rfm': {
      const group = groupsOf(condition.settings).find(({ id }) => id === condition.group);
      return words.rfmGroup(group?.label ?? condition.group);
    }
    case 'rfm-code':
      return words.rfmCode(condition.code);
    case 'cohort':
      return cohortText(condition.cell, region);
    case 'lifecycle':
      return words.state(words.states[condition.state]);
    case 'table':
      return (
        filterChips(condition.filters, region)
          .map(({ text }) => text)
          .join(words.and) || words.everyone
      );
    case 'all':
      return combined(condition.of, words.and, region) || words.everyone;
    case 'any':
      return combined(condition.of, words.or, region) || words.nobodyAtAll;
  }
}

function omit(filters: CustomerFilters, id: keyof CustomerFilters): CustomerFilters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => name !== id));
}

function rangeWords({ from, to }: Between, unit: Unit, region: Region): string {
  const end = (value: number) => format(value, unit, 'tooltip', region);
  if (from !== undefined && to !== undefined) return from === to ? end(from) : words.between(end(from), end(to));
  if (from !== undefined) return words.atLeast(end(from));
  return to === undefined ? words.everyone : words.atMost(end(to));
}

function combined(of: readonly AudienceCondition[], between: string, region: Region): string {
  const parts = of.map((one) => {
    const text = conditionText(one, region);
    return one.kind === 'all' || one.kind === 'any' ? words.group(text) : text;
  });
  return of.length === 1 && of[0] !== undefined ? conditionText(of[0], region) : parts.join(between);
}

function cohortText(cell: CohortCell, region: Region): string {
  const start = periodText(cell.cohort, cell.bucket, region.locale);
  const unit = words.buckets[cell.ages ?? cell.bucket];
  const plain =
    cell.age === null ? words.cohort(start) : words.cohortAge(start, unit, format(cell.age, 'count', 'table', region));
  const narrowed = Object.keys(cell.filter ?? {}).length > 0 ? words.narrowedCohort(plain) : plain;
  return cell.on === 'first_discounted_order' ? words.discountedCohort(narrowed) : narrowed;
}
