import { lifecycleState, type LifecycleEdges } from '../../src/lib/domain/bands';
import { amounts, at, DAY, e4, ordersOf, peopleOf, type MadeUpOrder, type MadeUpShop } from './made-up-shop';

/*
 * The same truth a second time: plain loops over the orders and returns as a person would count them, without SQL and
 * without sharing a line with the questions.
 */

/** A money event: a valid order or a return document. */
export interface Event {
  readonly customer: number | null;
  readonly at: number;
  readonly sold: MadeUpOrder | null;
  readonly net: number;
  readonly returned: number;
}

/** All money events of the shop. */
export function eventsOf(shop: MadeUpShop): Event[] {
  return [
    ...shop.orders
      .filter((sold) => sold.valid)
      .map((sold) => ({
        customer: sold.customer,
        at: sold.at,
        sold,
        net: amounts(sold).net_e4,
        returned: amounts(sold).returns_e4
      })),
    ...shop.returns.map((one) => ({
      customer: one.customer,
      at: one.at,
      sold: null,
      net: -e4(one.value),
      returned: e4(one.value)
    }))
  ];
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);
const distinct = (list: readonly (number | null)[]) => new Set(list.filter((one) => one !== null)).size;
const ratio = (top: number, bottom: number) => (bottom === 0 ? null : top / bottom);

/** The metrics a shop has always had, by hand, for the events with `from <= at < to`. */
export function slowMetrics(shop: MadeUpShop, from: number, to: number): Record<string, number | null> {
  const known = peopleOf(shop).filter((person) => ordersOf(shop, person).length > 0);
  const before = eventsOf(shop).filter((event) => event.at < to && known.includes(event.customer ?? -1));
  return {
    ...slowEventMetrics(
      shop,
      eventsOf(shop).filter((event) => event.at >= from && event.at < to)
    ),
    'attempted-orders': shop.orders.filter((one) => one.at >= from && one.at < to).length,
    'average-clv': ratio(
      sum(before.map((event) => event.net)),
      known.filter((person) => (ordersOf(shop, person)[0]?.at ?? to) < to).length
    )
  };
}

/** The metrics that are sums over money events, for the events given. */
export function slowEventMetrics(shop: MadeUpShop, events: readonly Event[]): Record<string, number | null> {
  const sold = events.flatMap((event) => (event.sold ? [event.sold] : []));
  const rank = (one: MadeUpOrder) => (one.customer === null ? 0 : ordersOf(shop, one.customer).indexOf(one) + 1);
  const total = (name: Exclude<keyof ReturnType<typeof amounts>, 'cost_e4'>) =>
    sum(sold.map((one) => amounts(one)[name]));
  const back = sum(events.filter((event) => !event.sold).map((event) => event.returned));
  const buyers = distinct(sold.map((one) => one.customer));
  const fresh = sold.filter((one) => rank(one) === 1).length;
  const again = sold.filter((one) => rank(one) >= 2);
  const costed = sold.filter((one) => one.cost !== null);
  const costedNet = sum(costed.map((one) => amounts(one).net_e4));
  const profit =
    costed.length > 0 ? costedNet - sum(costed.map((one) => e4(one.cost ?? 0))) : events.length === 0 ? 0 : null;
  const net = sum(events.map((event) => event.net));
  return {
    'net-sales': net,
    'total-sales': total('total_e4') - back,
    charged: total('charged_e4'),
    'gross-sales': total('gross_e4'),
    discounts: total('discount_e4'),
    returns: total('returns_e4') + back,
    refunds: total('refunded_e4') + back,
    shipping: total('shipping_e4'),
    taxes: total('tax_e4'),
    orders: sold.length,
    'average-order-value': ratio(net, sold.length),
    units: sum(sold.map((one) => one.units)),
    'units-per-order': ratio(sum(sold.map((one) => one.units)), sold.length),
    customers: buyers,
    'new-customers': fresh,
    'returning-customers': buyers - fresh,
    'repeat-rate': ratio(distinct(again.map((one) => one.customer)), buyers),
    'returning-revenue-share': ratio(
      sum(again.map((one) => amounts(one).net_e4)),
      sum(sold.filter((one) => one.customer !== null).map((one) => amounts(one).net_e4))
    ),
    'discount-rate': ratio(total('discount_e4'), total('gross_e4')),
    'refund-rate': ratio(total('refunded_e4') + back, total('charged_e4')),
    'refunded-orders-rate': ratio(
      sold.filter((one) => one.refunded > 0).length + events.filter((event) => !event.sold).length,
      sold.length
    ),
    'gross-profit': profit,
    'gross-margin': profit === null ? null : ratio(profit, costedNet)
  };
}

