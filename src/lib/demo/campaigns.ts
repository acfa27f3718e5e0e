import { blackWeek, dateOf } from './calendar';
import type { Dice } from './dice';

/** A discount on one order. */
export interface Discount {
  readonly code: string;
  /** Percent off every article but gift cards. */
  readonly percent: number;
  readonly freeShipping: boolean;
}

/** What the shop knows about an order when it decides on a discount. */
export interface Occasion {
  readonly day: number;
  /** Orders of the customer before this one. */
  readonly before: number;
  readonly subscribed: boolean;
}

interface Offer extends Discount {
  /** Share of the orders it is open to that use it. */
  readonly share: number;
  open(occasion: Occasion): boolean;
}

const OFFERS: readonly Offer[] = [
  { code: 'BLACK25', percent: 25, freeShipping: false, share: 0.62, open: ({ day }) => isBlackWeek(day) },
  { code: 'JANUARY20', percent: 20, freeShipping: false, share: 0.35, open: ({ day }) => between(day, 102, 114) },
  { code: 'SPRING15', percent: 15, freeShipping: false, share: 0.3, open: ({ day }) => between(day, 310, 317) },
  { code: 'SUMMER15', percent: 15, freeShipping: false, share: 0.35, open: ({ day }) => between(day, 620, 630) },
  {
    code: 'WELCOME10',
    percent: 10,
    freeShipping: false,
    share: 0.3,
    open: ({ before, subscribed }) => before === 0 && subscribed
  },
  { code: 'THANKS15', percent: 15, freeShipping: false, share: 0.14, open: ({ before }) => before >= 4 },
  { code: 'FREESHIP', percent: 0, freeShipping: true, share: 0.04, open: () => true }
];

/** The first open offer that the order uses, or null: at most one code per order. */
export function discountFor(dice: Dice, occasion: Occasion): Discount | null {
  return OFFERS.find((offer) => offer.open(occasion) && dice.chance(offer.share)) ?? null;
}

function isBlackWeek(day: number): boolean {
  const { from, to } = blackWeek(dateOf(day).year);
  return day >= from && day <= to;
}

/** Dates as month × 100 + day, both included. */
function between(day: number, from: number, to: number): boolean {
  const { month, date } = dateOf(day);
  return month * 100 + date >= from && month * 100 + date <= to;
}
