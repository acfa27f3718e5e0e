import { filterParts, type FilterPart } from '../../catalog/conditions/filter-words';
import type { CustomerFilters } from '../../domain/audience';
import type { Region } from '../../domain/format';

/** One filter that is on: what it says, and the filters without it. */
export interface FilterChip extends FilterPart {
  readonly without: CustomerFilters;
}

/** Every filter that is on, in words. */
export function filterChips(filters: CustomerFilters, region: Region): FilterChip[] {
  const without = (id: FilterPart['id']): CustomerFilters =>
    Object.fromEntries(Object.entries(filters).filter(([name]) => name !== id));
  return filterParts(filters, region).map((part) => ({ ...part, without: without(part.id) }));
}
