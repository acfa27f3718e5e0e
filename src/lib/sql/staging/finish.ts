import { stgLines, stgOrders } from './tables';
import { id, join, sql, type Sql } from '../sql';

const ORDER_CONTENT = Object.keys(stgOrders.columns).filter(
  (name) => !['import_no', 'order_no', 'source_row', 'content_hash'].includes(name)
);
const LINE_CONTENT = Object.keys(stgLines.columns).filter(
  (name) => !['import_no', 'order_no', 'line_no', 'product_no', 'source_row'].includes(name)
);

/** Sets `content_hash` of one import's orders: a sum over lines, so that the order of rows never changes it. */
export function contentHash(importNo: number): Sql {
  return sql`
    update stg_orders
    set content_hash = (((hash(${join(ORDER_CONTENT.map(id), ', ')}) >> 12)::hugeint + coalesce(line_hash, 0)) % 4503599627370496)::bigint
    from (
      select order_no, sum((hash(${join(
        LINE_CONTENT.map((name) => sql`stg_lines.${id(name)}`),
        ', '
      )}, sku, title) >> 12)::hugeint) as line_hash
      from stg_lines
      join stg_products using (import_no, product_no)
      where import_no = ${importNo}
      group by order_no
    ) as sums
    where stg_orders.import_no = ${importNo} and stg_orders.order_no = sums.order_no`;
}

const SCRATCH = [
  'raw_rows',
  'removed',
  'number_texts',
  'order_cells',
  'typed_rows',
  'row_faults',
  'walls',
  'odd_moments',
  'moments',
  'repeated_rows',
  'heads',
  'order_times',
  'order_faults',
  'product_cells',
  'lines',
  'amounts',
  'bases'
] as const;

/** Statements that drop every scratch table of an import. */
export const dropScratch: readonly Sql[] = SCRATCH.map((name) => sql`drop table if exists ${id(name)}`);
