import type { SegmentConstants } from '../../src/lib/domain/segment-constants';
import { amounts, DAY, e4, ordersOf, peopleOf, type MadeUpShop } from './made-up-shop';
import { eventsOf } from './slow-shop';

/** What is known of a customer at an instant. */
export interface SlowCustomer {
  readonly person: number;
  readonly ageDays: number;
  readonly firstAgeDays: number;
  readonly orders: number;
  readonly net: number;
  readonly sold: number;
  readonly returned: number;
  readonly returnedOrders: number;
  readonly costedNet: number;
  readonly profit: number | null;
}

/** Everybody with a valid order in `[since, instant)`, counted from the events of those days alone. */
export function slowCustomers(shop: MadeUpShop, instant: number, since = -Infinity): SlowCustomer[] {
  return peopleOf(shop).flatMap((person) => {
    const own = ordersOf(shop, person).filter((sold) => sold.at < instant && sold.at >= since);
    const events = eventsOf(shop).filter(
      (event) => event.customer === person && event.at < instant && event.at >= since
    );
    const [first, newest] = [own[0], own[own.length - 1]];
    if (first === undefined || newest === undefined) return [];
    const costed = own.filter((sold) => sold.cost !== null);
    const total = (numbers: number[]) => numbers.reduce((all, one) => all + one, 0);
    const costedNet = total(costed.map((sold) => amounts(sold).net_e4));
    return [
      {
        person,
        ageDays: (instant - newest.at) / DAY,
        firstAgeDays: (instant - first.at) / DAY,
        orders: own.length,
        net: total(events.map((event) => event.net)),
        sold: total(own.map((sold) => e4(sold.gross - sold.discount))),
        returned: total(events.map((event) => event.returned)),
        returnedOrders: events.filter((event) => event.sold === null || event.returned > 0).length,
        costedNet,
        profit: costed.length === 0 ? null : costedNet - total(costed.map((sold) => e4(sold.cost as number)))
      }
    ];
  });
}

/** The score of J1 for each value: compare it with every other value, one by one. */
export function slowScores(values: readonly number[], levels: number, best: 'highest' | 'lowest'): number[] {
  return values.map((own) => {
    const below = values.filter((other) => (best === 'highest' ? other < own : other > own)).length;
    const equal = values.filter((other) => other === own).length;
    return Math.min(levels, 1 + Math.floor((levels * (2 * below + equal)) / (2 * values.length)));
  });
}

/** The scores of every customer, by person: one order is F = 1, repeat customers share the rest. */
export function slowRfm(people: readonly SlowCustomer[], levels: number): Map<number, string> {
  const r = slowScores(
    people.map((one) => Math.floor(one.ageDays)),
    levels,
    'lowest'
  );
  const m = slowScores(
    people.map((one) => one.net),
    levels,
    'highest'
  );
  const repeaters = people.filter((one) => one.orders > 1);
  const f = slowScores(
    repeaters.map((one) => one.orders),
    levels - 1,
    'highest'
  );
  return new Map(
    people.map((one, index) => {
      const frequency = one.orders === 1 ? 1 : 1 + (f[repeaters.indexOf(one)] as number);
      return [one.person, `${r[index]}${frequency}${m[index]}`];
    })
  );
}

/** The value below which a share of the numbers lies, between two of them when it falls between. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((one, other) => one - other);
  const place = (sorted.length - 1) * share;
  const low = sorted[Math.floor(place)] as number;
  const high = sorted[Math.ceil(place)] as number;
  return low + (high - low) * (place - Math.floor(place));
}

/** The nine segments of J3 as sentences in code, tried from top to bottom. */
export function slowSegment(one: SlowCustomer, all: readonly SlowCustomer[], constants: SegmentConstants): string {
  const repeats = all.filter((other) => other.orders > 1).map((other) => other.orders);
  const median = repeats.length === 0 ? null : quantile(repeats, 0.5);
  const frequent = Math.max(constants.frequentOrders, median ?? 0);
  const average = (other: SlowCustomer) => other.net / other.orders;
  const averages = all.map(average);
  const total = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
  const soldInAll = total(all.map((other) => other.sold));
  const shopRate = soldInAll === 0 ? 0 : total(all.map((other) => other.returned)) / soldInAll;
  const rate = one.sold === 0 ? 0 : one.returned / one.sold;
  const costed = all.filter((other) => other.profit !== null);
  const costsKnown =
    costed.length > 0 &&
    total(costed.map((other) => other.costedNet)) >= constants.costCoverage * total(all.map((other) => other.net));
  const profits = costed.map((other) => other.profit as number);
  const small = average(one) < quantile(averages, 0.5);

  if (
    one.ageDays >= constants.lapsedDays &&
    (one.orders === 1 ||
      one.net <
        quantile(
          all.map((other) => other.net),
          0.5
        ))
  )
    return 'departed';
  if (one.ageDays >= constants.atRiskDays) return 'win-back';
  if (one.firstAgeDays <= constants.newDays) return 'new';
  if (small && one.orders <= (median ?? 2) && one.returnedOrders >= 1) {
    const worthLittle =
      one.net <=
      quantile(
        all.map((other) => other.net),
        constants.lowValueQuantile
      );
    const unprofitable = (one.profit !== null && one.profit <= 0) || rate >= constants.manyReturns * shopRate;
    if (costsKnown ? unprofitable : worthLittle) return 'least-valuable';
  }
  const keeps = rate <= constants.fewReturns * shopRate;
  const earns = !costsKnown || (one.profit !== null && one.profit >= quantile(profits, 0.5));
  if (one.orders >= frequent && !small && keeps && earns) return 'most-valuable';
  if (one.orders >= frequent && small) return 'loyal-low-spend';
  if (one.orders < frequent && average(one) >= quantile(averages, constants.highSpendQuantile)) return 'high-spend';
  if (one.orders < frequent && one.orders >= constants.promisingOrders && one.firstAgeDays <= constants.promisingDays)
    return 'promising';
  return 'core';
}
