/** A country the sample shop delivers to. */
export interface Country {
  readonly code: string;
  /** Share of customers. */
  readonly weight: number;
  /** VAT in percent, contained in the prices; 0 for exports. */
  readonly vat: number;
  readonly shippingMinor: number;
  readonly cities: readonly (readonly [city: string, postcode: string])[];
  /** Number ranges set aside for drama by the regulators: nobody owns them. `x` counts up. */
  readonly phones: readonly string[];
}

/** Countries by share. Cities and post codes are real, people are not. */
export const COUNTRIES: readonly Country[] = [
  {
    code: 'DK',
    weight: 50,
    vat: 25,
    shippingMinor: 3900,
    phones: [],
    cities: [
      ['København', '2100'],
      ['København', '2200'],
      ['København', '1620'],
      ['Aarhus', '8000'],
      ['Odense', '5000'],
      ['Aalborg', '9000'],
      ['Roskilde', '4000'],
      ['Næstved', '4700'],
      ['Helsingør', '3000'],
      ['Rønne', '3700']
    ]
  },
  {
    code: 'SE',
    weight: 14,
    vat: 25,
    shippingMinor: 5900,
    phones: ['+46701740xxx:605-699', '+46313900xxx:600-699', '+46406280xxx:400-499', '+46846500xxx:400-499'],
    cities: [
      ['Malmö', '211 20'],
      ['Göteborg', '411 03'],
      ['Stockholm', '114 34'],
      ['Lund', '222 21']
    ]
  },
  {
    code: 'DE',
    weight: 14,
    vat: 19,
    shippingMinor: 6900,
    phones: ['+4917139200xx:00-99', '+4917604069xxx:000-099', '+493023125xxx:000-999', '+494066969xxx:000-999'],
    cities: [
      ['Hamburg', '20095'],
      ['Berlin', '10115'],
      ['Köln', '50667'],
      ['München', '80331'],
      ['Dresden', '01067']
    ]
  },
  {
    code: 'NL',
    weight: 8,
    vat: 21,
    shippingMinor: 6900,
    phones: [],
    cities: [
      ['Amsterdam', '1012 AB'],
      ['Utrecht', '3511 CD'],
      ["'s-Hertogenbosch", '5211 EF']
    ]
  },
  {
    code: 'GB',
    weight: 7,
    vat: 0,
    shippingMinor: 9900,
    phones: ['+447700900xxx:000-999'],
    cities: [
      ['London', 'SW1A 1AA'],
      ['Leeds', 'LS1 1UR'],
      ['Edinburgh', 'EH1 1YZ']
    ]
  },
  {
    code: 'NO',
    weight: 4,
    vat: 0,
    shippingMinor: 8900,
    phones: [],
    cities: [
      ['Oslo', '0150'],
      ['Tromsø', '9008']
    ]
  },
  {
    code: 'US',
    weight: 3,
    vat: 0,
    shippingMinor: 19900,
    phones: ['+1202555xxxx:0100-0199', '+1503555xxxx:0100-0199', '+1617555xxxx:0100-0199'],
    cities: [
      ['Portland', '97205'],
      ['New York', '10001'],
      ['Boston', '02108']
    ]
  }
];

/** The n-th number of a country's drama ranges (n from 0), or null when they are used up: two people never share one. */
export function phoneOf(country: Country, n: number): string | null {
  let left = n;
  for (const range of country.phones) {
    const [pattern = '', limits = ''] = range.split(':');
    const [from = 0, to = 0] = limits.split('-').map(Number);
    if (left <= to - from) return pattern.replace(/x+/, (places) => String(from + left).padStart(places.length, '0'));
    left -= to - from + 1;
  }
  return null;
}
