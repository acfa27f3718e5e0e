import { open } from 'node:fs/promises';
import { Dice } from '../../src/lib/demo/dice';
import type { Reading } from '../../src/lib/domain/reading';

const COLUMNS = [
  'Order',
  'Ordered at',
  'Customer',
  'Email',
  'Country',
  'City',
  'Channel',
  'Marketing',
  'Cancelled at',
  'SKU',
  'Product',
  'Category',
  'Quantity',
  'Unit price',
  'Line discount'
] as const;

/** How Kept reads the measured file; plain DuckDB guesses the same types by itself. */
export const BENCH_READING: Reading = {
  source: 'delimited.orders',
  encoding: 'utf-8',
  delimiter: ',',
  skipLines: 0,
  hasHeader: true,
  header: COLUMNS,
  columns: {
    order_id: 'Order',
    ordered_at: 'Ordered at',
    customer_ref: 'Customer',
    email: 'Email',
    country: 'Country',
    city: 'City',
    channel: 'Channel',
    accepts_marketing: 'Marketing',
    cancelled_at: 'Cancelled at',
    sku: 'SKU',
    product: 'Product',
    category: 'Category',
    quantity: 'Quantity',
    unit_price: 'Unit price',
    line_discount: 'Line discount'
  },
  decimal: '.',
  dateOrder: 'YMD',
  zone: 'UTC',
  currency: 'EUR',
  kinds: [],
  switchedOff: []
};

const COUNTRIES = ['DK', 'SE', 'DE', 'NL', 'GB'];
const CITIES = ['København', 'Malmö', 'Hamburg', 'Utrecht', 'Leeds'];
const CHANNELS = ['Web', 'Google', 'Instagram', 'Newsletter'];
const CATEGORIES = ['Lighting', 'Tableware', 'Kitchen', 'Textiles', 'Candles'];
const START = Date.UTC(2023, 0, 1);
const SECONDS = 3 * 365 * 86_400;

/** Writes a made-up file of order lines, oldest first, every cell of every line filled; the same lines for the same number. */
export async function writeOrderLines(path: string, lines: number): Promise<void> {
  const file = await open(path, 'w');
  const dice = new Dice(7, lines);
  let text = `${COLUMNS.join(',')}\n`;
  for (let written = 0, order = 1; written < lines; order++) {
    const own = Math.min(1 + Math.floor(dice.exponential(0.8)), lines - written);
    text += orderText(dice, order, own, { share: written / lines, people: Math.ceil(lines / 12) });
    written += own;
    if (text.length > 1_000_000) {
      await file.write(text);
      text = '';
    }
  }
  await file.write(text);
  await file.close();
}

function orderText(dice: Dice, order: number, lines: number, at: { share: number; people: number }): string {
  const even = dice.next();
  const person = Math.floor(at.people * even * even);
  const time = stamp(at.share * SECONDS);
  const place = person % COUNTRIES.length;
  const consent = ['yes', 'no', ''][person % 3] ?? '';
  const cancelled = dice.chance(0.02) ? time : '';
  const head = `${100_000 + order},${time},${70_000 + person},customer${person}@example.com,${COUNTRIES[place]},${CITIES[place]},${dice.pick(CHANNELS)},${consent},${cancelled}`;
  let text = '';
  for (let line = 0; line < lines; line++) text += `${head},${lineText(dice)}\n`;
  return text;
}

function lineText(dice: Dice): string {
  const product = dice.whole(0, 1999);
  const category = CATEGORIES[product % CATEGORIES.length];
  const quantity = dice.whole(1, 4);
  const cents = 500 + ((product * 7919) % 20_000);
  const discount = dice.chance(0.2) ? Math.floor((cents * quantity) / 10) : 0;
  return `SKU-${10_000 + product},${category} article no. ${product},${category},${quantity},${money(cents)},${money(discount)}`;
}

function stamp(seconds: number): string {
  return new Date(START + Math.floor(seconds) * 1000).toISOString().slice(0, 19).replace('T', ' ');
}

function money(cents: number): string {
  return (cents / 100).toFixed(2);
}
