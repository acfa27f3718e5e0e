import { discounted, isGiftCard, makeBasket, netOf, returnedValue, withReturns, type Line } from './basket';
import { DAYS, secondOf } from './calendar';
import { discountFor } from './campaigns';
import type { Channel, Customer } from './customers';
import { Dice } from './dice';
import type { Product } from './products';

export type Status = 'paid' | 'pending' | 'partially_refunded' | 'refunded' | 'voided';

/** One order; amounts in hundredths of a crown. `total = Σ (unit × quantity − discount) + shipping`, VAT contained in it. */
export interface Order {
  readonly day: number;
  readonly second: number;
  readonly customer: Customer | null;
  readonly hasAccount: boolean;
  readonly consent: boolean | null;
  readonly channel: Channel;
  readonly code: string;
  readonly payment: string;
  readonly status: Status;
  readonly isFulfilled: boolean;
  /** Minutes from the order to its cancellation; null when it stands. */
  readonly cancelledAfter: number | null;
  readonly isTest: boolean;
  readonly lines: readonly Line[];
  readonly shippingMinor: number;
  readonly taxMinor: number;
  readonly totalMinor: number;
  readonly refundedMinor: number;
}

/** Everything the customers order, plus sales over the counter to nobody in particular and the shop's own tests, oldest first. */
export function makeOrders(
  seed: number,
  customers: readonly Customer[],
  products: readonly Product[]
): readonly Order[] {
  const known = customers.flatMap((customer) => ordersOf(new Dice(seed, 5_000_000 + customer.no), customer, products));
  const dice = new Dice(seed, 2);
  const nobody = Array.from({ length: Math.round(customers.length * 0.03) }, () =>
    makeOrder(dice, products, { customer: null, day: dice.whole(0, DAYS - 1), before: 0 })
  );
  const tests = Array.from({ length: 14 }, (_, index) => ({
    ...makeOrder(dice, products, { customer: null, day: index * 75 + 3, before: 0 }),
    channel: 'Web' as const,
    isTest: true
  }));
  return [...known, ...nobody, ...tests].sort((a, b) => a.day - b.day || a.second - b.second);
}

function ordersOf(dice: Dice, customer: Customer, products: readonly Product[]): Order[] {
  return customer.orderDays.map((day, before) => makeOrder(dice, products, { customer, day, before }));
}

interface Visit {
  readonly customer: Customer | null;
  readonly day: number;
  readonly before: number;
}

function makeOrder(dice: Dice, products: readonly Product[], { customer, day, before }: Visit): Order {
  const consent = customer === null ? null : day >= customer.consentUntil ? false : customer.consent;
  const channel = channelOf(dice, customer, before, consent === true);
  const discount = discountFor(dice, { day, before, subscribed: consent === true });
  const isReplacement = before > 0 && dice.chance(0.008);
  const basket = makeBasket(dice, products, customer, day);
  const lines = isReplacement ? replacement(dice, basket) : discounted(basket, discount?.percent ?? 0);
  return settle(dice, {
    day,
    second: secondOf(dice.next(), dice.next(), channel === 'POS'),
    customer,
    hasAccount: customer !== null && before >= customer.accountFrom,
    consent,
    channel,
    code: isReplacement ? 'REPLACEMENT' : (discount?.code ?? ''),
    isTest: false,
    lines,
    shippingMinor: shippingOf(lines, customer, channel, isReplacement || discount?.freeShipping === true)
  });
}

// Broken goods are replaced by one article for nothing: some clerks enter no price, others take all of it off.
function replacement(dice: Dice, basket: readonly Line[]): Line[] {
  const broken = basket.find((line) => !isGiftCard(line)) ?? (basket[0] as Line);
  return dice.chance(0.5) ? [{ ...broken, unitMinor: 0 }] : discounted([broken], 100);
}

function channelOf(dice: Dice, customer: Customer | null, before: number, subscribed: boolean): Channel {
  if (customer === null) return 'POS';
  if (before === 0) return customer.channel;
  if (subscribed && dice.chance(0.34)) return 'Newsletter';
  if (dice.chance(0.5)) return customer.channel;
  return dice.weighted(['Web', 'Google', 'Instagram'] as const, (one) => (one === 'Web' ? 3 : 1));
}

const FREE_SHIPPING_FROM = 59_900;

function shippingOf(lines: readonly Line[], customer: Customer | null, channel: Channel, isFree: boolean): number {
  if (isFree || channel === 'POS' || customer === null || lines.every(isGiftCard)) return 0;
  return lines.reduce((sum, line) => sum + netOf(line), 0) >= FREE_SHIPPING_FROM ? 0 : customer.country.shippingMinor;
}

type Placed = Omit<
  Order,
  'payment' | 'status' | 'isFulfilled' | 'cancelledAfter' | 'taxMinor' | 'totalMinor' | 'refundedMinor'
>;

/** Adds payment, tax, cancellation and returns to a placed order. */
function settle(dice: Dice, placed: Placed): Order {
  const isFree = placed.lines.every((line) => netOf(line) === 0) && placed.shippingMinor === 0;
  const payment = isFree ? 'None' : paymentOf(dice, placed.channel);
  const isPending = payment === 'Invoice' && dice.chance(placed.day > DAYS - 14 ? 0.7 : 0.07);
  const isCancelled = !isPending && !isFree && placed.channel !== 'POS' && dice.chance(0.016);
  const isLate = placed.day >= DAYS - 2 && placed.channel !== 'POS';
  const keepsAll = isFree || isPending || isCancelled || placed.day > DAYS - 10;
  const lines = keepsAll ? placed.lines : withReturns(dice, placed.lines, placed.customer);
  const items = lines.reduce((sum, line) => sum + netOf(line), 0);
  const total = items + placed.shippingMinor;
  const isVoided = isCancelled && dice.chance(0.5);
  const refunded = isCancelled ? (isVoided ? 0 : total) : refundOf(lines, total);
  return {
    ...placed,
    lines,
    payment,
    status: isPending
      ? 'pending'
      : isVoided
        ? 'voided'
        : refunded === 0
          ? 'paid'
          : refunded < total
            ? 'partially_refunded'
            : 'refunded',
    isFulfilled: !isCancelled && !isLate && !(isPending && dice.chance(0.3)),
    cancelledAfter: isCancelled ? dice.whole(5, 2880) : null,
    taxMinor: taxOf(placed, lines),
    totalMinor: total,
    refundedMinor: refunded
  };
}

/** Whoever sends everything back gets the shipping back too, as the law of distance selling asks. */
function refundOf(lines: readonly Line[], total: number): number {
  if (lines.every((line) => line.returned === line.quantity)) return total;
  return lines.reduce((sum, line) => sum + returnedValue(line), 0);
}

function paymentOf(dice: Dice, channel: Channel): string {
  if (channel === 'Marketplace') return 'Marketplace';
  if (channel === 'POS') return dice.chance(0.9) ? 'Card terminal' : 'Cash';
  return dice.weighted(['Card', 'Wallet', 'Invoice'] as const, (one) =>
    one === 'Card' ? 58 : one === 'Wallet' ? 30 : 12
  );
}

/** VAT inside the price: on all articles but gift cards, which are taxed when they are spent. */
function taxOf(placed: Placed, lines: readonly Line[]): number {
  const vat = placed.customer === null ? 25 : placed.customer.country.vat;
  const taxed = lines
    .filter((line) => !isGiftCard(line))
    .reduce((sum, line) => sum + netOf(line), placed.shippingMinor);
  return Math.round((taxed * vat) / (100 + vat));
}
