import { rowsOf } from '../../domain/answer-table';
import type { ShopSettings } from '../../domain/settings';
import { buildMartStatements } from '../../sql/marts/build';
import { sql } from '../../sql/sql';
import type { Database } from '../warehouse/database';
import { setZoneClock } from './zone-clock';

/** What a shop's marts hold; dates are days of the shop, null when there is no order. */
export interface ShopFacts {
  readonly asOf: string | null;
  readonly firstOn: string | null;
  readonly attempted: number;
  readonly valid: number;
  readonly customers: number;
  readonly lines: number;
  /** Orders that each clause of the policy removes (the first that holds), by clause id. */
  readonly excluded: Readonly<Record<string, number>>;
  /** Orders in currencies that the marts leave out. */
  readonly otherCurrencies: readonly { readonly currency: string; readonly orders: number }[];
}

/** Rebuilds all marts from staging under the settings, as of the end of a day of the shop (null: the newest). */
export async function buildMarts(db: Database, settings: ShopSettings, asOf: string | null): Promise<ShopFacts> {
  await setZoneClock(db, settings.zone);
  for (const statement of buildMartStatements(settings, asOf)) await db.run(statement);
  return shopFacts(db, settings);
}

/** Counts what the marts hold now. */
export async function shopFacts(db: Database, settings: ShopSettings): Promise<ShopFacts> {
  const [counts] = rowsOf<{
    as_of: string | null;
    first_on: string | null;
    attempted: number;
    valid: number;
    customers: number;
    lines: number;
  }>(
    await db.ask(sql`
      select
        (select as_of from moment) as as_of,
        (select first_on from moment) as first_on,
        (select count(*) from orders)::integer as attempted,
        (select count(*) from orders where is_valid)::integer as valid,
        (select count(*) from customers where orders > 0)::integer as customers,
        (select count(*) from order_lines)::integer as lines`)
  );
  const excluded = rowsOf<{ clause: string; orders: number }>(
    await db.ask(
      sql`select excluded_by as clause, count(*)::integer as orders from orders where excluded_by is not null group by excluded_by order by clause`
    )
  );
  const others = rowsOf<{ currency: string; orders: number }>(
    await db.ask(sql`
      select currency, count(distinct (source, order_id))::integer as orders
      from stg_orders
      where currency <> ${settings.currency}
      group by currency
      order by orders desc, currency`)
  );
  return {
    asOf: counts?.as_of ?? null,
    firstOn: counts?.first_on ?? null,
    attempted: counts?.attempted ?? 0,
    valid: counts?.valid ?? 0,
    customers: counts?.customers ?? 0,
    lines: counts?.lines ?? 0,
    excluded: Object.fromEntries(excluded.map(({ clause, orders }) => [clause, orders])),
    otherCurrencies: others
  };
}
