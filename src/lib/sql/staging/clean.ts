import type { Field } from '../../domain/reading';
import { cellType } from '../../domain/records/cell-types';
import { fieldsOf, RECORD_KINDS } from '../../domain/records/record-kind';
import { id, some, sql, type Sql } from '../sql';

/** A clean-up rule: what it does to a cell, and when it would change one (B3). */
export interface CleanRule {
  readonly id: string;
  readonly fields: readonly Field[];
  /** The cell after the rule; names the cell once, because rules are nested. */
  readonly after: (cell: Sql) => Sql;
  /** True for every cell that `after` would change, and for few others; null when only `after` itself tells. */
  readonly suspects: ((cell: Sql) => Sql) | null;
}

/** Fields of text that an order has once. */
export const ORDER_TEXTS = [
  'platform_order_id',
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
  'discount_code'
] as const satisfies readonly Field[];

/** Fields of text that say what was bought. */
export const PRODUCT_TEXTS = ['sku', 'product', 'vendor', 'category'] as const satisfies readonly Field[];

// Dates and times in two columns are read together, and what came as JSON stays as it is.
const TEXTS: readonly Field[] = [...new Set([...RECORD_KINDS.values()].flatMap(fieldsOf))].filter(
  (field) => cellType(field) === 'text' && !['ordered_time', 'time_zone', 'properties'].includes(field)
);

const BLANKS = sql`' ' || chr(9) || chr(10) || chr(13)`;

// Every blank sorts before `!`.
const mayHaveBlankEnds = (cell: Sql) =>
  sql`${cell} < '!' or ends_with(${cell}, ' ') or ends_with(${cell}, chr(9)) or ends_with(${cell}, chr(10)) or ends_with(${cell}, chr(13))`;

const withoutSpecialSpaces = (cell: Sql) =>
  sql`nfc_normalize(replace(replace(replace(replace(${cell}, chr(160), ' '), chr(8239), ' '), chr(8203), ''), chr(65279), ''))`;

/** The rules in the order they are applied to a cell; those without suspects come last. */
export const CLEAN_RULES: readonly CleanRule[] = [
  {
    id: 'spaces',
    fields: TEXTS,
    after: withoutSpecialSpaces,
    // Bytes equal characters only in plain ASCII, where there is no special space to look for.
    suspects: (cell) => sql`strlen(${cell}) <> length(${cell})`
  },
  {
    id: 'trim',
    fields: TEXTS,
    after: (cell) => sql`nullif(trim(${cell}, ${BLANKS}), '')`,
    suspects: mayHaveBlankEnds
  },
  {
    id: 'apostrophe',
    fields: ['order_id', 'platform_order_id', 'customer_ref', 'phone', 'postcode', 'sku', 'barcode'],
    after: (cell) => sql`regexp_replace(${cell}, '^''([+0-9])', '\\1')`,
    suspects: (cell) => sql`starts_with(${cell}, '''')`
  },
  {
    id: 'trailing-zero-id',
    fields: ['order_id', 'platform_order_id', 'customer_ref'],
    after: (cell) => sql`regexp_replace(${cell}, '^([0-9]+)[.]0$', '\\1')`,
    suspects: (cell) => sql`ends_with(${cell}, '.0')`
  },
  {
    id: 'email-case',
    fields: ['email'],
    after: (cell) => sql`lower(${cell})`,
    suspects: null
  }
];

/** True exactly for the cells that a rule changes. */
export function touches(rule: CleanRule, cell: Sql): Sql {
  const changes = sql`${rule.after(cell)} is distinct from ${cell}`;
  // Only `case` keeps the engine from working out the dear half of a condition for every cell of a file.
  return rule.suspects === null ? changes : sql`case when ${rule.suspects(cell)} then ${changes} else false end`;
}

/** The cell of a field after every rule that is on; `cell` must be a column, because it is named several times. */
export function cleaned(field: Field, switchedOff: readonly string[], cell: Sql = id(field)): Sql {
  const rules = rulesFor(field, switchedOff);
  const suspects = rules.flatMap((rule) => (rule.suspects === null ? [] : [rule.suspects(cell)]));
  const whole = (chosen: readonly CleanRule[], from: Sql) => chosen.reduce((before, rule) => rule.after(before), from);
  const first = rules.filter((rule) => rule.suspects !== null);
  const settled =
    suspects.length === 0 ? cell : sql`case when ${some(suspects)} then ${whole(first, cell)} else ${cell} end`;
  return whole(
    rules.filter((rule) => rule.suspects === null),
    settled
  );
}

/** The rules that are on for a field. */
export function rulesFor(field: Field, switchedOff: readonly string[]): CleanRule[] {
  return CLEAN_RULES.filter((rule) => rule.fields.includes(field) && !switchedOff.includes(rule.id));
}
