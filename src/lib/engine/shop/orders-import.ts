import type { KindRule } from '../../domain/reading';
import { asideRows, firstRows } from '../../sql/staging/report';
import { sql } from '../../sql/sql';
import type { ImportKind } from './import-kind';
import { orderFigures } from './report';
import { understandOrders } from './understand-orders';

/** How files of orders of one family of sources are imported. */
export function ordersImport(family: string): ImportKind {
  return {
    role: 'orders',
    async understand(db, file, target, checkpoint) {
      const { addedKinds } = await understandOrders(db, file, { ...target, family }, checkpoint);
      return { notes: addedKinds.map(kindNote) };
    },
    register: (importNo, { zone }, sha256) => sql`
      insert into stg_imports by name
      select
        ${importNo}::integer as import_no, ${family} as source, ${zone} as zone, max(ordered_at) as last_at,
        count(*)::integer as orders, ${sha256} as file_sha256
      from stg_orders
      where import_no = ${importNo}
      having count(*) > 0`,
    aside: asideRows,
    figures: orderFigures,
    firstRows
  };
}

function kindNote({ prefix, kind }: KindRule): string {
  const kept =
    kind === 'return' ? 'returns: their amounts are negative' : 'adjustments, which are neither sales nor returns';
  return `Orders whose number begins with “${prefix}” are kept as ${kept}.`;
}
