import {
  AGE_MICROSECONDS,
  type CohortBucket,
  type CohortMembership,
  type CohortPer
} from '../../src/lib/domain/cohort';
import { day, DAY, ordersOf, peopleOf, PRODUCTS, at, type MadeUpOrder, type MadeUpShop } from './made-up-shop';
import { eventsOf, slowEventMetrics, type Event } from './slow-shop';

/** A cohort cell as a person would fill it in. */
export interface SlowCell {
  readonly cohort: string;
  readonly age: number;
  readonly size: number;
  readonly value: number | null;
  readonly complete: boolean;
  readonly observed: number;
  readonly buyers: readonly number[];
}

interface Member {
  readonly person: number;
  readonly cohort: string;
  readonly started: number;
}

/** A cohort table by visiting every member, every age and every event. */
export function slowCohorts(
  shop: MadeUpShop,
  membership: CohortMembership,
  answer: { metric: string; per: CohortPer; cumulative: boolean }
): SlowCell[] {
  const members = membersOf(shop, membership);
  const names = [...new Set(members.map((member) => member.cohort))].sort();
  return names.flatMap((cohort) => {
    const own = members.filter((member) => member.cohort === cohort);
    const cells: SlowCell[] = [];
    for (let age = 0; own.some((member) => opens(member, membership, age) < shop.now); age++)
      cells.push(cell(shop, membership, answer, own, age));
    return cells;
  });
}

function cell(
  shop: MadeUpShop,
  membership: CohortMembership,
  { metric, per, cumulative }: { metric: string; per: CohortPer; cumulative: boolean },
  own: readonly Member[],
  age: number
): SlowCell {
  const has = (event: Event, upTo: boolean) => {
    const member = own.find((candidate) => candidate.person === event.customer);
    if (member === undefined) return false;
    const begins = opens(member, membership, upTo ? 0 : age);
    return event.at >= begins && event.at < opens(member, membership, age + 1);
  };
  const here = eventsOf(shop).filter((event) => has(event, false));
  const events = cumulative ? eventsOf(shop).filter((event) => has(event, true)) : here;
  const buyers = (list: readonly Event[]) => [
    ...new Set(list.filter((event) => event.sold).map((event) => event.customer as number))
  ];
  const top = slowEventMetrics(shop, events)[metric] as number | null;
  const divisor = {
    customer: own.length,
    order: events.filter((event) => event.sold).length,
    'active customer': buyers(events).length,
    none: 1
  }[metric === 'average-order-value' ? 'none' : per];
  const shares = own.map((member) => {
    const [begin, end] = [opens(member, membership, age), opens(member, membership, age + 1)];
    return Math.min(1, Math.max(0, (shop.now - begin) / (end - begin)));
  });
  return {
    cohort: (own[0] as Member).cohort,
    age,
    size: own.length,
    value: top === null || divisor === 0 ? null : top / divisor,
    complete: own.every((member) => opens(member, membership, age + 1) <= shop.now),
    observed: shares.reduce((total, share) => total + share, 0) / shares.length,
    buyers: buyers(here).sort((one, other) => one - other)
  };
}

function membersOf(shop: MadeUpShop, { bucket, on, from, to, filter = {} }: CohortMembership): Member[] {
  const fits = (sold: MadeUpOrder) =>
    (filter.channel === undefined || sold.channel === filter.channel) &&
    (filter.discounted === undefined || isDiscounted(sold) === filter.discounted) &&
    (filter.product === undefined || PRODUCTS[sold.product] === filter.product) &&
    (filter.months === undefined || filter.months.includes(new Date(sold.at).getUTCMonth() + 1));
  return peopleOf(shop).flatMap((person) => {
    const start = ordersOf(shop, person).find((sold) => on === 'first_order' || isDiscounted(sold));
    if (start === undefined || day(start.at) < from || day(start.at) >= to || !fits(start)) return [];
    return [{ person, cohort: bucketStart(bucket, start.at, 0), started: start.at }];
  });
}

const isDiscounted = (sold: MadeUpOrder) => sold.discount > 0 || sold.code !== null;

function opens(member: Member, { clock, bucket, ages = bucket }: CohortMembership, age: number): number {
  if (clock === 'elapsed') return member.started + age * Number(AGE_MICROSECONDS[ages] / 1000n);
  return at(bucketStart(ages, member.started, age));
}

/** First day of the calendar bucket that lies `later` buckets after the one of `ms`. */
function bucketStart(bucket: CohortBucket, ms: number, later: number): string {
  const date = new Date(ms);
  if (bucket === 'week') return day(at(day(ms)) - ((date.getUTCDay() + 6) % 7) * DAY + later * 7 * DAY);
  const months = { month: 1, quarter: 3, year: 12 }[bucket];
  const first = Math.floor(date.getUTCMonth() / months) * months + later * months;
  return day(Date.UTC(date.getUTCFullYear(), first, 1));
}
