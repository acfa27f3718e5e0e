import type { Between, CustomerFilters } from '../../domain/audience';
import { format, type Region, type Unit } from '../../domain/format';
import { words } from './words';

/** One filter that is on, in words: "Orders: 2 or more". */
export interface FilterPart {
  readonly id: keyof CustomerFilters;
  readonly text: string;
}

/** Every filter that is on, in words; what was searched for comes first. */
export function filterParts(filters: CustomerFilters, region: Region): FilterPart[] {
  const { search, states, countries, channels, consents } = filters;
  const range = (limits: Between | undefined, unit: Unit): string | undefined =>
    limits && rangeText(limits, unit, region);
  const said: readonly (readonly [keyof CustomerFilters, string | undefined])[] = [
    ['search', search?.trim() || undefined],
    ['orders', range(filters.orders, 'count')],
    ['netE4', range(filters.netE4, 'money')],
    ['averageOrderE4', range(filters.averageOrderE4, 'money')],
    ['daysSince', range(filters.daysSince, 'count')],
    ['states', listText(states?.map((state) => words.states[state]))],
    ['countries', listText(countries)],
    ['channels', listText(channels)],
    ['consents', listText(consents?.map((consent) => words.consents[consent]))]
  ];
  return said.flatMap(([id, text]) => (text === undefined ? [] : [{ id, text: words.is(words.filters[id], text) }]));
}

function listText(names: readonly (string | null)[] | undefined): string | undefined {
  return names?.map((name) => name ?? words.unknown).join(words.or);
}

function rangeText({ from, to }: Between, unit: Unit, region: Region): string | undefined {
  const end = (value: number) => format(value, unit, 'tooltip', region);
  if (from !== undefined && to !== undefined) return from === to ? end(from) : words.between(end(from), end(to));
  if (from !== undefined) return words.atLeast(end(from));
  return to === undefined ? undefined : words.atMost(end(to));
}
