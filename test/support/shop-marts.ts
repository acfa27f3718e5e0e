import type { Database } from '../../src/lib/engine/warehouse/database';
import { MARTS, customers, entries, moment, orderLines, orders, products } from '../../src/lib/sql/marts/tables';
import { id, join, sql, type Sql } from '../../src/lib/sql/sql';
import { createTable, type TableContract } from '../../src/lib/sql/table';
import { amounts, day, DAY, e4, ordersOf, peopleOf, PRODUCTS, stamp } from './made-up-shop';
import type { MadeUpOrder, MadeUpReturn, MadeUpShop } from './made-up-shop';

/** Creates the marts of the shop in a database, the rows in the order given by `shuffle` (as made when absent). */
export async function openShop(
  db: Database,
  shop: MadeUpShop,
  shuffle: <T>(rows: readonly T[]) => readonly T[] = (rows) => rows
): Promise<void> {
  const rows = martRows(shop).filter(([, own]) => own.length > 0);
  const statements = [
    ...[...MARTS, moment].map(createTable),
    ...rows.map(([table, own]) => insert(table, shuffle(own)))
  ];
  await db.run(join(statements, ';\n'));
}

type MartRow = Readonly<Record<string, string | number | boolean | null>>;

function insert(table: TableContract, rows: readonly MartRow[]): Sql {
  const names = Object.keys(rows[0] as MartRow);
  const values = rows.map(
    (row) =>
      sql`(${join(
        names.map((name) => sql`${row[name] ?? null}`),
        ', '
      )})`
  );
  return sql`insert into ${id(table.name)} (${join(names.map(id), ', ')}) values ${join(values)}`;
}

function martRows(shop: MadeUpShop): [TableContract, MartRow[]][] {
  const keyed = shop.orders.map((sold, index) => orderRow(shop, sold, index + 1));
  const sales = keyed.filter((row) => row.is_valid).map((row, index) => saleEntry(row, index + 1));
  const returned = shop.returns.map((one, index) => returnEntry(one, sales.length + index + 1));
  return [
    [orders, keyed],
    [orderLines, shop.orders.map((sold, index) => lineRow(sold, index + 1))],
    [
      products,
      PRODUCTS.map((title, index) => ({
        product_key: index,
        sku: `P${index}`,
        title,
        category: index < 2 ? 'Tea' : 'Other'
      }))
    ],
    [entries, [...sales, ...returned]],
    [customers, peopleOf(shop).map((customer) => customerRow(shop, customer))],
    [moment, [{ now_at: stamp(shop.now), as_of: day(shop.now - DAY), first_on: firstOn(shop) }]]
  ];
}

function firstOn(shop: MadeUpShop): string | null {
  return shop.orders.length === 0 ? null : day(Math.min(...shop.orders.map((one) => one.at)));
}

function orderRow(shop: MadeUpShop, sold: MadeUpOrder, key: number) {
  const own = sold.customer === null ? [] : ordersOf(shop, sold.customer);
  const rank = own.indexOf(sold);
  const previous = own[rank - 1];
  return {
    order_key: key,
    order_id: `id-${key}`,
    order_name: `#${1000 + key}`,
    source: 'made-up',
    import_no: 1,
    source_row: key,
    customer_no: sold.customer,
    is_valid: sold.valid,
    excluded_by: sold.valid ? null : 'cancelled',
    status: 'paid',
    channel: sold.channel,
    discount_code: sold.code,
    country: 'DK',
    ordered_at: stamp(sold.at),
    local_at: stamp(sold.at),
    local_date: day(sold.at),
    order_rank: rank < 0 ? null : rank + 1,
    previous_at: rank < 1 || previous === undefined ? null : stamp(previous.at),
    units: sold.units,
    fees_e4: 0,
    ...amounts(sold)
  };
}

