import { CATEGORIES, type Category } from './categories';
import { blackWeek, busyness, BUSIEST, dateOf, DAYS } from './calendar';
import { Dice } from './dice';
import { makeEmail, makeName } from './names';
import { COUNTRIES, phoneOf, type Country } from './places';

export type Channel = 'Web' | 'Google' | 'Instagram' | 'Newsletter' | 'Marketplace' | 'POS';

/** A made-up person and how they shop. */
export interface Customer {
  readonly no: number;
  readonly first: string;
  readonly last: string;
  readonly email: string;
  readonly phone: string | null;
  readonly country: Country;
  readonly city: string;
  readonly postcode: string;
  /** Guests have no account number until they make one, at the order with this index. */
  readonly accountFrom: number;
  readonly channel: Channel;
  /** Consent to marketing, as recorded: null is unknown. */
  readonly consent: boolean | null;
  /** Day on which consent was taken back; `DAYS` when never. */
  readonly consentUntil: number;
  readonly favorite: Category | null;
  /** Chance of one more line on an order. */
  readonly moreLines: number;
  /** Multiplies the chance that a line comes back. */
  readonly returning: number;
  /** How likely a letter is opened. */
  readonly attention: number;
  /** Days on which this person orders, ascending, the first one included. */
  readonly orderDays: readonly number[];
}

const CHANNELS: readonly { readonly channel: Channel; readonly weight: number; readonly loyalty: number }[] = [
  { channel: 'Web', weight: 27, loyalty: 1.15 },
  { channel: 'Google', weight: 28, loyalty: 1 },
  { channel: 'Instagram', weight: 20, loyalty: 0.8 },
  { channel: 'Marketplace', weight: 13, loyalty: 0.5 },
  { channel: 'POS', weight: 12, loyalty: 1.1 }
];

/** All customers by the day they first bought. */
export function makeCustomers(seed: number, count: number): readonly Customer[] {
  const days = joinDays(new Dice(seed, 1), count);
  const taken = new Map<string, number>();
  const phones = new Map<Country, number>();
  return days.map((day, index) => makeCustomer(new Dice(seed, 1000 + index), index, day, { taken, phones }));
}

/** Busy days bring more new customers, and the shop grows by half over its three years. */
function joinDays(dice: Dice, count: number): number[] {
  const weights = Array.from({ length: DAYS }, (_, day) => busyness(day) * (0.8 + (0.4 * day) / DAYS));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const throws = Array.from({ length: count }, () => dice.next() * total).sort((a, b) => a - b);
  let day = 0;
  let reached = weights[0] ?? 0;
  return throws.map((at) => {
    while (at >= reached && day < DAYS - 1) reached += weights[++day] ?? 0;
    return day;
  });
}

interface Used {
  readonly taken: Map<string, number>;
  readonly phones: Map<Country, number>;
}

function makeCustomer(dice: Dice, no: number, day: number, used: Used): Customer {
  const name = makeName(dice);
  const { channel, loyalty } = dice.weighted(CHANNELS, (one) => one.weight);
  const country = channel === 'POS' ? (COUNTRIES[0] as Country) : dice.weighted(COUNTRIES, (one) => one.weight);
  const [city, postcode] = dice.pick(country.cities);
  const favorite = dice.chance(0.55) ? dice.weighted(CATEGORIES.slice(0, -1), (one) => one.weight) : null;
  const consent = consentOf(dice, channel);
  return {
    no,
    ...name,
    email: makeEmail(dice, name, used.taken),
    phone: dice.chance(0.4) ? nextPhone(country, used.phones) : null,
    country,
    city,
    postcode,
    accountFrom: dice.chance(0.78) ? 0 : dice.chance(0.4) ? 1 : 99,
    channel,
    consent,
    consentUntil: consent === true && dice.chance(0.12) ? dice.whole(day, DAYS) : DAYS,
    favorite,
    moreLines: Math.min(0.8, dice.gamma(4, 4 / 0.38)),
    returning: dice.gamma(0.8, 0.8),
    attention: Math.min(0.95, dice.gamma(1.6, 4.5)),
    orderDays: orderDays(dice, day, loyalty * seasonLoyalty(day) * (favorite?.code === 'CO' ? 1.6 : 1))
  };
}

function consentOf(dice: Dice, channel: Channel): boolean | null {
  if (channel === 'Marketplace') return null;
  const at = dice.next();
  return at < 0.52 ? true : at < 0.82 ? false : null;
}

function nextPhone(country: Country, phones: Map<Country, number>): string | null {
  const n = phones.get(country) ?? 0;
  phones.set(country, n + 1);
  return phoneOf(country, n);
}

/** People who first came for a bargain or a present come back less. */
function seasonLoyalty(day: number): number {
  const { year, month } = dateOf(day);
  const black = blackWeek(year);
  if (day >= black.from && day <= black.to) return 0.65;
  return month === 12 ? 0.8 : 1;
}

/**
 * Buying as in the Pareto/NBD model (Schmittlein, Morrison and Colombo 1987): each person buys at a rate of their own
 * and is lost at a rate of their own, both gamma distributed; thinning by `busyness` adds the seasons.
 */
function orderDays(dice: Dice, first: number, loyalty: number): number[] {
  const rate = (dice.gamma(0.62, 0.62 / 1.75) * loyalty) / 365;
  const lost = first + dice.exponential(dice.gamma(0.7, 0.7 / 0.9) / 365 + 1e-9);
  const end = Math.min(lost, DAYS);
  const days = [first];
  for (let at = first + 1; ;) {
    at += dice.exponential(rate * BUSIEST + 1e-9);
    if (at >= end) return days;
    if (dice.next() * BUSIEST < busyness(Math.floor(at))) days.push(Math.floor(at));
  }
}