/** The lifecycle state of a person at an instant that knows only the orders before it. */
export function slowState(shop: MadeUpShop, person: number, instant: number, edges: LifecycleEdges) {
  const before = ordersOf(shop, person).filter((one) => one.at < instant);
  const newest = before[before.length - 1];
  return lifecycleState(newest ? (instant - newest.at) / DAY : null, edges);
}

/** The flow of I2 by walking through each customer's life, instant by instant. */
export function slowFlow(shop: MadeUpShop, from: string, to: string, edges: LifecycleEdges): Record<string, number> {
  const [opens, closes] = [Math.min(at(from), shop.now), Math.min(at(to), shop.now)];
  const flow: Record<string, number> = Object.fromEntries(
    ['active_0', 'at-risk_0', 'lapsed_0', 'active_1', 'at-risk_1', 'lapsed_1']
      .concat(['gained', 'second_order', 'saved', 'won_back', 'cooled', 'lapsed'])
      .map((name) => [name, 0])
  );
  const add = (name: string) => (flow[name] = (flow[name] ?? 0) + 1);
  for (const person of peopleOf(shop)) {
    for (const [end, instant] of [opens, closes].entries()) add(`${slowState(shop, person, instant, edges)}_${end}`);
    let state = 'lead';
    const own = ordersOf(shop, person);
    const instants = own.flatMap((one) => [one.at, one.at + edges.atRiskDays * DAY, one.at + edges.lapsedDays * DAY]);
    for (const instant of [...new Set(instants)].sort((one, other) => one - other)) {
      const aged = slowState(shop, person, instant, edges);
      if (aged !== state && instant > opens && instant <= closes) add(aged === 'lapsed' ? 'lapsed' : 'cooled');
      state = aged;
      for (const one of own.filter((candidate) => candidate.at === instant)) {
        if (instant >= opens && instant < closes) {
          if (state === 'lead') add('gained');
          if (state === 'at-risk') add('saved');
          if (state === 'lapsed') add('won_back');
          if (own.indexOf(one) === 1) add('second_order');
        }
        state = 'active';
      }
    }
  }
  return flow;
}

/** New, returning and lapsed of I1 by looking at each person. */
export function slowNewReturningLapsed(shop: MadeUpShop, from: string, to: string, edges: LifecycleEdges) {
  const [opens, closes] = [Math.min(at(from), shop.now), Math.min(at(to), shop.now)];
  const answer = {
    new_customers: 0,
    returning_customers: 0,
    lapsed_customers: 0,
    new_lapsed_again: 0,
    returning_lapsed_again: 0,
    lapses: 0
  };
  for (const person of peopleOf(shop)) {
    const own = ordersOf(shop, person);
    const lapses = own.filter((one, index) => {
      const edge = one.at + edges.lapsedDays * DAY;
      const next = own[index + 1];
      return edge > opens && edge <= closes && (next === undefined || next.at >= edge);
    }).length;
    const bought = own.some((one) => one.at >= opens && one.at < closes);
    const isNew = bought && (own[0] as MadeUpOrder).at >= opens;
    const again = slowState(shop, person, closes, edges) === 'lapsed' ? 1 : 0;
    answer.lapses += lapses;
    if (isNew)
      [answer.new_customers, answer.new_lapsed_again] = [answer.new_customers + 1, answer.new_lapsed_again + again];
    else if (bought)
      [answer.returning_customers, answer.returning_lapsed_again] = [
        answer.returning_customers + 1,
        answer.returning_lapsed_again + again
      ];
    else if (lapses > 0) answer.lapsed_customers++;
  }
  return answer;
}
