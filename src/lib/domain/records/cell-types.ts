import type { Field } from '../reading';

/** How the cells of a field are read. Times become instants, numbers exact decimals, the rest is text. */
export type CellType = 'text' | 'number' | 'time' | 'yes-no';

const NUMBERS = [
  'unit_price',
  'line_total',
  'line_discount',
  'unit_cost',
  'order_total',
  'order_gross',
  'order_subtotal',
  'order_discount',
  'shipping',
  'tax',
  'refunded',
  'quantity',
  'price',
  'spend',
  'impressions',
  'clicks',
  'conversions',
  'conversion_value',
  'value'
] as const satisfies readonly Field[];

const TIMES = [
  'ordered_at',
  'cancelled_at',
  'consent_at',
  'created_at',
  'birth_date',
  'spent_on',
  'spent_until',
  'event_at'
] as const satisfies readonly Field[];

const YES_NO = ['is_test', 'accepts_marketing', 'accepts_sms'] as const satisfies readonly Field[];

/** Fields whose cells are decimal numbers. */
export const NUMBER_FIELDS: readonly Field[] = NUMBERS;

/** Fields whose cells are points in time. */
export const TIME_FIELDS: readonly Field[] = TIMES;

/** How the cells of a field are read. */
export function cellType(field: Field): CellType {
  if (NUMBER_FIELDS.includes(field)) return 'number';
  if (TIME_FIELDS.includes(field)) return 'time';
  return (YES_NO as readonly Field[]).includes(field) ? 'yes-no' : 'text';
}
