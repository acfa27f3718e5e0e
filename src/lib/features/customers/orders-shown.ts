import type { Row, Value } from '../../domain/answer-table';
import { words } from './customer-words';

/** What the order policy says about an order, in words. */
export function verdictText(order: Row): string {
  const clause = order.excluded_by;
  if (typeof clause !== 'string') return words.orders.counts;
  return words.orders.excluded(words.orders.reasons[clause] ?? clause);
}

/** A code of a source as words: "partially_refunded" is "partially refunded". */
export function codeText(code: Value | undefined): string | null {
  return typeof code === 'string' && code !== '' ? code.replaceAll('_', ' ') : null;
}

/** The lines of each order by its key. */
export function linesByOrder(lines: readonly Row[]): ReadonlyMap<Value, readonly Row[]> {
  const byOrder = new Map<Value, Row[]>();
  for (const line of lines) {
    const key = line.order_key ?? null;
    const own = byOrder.get(key);
    if (own === undefined) byOrder.set(key, [line]);
    else own.push(line);
  }
  return byOrder;
}
