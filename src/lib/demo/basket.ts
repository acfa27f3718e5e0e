import { GIFT_CARDS, GOES_WITH } from './categories';
import type { Customer } from './customers';
import type { Dice } from './dice';
import { priceOn, type Product } from './products';

/** One line of an order; amounts in hundredths of a crown, VAT contained. */
export interface Line {
  readonly product: Product;
  readonly quantity: number;
  readonly unitMinor: number;
  readonly discountMinor: number;
  /** Units given back later. */
  readonly returned: number;
}

/** What a person puts into one order: different articles, favorites and matching kinds first. */
export function makeBasket(dice: Dice, products: readonly Product[], customer: Customer | null, day: number): Line[] {
  const chosen: Product[] = [];
  const onSale = products.filter((one) => one.launch <= day);
  do {
    const next = choose(dice, onSale, customer, chosen[chosen.length - 1]);
    if (!chosen.includes(next)) chosen.push(next);
  } while (chosen.length < 8 && dice.chance(customer?.moreLines ?? 0.25));
  return chosen.map((product) => ({
    product,
    quantity: dice.chance(0.45) ? dice.whole(1, product.category.mostUnits) : 1,
    unitMinor: priceOn(product, day),
    discountMinor: 0,
    returned: 0
  }));
}

function choose(dice: Dice, onSale: readonly Product[], customer: Customer | null, previous?: Product): Product {
  const partner = previous === undefined ? undefined : GOES_WITH[previous.kind];
  if (partner !== undefined && dice.chance(0.4)) return among(dice, onSale, (one) => one.kind === partner);
  const favorite = customer?.favorite ?? null;
  if (favorite !== null && dice.chance(0.65)) return among(dice, onSale, (one) => one.category === favorite);
  const { name } = dice.weighted(categoriesOf(onSale), (one) => one.weight);
  return among(dice, onSale, (one) => one.category.name === name);
}

function categoriesOf(products: readonly Product[]) {
  return [...new Set(products.map((one) => one.category))];
}

function among(dice: Dice, products: readonly Product[], fits: (product: Product) => boolean): Product {
  return dice.weighted(products.filter(fits), (one) => one.popularity);
}

/** The lines with `percent` taken off each article but gift cards, rounded per line. */
export function discounted(lines: readonly Line[], percent: number): Line[] {
  return lines.map((line) =>
    isGiftCard(line) ? line : { ...line, discountMinor: Math.round((line.unitMinor * line.quantity * percent) / 100) }
  );
}

/** The lines with what the buyer sends back: every category at its own rate, every buyer more or less than that. */
export function withReturns(dice: Dice, lines: readonly Line[], customer: Customer | null): Line[] {
  const tendency = customer?.returning ?? 0.5;
  return lines.map((line) => {
    const isBack = dice.chance(Math.min(0.9, line.product.category.returnRate * tendency));
    return isBack ? { ...line, returned: dice.chance(0.7) ? line.quantity : dice.whole(1, line.quantity) } : line;
  });
}

/** What a line costs the buyer after discounts. */
export function netOf(line: Line): number {
  return line.unitMinor * line.quantity - line.discountMinor;
}

/** What is paid back for the returned units of a line. */
export function returnedValue(line: Line): number {
  return Math.round((netOf(line) * line.returned) / line.quantity);
}

export function isGiftCard(line: Line): boolean {
  return line.product.category.name === GIFT_CARDS;
}
