import type { Between, ConsentFilter, CustomerFilters } from '../../domain/audience';
import { every, some, sql, type Sql } from '../sql';

/**
 * The filters as one condition over the columns of `people` (customers with days_since, aov_e4 and state); true when
 * there are none. Text is looked for literally, upper and lower case alike.
 */
export function filterCondition(filters: CustomerFilters): Sql {
  return every([
    ...(filters.search === undefined || filters.search.trim() === '' ? [] : [searched(filters.search.trim())]),
    ...between(sql`orders`, filters.orders),
    ...between(sql`net_e4`, filters.netE4),
    ...between(sql`aov_e4`, filters.averageOrderE4),
    ...between(sql`days_since`, filters.daysSince),
    ...oneOf(sql`state`, filters.states),
    ...oneOf(sql`country`, filters.countries),
    ...oneOf(sql`first_channel`, filters.channels),
    ...(filters.consents === undefined ? [] : [some(filters.consents.map((consent) => CONSENTS[consent]))])
  ]);
}

const CONSENTS: Readonly<Record<ConsentFilter, Sql>> = {
  yes: sql`coalesce(accepts_marketing, false)`,
  no: sql`not coalesce(accepts_marketing, true)`,
  unknown: sql`accepts_marketing is null`
};

function between(column: Sql, limits: Between | undefined): Sql[] {
  return [
    ...(limits?.from === undefined ? [] : [sql`coalesce(${column} >= ${limits.from}, false)`]),
    ...(limits?.to === undefined ? [] : [sql`coalesce(${column} <= ${limits.to}, false)`])
  ];
}

function oneOf(column: Sql, wanted: readonly (string | null)[] | undefined): Sql[] {
  return wanted === undefined ? [] : [some(wanted.map((value) => sql`${column} is not distinct from ${value}`))];
}

function searched(text: string): Sql {
  const has = (column: Sql) => sql`contains(lower(${column}), lower(${text}))`;
  const digits = text.replaceAll(/\D/g, '');
  const isNumber = digits.length >= 4 && !/\p{L}/u.test(text);
  return some([
    has(sql`concat_ws(' ', first_name, last_name)`),
    sql`coalesce(${has(sql`email`)}, false)`,
    sql`coalesce(${has(sql`phone`)}, false)`,
    sql`coalesce(${has(sql`customer_ref`)}, false)`,
    ...(isNumber ? [sql`coalesce(contains(regexp_replace(phone, '[^0-9]', '', 'g'), ${digits}), false)`] : []),
    sql`customer_no in (select customer_no from orders where ${has(sql`order_name`)})`
  ]);
}