function saleEntry(row: ReturnType<typeof orderRow>, entry: number) {
  const {
    order_key,
    customer_no,
    order_rank,
    previous_at,
    channel,
    discount_code,
    country,
    units,
    local_at,
    local_date
  } = row;
  const { gross_e4, discount_e4, returns_e4, net_e4, shipping_e4, tax_e4 } = row;
  const { charged_e4, refunded_e4, total_e4, cost_e4, costed_net_e4 } = row;
  return {
    entry_no: entry,
    is_order: true,
    at: local_at,
    ...{ order_key, customer_no, order_rank, previous_at, channel, discount_code, country, units, local_date },
    ...{ gross_e4, discount_e4, returns_e4, net_e4, shipping_e4, tax_e4 },
    ...{ charged_e4, refunded_e4, total_e4, cost_e4, costed_net_e4 }
  } satisfies MartRow;
}

function returnEntry(given: MadeUpReturn, entry: number) {
  const none = {
    order_key: null,
    order_rank: null,
    previous_at: null,
    channel: null,
    discount_code: null,
    country: null
  };
  return {
    entry_no: entry,
    is_order: false,
    at: stamp(given.at),
    ...none,
    customer_no: given.customer,
    units: 0,
    local_date: day(given.at),
    ...{
      gross_e4: 0,
      discount_e4: 0,
      returns_e4: e4(given.value),
      net_e4: -e4(given.value),
      shipping_e4: 0,
      tax_e4: 0
    },
    ...{ charged_e4: 0, refunded_e4: e4(given.value), total_e4: -e4(given.value), cost_e4: null, costed_net_e4: 0 }
  } satisfies MartRow;
}

function lineRow(sold: MadeUpOrder, key: number): MartRow {
  const { gross_e4, discount_e4 } = amounts(sold);
  return {
    order_key: key,
    line_no: 1,
    customer_no: sold.customer,
    is_valid: sold.valid,
    local_date: day(sold.at),
    product_key: sold.product,
    kind: 'sale',
    quantity: sold.units,
    gross_e4,
    discount_e4,
    net_e4: gross_e4 - discount_e4
  };
}

function customerRow(shop: MadeUpShop, customer: number): MartRow {
  const own = ordersOf(shop, customer);
  const back = shop.returns.filter((one) => one.customer === customer);
  const sum = (name: 'gross_e4' | 'discount_e4' | 'returns_e4' | 'charged_e4' | 'total_e4') =>
    own.reduce((total, sold) => total + amounts(sold)[name], 0);
  const given = back.reduce((total, one) => total + e4(one.value), 0);
  const returns_e4 = sum('returns_e4') + given;
  return {
    customer_no: customer,
    customer_id: `c${String(customer).padStart(11, '0')}`,
    email: customer % 5 === 0 ? null : `Person${customer}@Example.com`.toLowerCase(),
    phone: `+45 12 34 ${10 + customer}`,
    first_name: customer % 2 === 0 ? 'Åse' : "O'Neil",
    last_name: `Nr${customer}`,
    country: customer % 3 === 0 ? null : 'DK',
    accepts_marketing: customer % 3 === 0 ? null : customer % 3 === 1,
    first_channel: own[0]?.channel ?? null,
    attempted: shop.orders.filter((one) => one.customer === customer).length,
    orders: own.length,
    first_at: own[0] ? stamp(own[0].at) : null,
    last_at: own[0] ? stamp((own[own.length - 1] as MadeUpOrder).at) : null,
    second_at: own[1] ? stamp(own[1].at) : null,
    units: own.reduce((total, one) => total + one.units, 0),
    gross_e4: sum('gross_e4'),
    discount_e4: sum('discount_e4'),
    returns_e4,
    net_e4: sum('gross_e4') - sum('discount_e4') - returns_e4,
    charged_e4: sum('charged_e4'),
    total_e4: sum('total_e4') - given,
    returned_orders: own.filter((one) => one.returns > 0).length + back.length
  };
}
