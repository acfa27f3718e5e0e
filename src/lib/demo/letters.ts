import { dateOf, dayOf, DAYS } from './calendar';
import type { Customer } from './customers';
import { Dice } from './dice';
import type { Order } from './orders';

/** One thing that happened to an e-mail. */
export interface LetterEvent {
  readonly event: 'sent' | 'opened' | 'clicked';
  readonly day: number;
  readonly second: number;
  readonly campaign: string;
  readonly customer: Customer;
}

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December'
];
const FIRST_LETTER = dayOf(2025, 11, 1);

/** A letter every second month of the last year to everybody who asked for it and has an account, in the order of time. */
export function makeLetterEvents(seed: number, orders: readonly Order[]): readonly LetterEvent[] {
  const since = subscribers(orders);
  return letterDays().flatMap((day, index) => {
    const dice = new Dice(seed, 9_000_000 + index);
    const { year, month } = dateOf(day);
    const campaign = `${MONTH_NAMES[month - 1] ?? ''} ${year}`;
    const readers = [...since].filter(([customer, first]) => first < day && customer.consentUntil > day);
    const events = readers.flatMap(([customer]) => eventsOf(dice, customer, day, campaign));
    return events.sort((a, b) => a.day - b.day || a.second - b.second || a.customer.no - b.customer.no);
  });
}

/** First Thursday of every second month. */
function letterDays(): number[] {
  return Array.from({ length: DAYS - FIRST_LETTER }, (_, index) => FIRST_LETTER + index).filter((day) => {
    const { weekday, date, month } = dateOf(day);
    return weekday === 4 && date <= 7 && month % 2 === 1;
  });
}

function subscribers(orders: readonly Order[]): Map<Customer, number> {
  const since = new Map<Customer, number>();
  for (const { customer, consent, hasAccount, day } of orders) {
    if (customer !== null && consent === true && hasAccount && !since.has(customer)) since.set(customer, day);
  }
  return since;
}

const NINE = 9 * 3600;

function eventsOf(dice: Dice, customer: Customer, day: number, campaign: string): LetterEvent[] {
  const at = (event: LetterEvent['event'], second: number): LetterEvent => ({
    event,
    day: day + Math.floor(second / 86_400),
    second: second % 86_400,
    campaign,
    customer
  });
  const events = [at('sent', NINE)];
  if (!dice.chance(customer.attention)) return events;
  const opened = NINE + 60 + (Math.floor(dice.exponential(1 / 30_000)) % 250_000);
  events.push(at('opened', opened));
  if (dice.chance(0.13)) events.push(at('clicked', opened + dice.whole(3, 240)));
  return events;
}
