import { id, sql, type Sql } from '../sql';

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
  'bases',
  'cells'
] as const;

/** Statements that drop every scratch table of an import. */
export const dropScratch: readonly Sql[] = SCRATCH.map((name) => sql`drop table if exists ${id(name)}`);
