import type { Field } from '../../domain/reading';
import { id, sql, type Sql } from '../sql';

/** A clean-up rule: what it does to a cell, and when it would change one (B3). */
export interface CleanRule {
  readonly id: string;
  readonly fields: readonly Field[];
  /** The cell after the rule; names the cell once, because rules are nested. */
  readonly after: (cell: Sql) => Sql;
  /** A cheap condition that is true exactly when `after` differs from the cell. */
  readonly touches: (cell: Sql) => Sql;
}

const TEXTS: readonly Field[] = [
  'order_id',
  'customer_ref',
  'email',
  'phone',
  'first_name',
  'last_name',
  'full_name',
  'country',
  'region',
  'city',
  'postcode',
  'currency',
  'status',
  'fulfilment',
  'channel',
  'payment',
  'discount_code',
  'sku',
  'product',
  'vendor',
  'category'
];

// Bytes equal characters only in plain ASCII, where there is no special space to look for.
const isPlain = (cell: Sql) => sql`strlen(${cell}) = length(${cell})`;

const withoutSpecialSpaces = (cell: Sql) =>
  sql`nfc_normalize(replace(replace(replace(replace(${cell}, chr(160), ' '), chr(8239), ' '), chr(8203), ''), chr(65279), ''))`;

/** The rules in the order they are applied to a cell. */
export const CLEAN_RULES: readonly CleanRule[] = [
  {
    id: 'spaces',
    fields: TEXTS,
    after: withoutSpecialSpaces,
    touches: (cell) => sql`not ${isPlain(cell)} and ${withoutSpecialSpaces(cell)} <> ${cell}`
  },
  {
    id: 'trim',
    fields: TEXTS,
    after: (cell) => sql`nullif(trim(${cell}, ' ' || chr(9) || chr(10) || chr(13)), '')`,
    touches: (cell) => sql`trim(${cell}, ' ' || chr(9) || chr(10) || chr(13)) <> ${cell}`
  },
  {
    id: 'apostrophe',
    fields: ['order_id', 'customer_ref', 'phone', 'postcode', 'sku'],
    after: (cell) => sql`regexp_replace(${cell}, '^''([+0-9])', '\\1')`,
    touches: (cell) => sql`starts_with(${cell}, '''') and regexp_matches(${cell}, '^''[+0-9]')`
  },
  {
    id: 'trailing-zero-id',
    fields: ['order_id', 'customer_ref'],
    after: (cell) => sql`regexp_replace(${cell}, '^([0-9]+)[.]0$', '\\1')`,
    touches: (cell) => sql`ends_with(${cell}, '.0') and regexp_full_match(${cell}, '[0-9]+[.]0')`
  },
  {
    id: 'email-case',
    fields: ['email'],
    after: (cell) => sql`lower(${cell})`,
    touches: (cell) => sql`lower(${cell}) <> ${cell}`
  }
];

/** The cell of a field after every rule that is on. */
export function cleaned(field: Field, switchedOff: readonly string[], cell: Sql = id(field)): Sql {
  return rulesFor(field, switchedOff).reduce((before, rule) => rule.after(before), cell);
}

/** The rules that are on for a field. */
export function rulesFor(field: Field, switchedOff: readonly string[]): CleanRule[] {
  return CLEAN_RULES.filter((rule) => rule.fields.includes(field) && !switchedOff.includes(rule.id));
}
