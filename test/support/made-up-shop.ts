/** One order of a made-up shop; amounts in whole currency units, times in milliseconds of the shop's wall clock. */
export interface MadeUpOrder {
  readonly customer: number | null;
  readonly at: number;
  readonly valid: boolean;
  readonly gross: number;
  readonly discount: number;
  readonly returns: number;
  readonly refunded: number;
  readonly shipping: number;
  readonly tax: number;
  readonly cost: number | null;
  readonly units: number;
  readonly channel: string | null;
  readonly code: string | null;
  readonly product: number;
}

/** A return document with a date of its own. */
export interface MadeUpReturn {
  readonly customer: number | null;
  readonly at: number;
  readonly value: number;
}

/** A shop small enough to count by hand; `now` is the end of its as-of day. */
export interface MadeUpShop {
  readonly now: number;
  readonly orders: readonly MadeUpOrder[];
  readonly returns: readonly MadeUpReturn[];
}

export const DAY = 86_400_000;
export const PRODUCTS = ['Teapot', 'Cup', 'Tray'] as const;

/** Milliseconds of a wall clock written `YYYY-MM-DD` or `YYYY-MM-DD HH:MM:SS`. */
export function at(text: string): number {
  return Date.parse(`${text.replace(' ', 'T')}${text.length === 10 ? 'T00:00:00' : ''}Z`);
}

/** The wall clock as SQL takes it. */
export function stamp(ms: number): string {
  return new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
}

/** The day of a wall clock. */
export function day(ms: number): string {
  return stamp(ms).slice(0, 10);
}

/** An order written with only what matters to an example. */
export function order(
  customer: number | null,
  when: string,
  gross: number,
  rest: Partial<MadeUpOrder> = {}
): MadeUpOrder {
  return {
    customer,
    at: at(when),
    valid: true,
    gross,
    discount: 0,
    returns: 0,
    refunded: rest.returns ?? 0,
    shipping: 0,
    tax: 0,
    cost: null,
    units: 1,
    channel: 'web',
    code: null,
    product: 0,
    ...rest
  };
}

/** A generator of numbers from 0 to 1 that depends on the seed alone (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A random shop full of ties, exact boundaries, nameless and invalid orders, unknown costs and late returns. */
export function madeUpShop(seed: number): MadeUpShop {
  const roll = dice(seed);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(roll() * choices.length)] as T;
  const now = at('2024-12-01') + Math.floor(roll() * 90) * DAY;
  const knowsCosts = roll() < 0.6;
  const made: MadeUpOrder[] = [];
  for (let customer = 1; customer <= 1 + Math.floor(roll() * 14); customer++) {
    let when = now - Math.floor(roll() * 800 * DAY) - 1000;
    for (let left = pick([1, 1, 2, 3, 4, 7]); left > 0; left--) {
      if (when < now) made.push(randomOrder(roll() < 0.07 ? null : customer, when - (when % 1000), knowsCosts, roll));
      when += pick([0, 30, 182, 385, 30.4375, roll() * 40, roll() * 200, roll() * 500]) * DAY;
    }
  }
  const returns = made
    .filter(() => roll() < 0.15)
    .map((sold) => ({
      customer: sold.customer,
      at: Math.min(now - 1000, sold.at + Math.floor((roll() * 60 - 5) * 86_400) * 1000),
      value: pick([5, 10, 30])
    }));
  return { now, orders: made, returns };
}

function randomOrder(customer: number | null, when: number, knowsCosts: boolean, roll: () => number): MadeUpOrder {
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(roll() * choices.length)] as T;
  const gross = pick([10, 20, 20, 50, 100]);
  const discount = pick([0, 0, 0, 2, 5]);
  const returns = pick([0, 0, 0, 5]);
  return {
    customer,
    at: when,
    valid: roll() > 0.1,
    gross,
    discount,
    returns,
    refunded: returns,
    shipping: pick([0, 4]),
    tax: pick([0, 1]),
    cost: knowsCosts && roll() < 0.9 ? gross / 2 : null,
    units: pick([1, 2, 3]),
    channel: pick(['web', 'pos', null]),
    code: discount > 0 ? pick(['SALE', null]) : null,
    product: pick([0, 1, 2])
  };
}

/** Valid orders of a person, oldest first; equal times in the order they were made. */
export function ordersOf(shop: MadeUpShop, customer: number): MadeUpOrder[] {
  return shop.orders
    .filter((one) => one.customer === customer && one.valid)
    .sort((one, other) => one.at - other.at || shop.orders.indexOf(one) - shop.orders.indexOf(other));
}

/** Everybody named on an order or a return, ascending. */
export function peopleOf(shop: MadeUpShop): number[] {
  const named = [...shop.orders, ...shop.returns].flatMap((one) => (one.customer === null ? [] : [one.customer]));
  return [...new Set(named)].sort((one, other) => one - other);
}

/** Whole currency units as the marts hold them. */
export const e4 = (units: number) => Math.round(units * 10_000);

/** The amounts of an order as the marts hold them. */
export function amounts(sold: MadeUpOrder) {
  const charged = sold.gross - sold.discount + sold.shipping + sold.tax;
  return {
    gross_e4: e4(sold.gross),
    discount_e4: e4(sold.discount),
    returns_e4: e4(sold.returns),
    net_e4: e4(sold.gross - sold.discount - sold.returns),
    shipping_e4: e4(sold.shipping),
    tax_e4: e4(sold.tax),
    charged_e4: e4(charged),
    refunded_e4: e4(sold.refunded),
    total_e4: e4(charged - sold.refunded),
    cost_e4: sold.cost === null ? null : e4(sold.cost),
    costed_net_e4: sold.cost === null ? 0 : e4(sold.gross - sold.discount - sold.returns)
  };
}
