import { CATEGORIES, GIFT_CARDS, type Category } from './categories';
import { dayOf } from './calendar';
import type { Dice } from './dice';

/** An article of the sample shop; prices contain VAT, amounts are in hundredths of a crown. */
export interface Product {
  readonly sku: string;
  readonly title: string;
  readonly kind: string;
  readonly category: Category;
  readonly vendor: string;
  readonly priceMinor: number;
  /** Price from the increase on. */
  readonly laterPriceMinor: number;
  /** Null where the shop never wrote its cost down. */
  readonly costMinor: number | null;
  readonly popularity: number;
  /** First day on sale. */
  readonly launch: number;
}

const SERIES = ['Velo', 'Mira', 'Toft', 'Aska', 'Lunde', 'Bris', 'Holm', 'Sira', 'Nabo', 'Runa', 'Elva', 'Kvist'];
const PRICES_RISE = dayOf(2025, 2, 1);

/** All 120 articles, most popular first inside a category (shares fall like 1 ÷ rank). */
export function makeProducts(dice: Dice): readonly Product[] {
  return CATEGORIES.flatMap((category) =>
    Array.from({ length: category.products }, (_, index) => makeProduct(dice, category, index))
  );
}

function makeProduct(dice: Dice, category: Category, index: number): Product {
  const [kind, from, to] = category.kinds[index % category.kinds.length] ?? ['article', 99, 199];
  const variant = category.variants[index % category.variants.length] ?? 'plain';
  const isGiftCard = category.name === GIFT_CARDS;
  const crowns = isGiftCard ? Number(variant) : charming(from + dice.next() * (to - from));
  const later = isGiftCard ? crowns : charming(crowns * 1.05);
  return {
    sku: `${category.code}-${String(101 + index * 7)}`,
    title: isGiftCard
      ? `Gift card ${variant}`
      : `${SERIES[(index * 5 + category.weight) % 12] ?? 'Velo'} ${kind}, ${variant}`,
    kind,
    category,
    vendor: dice.pick(category.vendors),
    priceMinor: crowns * 100,
    laterPriceMinor: later * 100,
    costMinor: isGiftCard || dice.chance(0.04) ? null : Math.round(crowns * (24 + dice.next() * 22)),
    popularity: 1 / (index + 2),
    launch: dice.chance(0.2) && index > 3 ? dice.whole(60, 900) : 0
  };
}

/** The nearest price in crowns that ends in 9. */
function charming(crowns: number): number {
  return Math.max(29, Math.round((crowns + 1) / 10) * 10 - 1);
}

/** What an article costs on a day, in hundredths of a crown: prices went up by a twentieth once. */
export function priceOn(product: Product, day: number): number {
  return day < PRICES_RISE ? product.priceMinor : product.laterPriceMinor;
}
