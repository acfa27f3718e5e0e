import type { ImportReport } from '$lib/engine/shop/types';
import { recordKind, type RecordRole } from '$lib/domain/records/record-kind';
import { words } from './words';

type Reported = Pick<ImportReport, 'role' | 'things' | 'repeated'>;

const sum = (reports: readonly Reported[], of: keyof Reported['things']): number =>
  reports.reduce((total, { things }) => total + things[of], 0);

/** What imports found, each kind of record by its name: “8 orders, 3 people and 1 product”. */
export function foundIn(reports: readonly Reported[], count: (value: number) => string): string {
  const found = (Object.keys(words.things) as RecordRole[]).flatMap((role) => {
    const [one, many] = recordKind(role).names;
    const own = reports.filter((report) => report.role === role);
    const total = sum(own, 'found');
    return own.length === 0 ? [] : [`${count(total)} ${total === 1 ? one : many}`];
  });
  return new Intl.ListFormat('en', { type: 'conjunction' }).format(found);
}

/** How much of it was new. Only of orders is known whether they changed. */
export function newsOf(reports: readonly Reported[], count: (value: number) => string): string {
  const done = reports.filter(({ repeated }) => !repeated);
  const [fresh, changed] = [sum(done, 'new'), sum(done, 'changed')];
  const same = count(sum(reports, 'found') - fresh - changed);
  return reports.every(({ role }) => role === 'orders')
    ? words.news(count(fresh), count(changed), same)
    : words.newsOfRows(count(fresh + changed), same);
}
