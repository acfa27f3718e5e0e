import { stamp } from './calendar';
import { makeCustomers } from './customers';
import { Dice } from './dice';
import { makeLetterEvents, type LetterEvent } from './letters';
import { makeOrders, type Order } from './orders';
import { makeProducts } from './products';
import { LETTER_COLUMNS, ORDER_COLUMNS } from './reading';
import type { Line } from './basket';

/** The seed and size of the shop that ships. */
export const DEMO_SEED = 20_261_031;
export const DEMO_CUSTOMERS = 20_000;

/** The files a merchant would drop, as text, with what is in them. */
export interface DemoShop {
  readonly ordersCsv: string;
  readonly lettersCsv: string;
  readonly orders: readonly Order[];
  readonly letters: readonly LetterEvent[];
}

/** A made-up shop: three years to 2026-10-31, prices in crowns with VAT inside. Same seed and size, same bytes. */
export function makeDemoShop(seed: number, customers: number): DemoShop {
  const products = makeProducts(new Dice(seed, 0));
  const orders = makeOrders(seed, makeCustomers(seed, customers), products);
  const letters = makeLetterEvents(seed, orders);
  return { orders, letters, ordersCsv: ordersCsv(orders), lettersCsv: lettersCsv(letters) };
}

const FIRST_ORDER = 10_001;

function ordersCsv(orders: readonly Order[]): string {
  const rows = orders.flatMap((order, index) => orderRows(order, FIRST_ORDER + index));
  return [ORDER_COLUMNS.join(','), ...rows, ''].join('\n');
}

function orderRows(order: Order, no: number): string[] {
  return order.lines.map((line, index) => {
    const head = index === 0 ? orderCells(order, no) : CONTINUED;
    return [String(no), ...head, ...lineCells(line)].map(cell).join(',');
  });
}

const CONTINUED: readonly string[] = ORDER_COLUMNS.slice(
  ORDER_COLUMNS.indexOf('Date'),
  ORDER_COLUMNS.indexOf('Product')
).map(() => '');

function orderCells(order: Order, no: number): string[] {
  return [
    stamp(order.day, order.second),
    ...personCells(order, no),
    order.consent === null ? '' : order.consent ? 'yes' : 'no',
    order.channel,
    order.code,
    order.payment,
    order.status,
    order.isFulfilled ? 'fulfilled' : 'unfulfilled',
    order.cancelledAfter === null ? '' : stamp(order.day, order.second + order.cancelledAfter * 60),
    order.isTest ? 'yes' : '',
    money(order.shippingMinor),
    money(order.taxMinor),
    money(order.totalMinor),
    order.refundedMinor === 0 ? '' : money(order.refundedMinor)
  ];
}

// A real export has capitals in addresses and blanks after towns, so every 41st and 131st order has.
function personCells({ customer, hasAccount, isTest }: Order, no: number): string[] {
  if (isTest) return ['', 'test@example.com', 'Test', 'Order', '', '', '', 'DK'];
  if (customer === null) return ['', '', '', '', '', '', '', 'DK'];
  const { email, first, last, phone, city, postcode, country } = customer;
  return [
    hasAccount ? customerRef(customer.no) : '',
    no % 41 === 0 ? email.toUpperCase() : email,
    first,
    last,
    phone ?? '',
    no % 131 === 0 ? `${city} ` : city,
    postcode,
    country.code
  ];
}

function lineCells(line: Line): string[] {
  const { product } = line;
  return [
    product.title,
    product.sku,
    product.category.name,
    product.vendor,
    money(line.unitMinor),
    product.costMinor === null ? '' : money(product.costMinor),
    String(line.quantity),
    line.discountMinor === 0 ? '' : money(line.discountMinor),
    line.returned === 0 ? '' : String(line.returned)
  ];
}

function lettersCsv(events: readonly LetterEvent[]): string {
  const rows = events.map(({ event, day, second, customer, campaign }) =>
    [event, stamp(day, second), customerRef(customer.no), campaign].join(',')
  );
  return [LETTER_COLUMNS.join(','), ...rows, ''].join('\n');
}

function customerRef(no: number): string {
  return String(40_001 + no);
}

function money(minor: number): string {
  return `${Math.floor(minor / 100)}.${String(minor % 100).padStart(2, '0')}`;
}

function cell(text: string): string {
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
