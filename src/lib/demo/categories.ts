/** A category of the sample shop: what it sells, for how much, and how it behaves. */
export interface Category {
  readonly name: string;
  /** Letters of its article numbers. */
  readonly code: string;
  /** Share of the lines of a customer without a favorite. */
  readonly weight: number;
  /** Chance that a line comes back. */
  readonly returnRate: number;
  /** Most units on a line. */
  readonly mostUnits: number;
  readonly vendors: readonly string[];
  /** Kinds of article: noun and price range in whole crowns. */
  readonly kinds: readonly (readonly [noun: string, from: number, to: number])[];
  readonly variants: readonly string[];
  readonly products: number;
}

export const GIFT_CARDS = 'Gift cards';

/** Eight categories, the last of them gift cards. All vendor names are invented. */
export const CATEGORIES: readonly Category[] = [
  {
    name: 'Lighting',
    code: 'LI',
    weight: 15,
    returnRate: 0.07,
    mostUnits: 1,
    vendors: ['Lysgaard', 'Glimholm'],
    kinds: [
      ['pendant lamp', 699, 1999],
      ['table lamp', 399, 1299],
      ['floor lamp', 899, 2499],
      ['light bulb', 49, 129]
    ],
    variants: ['brass', 'black', 'opal', 'sand'],
    products: 20
  },
  {
    name: 'Tableware',
    code: 'TA',
    weight: 22,
    returnRate: 0.04,
    mostUnits: 6,
    vendors: ['Lerkrogen', 'Tallerup'],
    kinds: [
      ['plate', 79, 199],
      ['bowl', 69, 249],
      ['mug', 59, 149],
      ['glass', 49, 159]
    ],
    variants: ['white', 'moss', 'ocean', 'speckled'],
    products: 22
  },
  {
    name: 'Kitchen',
    code: 'KI',
    weight: 16,
    returnRate: 0.03,
    mostUnits: 2,
    vendors: ['Grydestad', 'Knivholt'],
    kinds: [
      ['pan', 299, 999],
      ['knife', 249, 899],
      ['cutting board', 149, 499],
      ['storage jar', 79, 199]
    ],
    variants: ['steel', 'oak', 'walnut', 'graphite'],
    products: 20
  },
  {
    name: 'Textiles',
    code: 'TE',
    weight: 15,
    returnRate: 0.19,
    mostUnits: 2,
    vendors: ['Uldmose', 'Vævergaard'],
    kinds: [
      ['throw', 399, 999],
      ['cushion', 199, 499],
      ['duvet set', 499, 1299],
      ['towel', 99, 249]
    ],
    variants: ['rust', 'linen', 'slate', 'berry'],
    products: 20
  },
  {
    name: 'Furniture',
    code: 'FU',
    weight: 5,
    returnRate: 0.11,
    mostUnits: 1,
    vendors: ['Egemose'],
    kinds: [
      ['stool', 799, 1499],
      ['side table', 999, 2499],
      ['shelf', 599, 1999]
    ],
    variants: ['oak', 'ash', 'black'],
    products: 10
  },
  {
    name: 'Candles',
    code: 'CA',
    weight: 14,
    returnRate: 0.012,
    mostUnits: 4,
    vendors: ['Vokslund'],
    kinds: [
      ['scented candle', 129, 349],
      ['taper candles', 49, 129],
      ['candle holder', 99, 399]
    ],
    variants: ['fig', 'pine', 'amber', 'sea salt'],
    products: 14
  },
  {
    name: 'Coffee & tea',
    code: 'CO',
    weight: 11,
    returnRate: 0.006,
    mostUnits: 3,
    vendors: ['Bønneby', 'Tebladet'],
    kinds: [
      ['coffee beans 1 kg', 149, 269],
      ['loose tea', 79, 179],
      ['filter papers', 29, 49]
    ],
    variants: ['dark', 'light', 'house blend'],
    products: 11
  },
  {
    name: GIFT_CARDS,
    code: 'GC',
    weight: 2,
    returnRate: 0,
    mostUnits: 1,
    vendors: ['Nordlys'],
    kinds: [['gift card', 200, 1000]],
    variants: ['200', '500', '1000'],
    products: 3
  }
];

/** Kinds that are often bought together: after the first, the second is likelier on the same order. */
export const GOES_WITH: Readonly<Record<string, string>> = {
  'pendant lamp': 'light bulb',
  'table lamp': 'light bulb',
  plate: 'bowl',
  mug: 'loose tea',
  'coffee beans 1 kg': 'filter papers',
  'taper candles': 'candle holder',
  'duvet set': 'cushion'
};
