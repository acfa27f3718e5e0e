import { createHash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { packDemoShop, type PackedShop } from '../../src/lib/demo/pack';
import { DEMO_READING } from '../../src/lib/demo/reading';
import { makeDemoShop } from '../../src/lib/demo/shop';

type Line = Record<string, string>;

let shop: PackedShop;
let orders: Line[][];
let letters: Line[];

function rowsOf(name: string): Line[] {
  const file = shop.files.find((one) => one.name === name);
  return Papa.parse<Line>(gunzipSync(file!.bytes).toString('utf8'), { header: true, skipEmptyLines: true }).data;
}

beforeAll(() => {
  shop = packDemoShop();
  const byOrder = new Map<string, Line[]>();
  for (const line of rowsOf('orders.csv.gz')) byOrder.set(line.Order!, [...(byOrder.get(line.Order!) ?? []), line]);
  orders = [...byOrder.values()];
  letters = rowsOf('email-events.csv.gz');
}, 60_000);

const first = (order: Line[]): Line => order[0]!;
const minor = (text: string | undefined): number => Math.round(Number(text || 0) * 100);
const share = (part: number, whole: number): number => part / whole;
const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function ordersPerPerson(): Map<string, Line[][]> {
  const people = new Map<string, Line[][]>();
  for (const order of orders) {
    const email = first(order).Email!.toLowerCase();
    if (email !== '') people.set(email, [...(people.get(email) ?? []), order]);
  }
  return people;
}

describe('the sample shop', () => {
  it('is the same to the byte on every machine', () => {
    expect(shop.files.map((file) => sha256(file.bytes))).toMatchInlineSnapshot(`
      [
        "545305f01f0ce45217f200941c26f9ac3ee615ffa117ae4dbd79e0233ef3124a",
        "fe6b085e8ccef3f7c04b165611add92a979a0c385b74afecf2eb47b0d9b8d4d2",
      ]
    `);
  });

  it('is another shop with another seed, and the same one with the same', () => {
    const small = makeDemoShop(1, 200);
    expect(makeDemoShop(1, 200).ordersCsv).toBe(small.ordersCsv);
    expect(makeDemoShop(2, 200).ordersCsv).not.toBe(small.ordersCsv);
  });

  it('is smaller than 3 MB, all files together', () => {
    expect(shop.files.reduce((sum, file) => sum + file.bytes.length, 0)).toBeLessThan(3_000_000);
  });

  it('covers three years that end on 31 October 2026, oldest order first', () => {
    const days = orders.map((order) => first(order).Date!);
    expect(days[0]!.slice(0, 10)).toBe('2023-11-01');
    expect(days[days.length - 1]!.slice(0, 10)).toBe('2026-10-31');
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(36);
    const instants = days.map((day) => Date.parse(day.replace(' ', 'T').replace(' ', '').replace(/00$/, ':00')));
    expect(instants.every((at, n) => n === 0 || at >= instants[n - 1]!)).toBe(true);
  });

  it('writes times as the clocks in Copenhagen showed them', () => {
    const clock = new Intl.DateTimeFormat('sv', {
      timeZone: 'Europe/Copenhagen',
      dateStyle: 'short',
      timeStyle: 'medium'
    });
    const wrong = orders.map(first).filter(({ Date: written = '' }) => {
      const [day, time, offset = ''] = written.split(' ');
      return clock.format(new Date(`${day}T${time}${offset.replace(/00$/, ':00')}`)) !== `${day} ${time}`;
    });
    expect(wrong).toEqual([]);
  });

  it('has about 20,000 customers, half of whom came once', () => {
    const people = [...ordersPerPerson().values()];
    expect(people.length).toBeGreaterThan(19_500);
    expect(people.length).toBeLessThan(20_500);
    const once = share(people.filter((one) => one.length === 1).length, people.length);
    expect(once).toBeGreaterThan(0.45);
    expect(once).toBeLessThan(0.65);
  });

  it('lives from few: the best tenth of the customers pays more than 30 % of everything', () => {
    const spent = [...ordersPerPerson().values()].map((own) =>
      own.reduce((sum, order) => sum + minor(first(order)['Order total']), 0)
    );
    const best = spent.sort((a, b) => b - a).slice(0, Math.floor(spent.length / 10));
    const total = (list: number[]) => list.reduce((sum, one) => sum + one, 0);
    expect(share(total(best), total(spent))).toBeGreaterThan(0.3);
  });

  it('is busiest in November, every year', () => {
    const perMonth = new Map<string, number>();
    for (const order of orders) {
      const month = first(order).Date!.slice(0, 7);
      perMonth.set(month, (perMonth.get(month) ?? 0) + 1);
    }
    for (const year of [2023, 2024, 2025]) {
      const months = [11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22].map((month) => {
        const key = `${month > 12 ? year + 1 : year}-${String(((month - 1) % 12) + 1).padStart(2, '0')}`;
        return perMonth.get(key) ?? 0;
      });
      expect(months[0]! / (months.reduce((sum, one) => sum + one, 0) / 12), String(year)).toBeGreaterThan(1.1);
    }
  });

  it('gets textiles back far more often than candles', () => {
    const lines = orders.flat();
    const rate = (category: string): number => {
      const sold = lines.filter((line) => line.Category === category);
      return share(sold.filter((line) => line.Returned !== '').length, sold.length);
    };
    expect(rate('Textiles')).toBeGreaterThan(0.1);
    expect(rate('Candles')).toBeLessThan(0.03);
    expect(rate('Furniture')).toBeGreaterThan(rate('Kitchen'));
    expect(rate('Gift cards')).toBe(0);
  });

  it('adds up on every order: items less discounts plus shipping is the total', () => {
    const wrong = orders.filter((order) => {
      const items = order.reduce(
        (sum, line) => sum + minor(line['Unit price']) * Number(line.Quantity) - minor(line['Line discount']),
        0
      );
      return items + minor(first(order).Shipping) !== minor(first(order)['Order total']);
    });
    expect(wrong).toEqual([]);
  });

  it('takes a fifth of a Danish total as VAT, and none from exports', () => {
    const fifth = (order: Line[]): number => Math.round(minor(first(order)['Order total']) / 5);
    const taxed = orders.filter((order) => order.every((line) => line.Category !== 'Gift cards'));
    const danish = taxed.filter((order) => first(order).Country === 'DK');
    const exported = orders.filter((order) => ['US', 'GB', 'NO'].includes(first(order).Country!));
    expect(danish.filter((order) => minor(first(order).Tax) !== fifth(order))).toEqual([]);
    expect(exported.filter((order) => first(order).Tax !== '0.00')).toEqual([]);
    expect(danish.length * exported.length).toBeGreaterThan(0);
  });

  it('says paid, refunded or voided as the amounts do', () => {
    const agrees = ({ Status, Refunded, Cancelled, ...amounts }: Line): boolean => {
      const total = minor(amounts['Order total']);
      const back = minor(Refunded);
      if (Cancelled !== '' && Status !== 'refunded' && Status !== 'voided') return false;
      if (Status === 'partially_refunded') return back > 0 && back < total;
      return back === (Status === 'refunded' ? total : 0);
    };
    expect(orders.map(first).filter((order) => !agrees(order))).toEqual([]);
  });

  it('has every trouble of a real shop: guests, nobody, tests, cancellations, unpaid, free orders, gift cards', () => {
    const heads = orders.map(first);
    expect(heads.filter((one) => one.Test === 'yes')).toHaveLength(14);
    expect(heads.filter((one) => one.Email === '').length).toBeGreaterThan(300);
    expect(heads.filter((one) => one.Customer === '' && one.Email !== '').length).toBeGreaterThan(1000);
    expect(heads.filter((one) => one.Cancelled !== '').length).toBeGreaterThan(300);
    expect(heads.filter((one) => one.Status === 'pending' && one.Fulfilment === 'fulfilled').length).toBeGreaterThan(
      50
    );
    const free = heads.filter((one) => one['Order total'] === '0.00');
    expect(free.filter((one) => one['Unit price'] === '0.00').length).toBeGreaterThan(50);
    expect(free.filter((one) => one['Unit price'] !== '0.00').length).toBeGreaterThan(50);
    expect(new Set(heads.map((one) => one.Marketing))).toEqual(new Set(['yes', 'no', '']));
    expect(new Set(heads.map((one) => one.Channel))).toEqual(
      new Set(['Web', 'Google', 'Instagram', 'Newsletter', 'Marketplace', 'POS'])
    );
    expect(new Set(orders.flat().map((line) => line.Category)).size).toBe(8);
    expect(new Set(orders.flat().map((line) => line.SKU)).size).toBe(120);
  });

  it('writes order-level cells on the first line of an order only', () => {
    const more = orders.flatMap((order) => order.slice(1));
    expect(more.length).toBeGreaterThan(10_000);
    expect(more.filter((line) => line.Date! + line['Order total']! + line.Shipping! + line.Email! !== '')).toEqual([]);
  });

  it('names nobody who could exist: example addresses, numbers of the drama ranges, no number twice', () => {
    const people = [...ordersPerPerson()].map(([email, own]) => ({ email, phone: first(own[0]!).Phone! }));
    expect(people.every(({ email }) => /@example\.(com|net|org)$/.test(email))).toBe(true);
    const phones = people.map(({ phone }) => phone).filter((phone) => phone !== '');
    expect(phones.length).toBeGreaterThan(1000);
    expect(new Set(phones).size).toBe(phones.length);
    expect(
      phones.every((phone) => /^\+(1\d{3}55501|447700900|49(17139200|1760406|3023125|4066969)|46)/.test(phone))
    ).toBe(true);
  });

  it('keeps one address per account and one account per address', () => {
    const seen = new Map<string, string>();
    for (const { Customer, Email } of orders.map(first)) {
      if (Customer === '') continue;
      expect(seen.get(Customer!) ?? Email!.toLowerCase()).toBe(Email!.toLowerCase());
      seen.set(Customer!, Email!.toLowerCase());
    }
    expect(new Set(seen.values()).size).toBe(seen.size);
  });

  it('opens a letter only after it was sent, and clicks only after it was opened', () => {
    const steps = { sent: 0, opened: 1, clicked: 2 } as const;
    const reached = new Map<string, number>();
    for (const { Event, Customer, Campaign } of letters) {
      const step = steps[Event as keyof typeof steps];
      expect(reached.get(`${Customer}/${Campaign}`) ?? -1).toBe(step - 1);
      reached.set(`${Customer}/${Campaign}`, step);
    }
    expect(letters.length).toBeGreaterThan(20_000);
  });

  it('comes with a reading that names only columns of the file', () => {
    const header = Object.keys(first(orders[0]!));
    expect(header).toEqual(DEMO_READING.header);
    expect(Object.values(DEMO_READING.columns).filter((column) => !header.includes(column))).toEqual([]);
  });
});
