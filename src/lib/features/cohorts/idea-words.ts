/** Every string of the ideas. */
export const ideaWords = {
  clv: {
    label: '12-month CLV',
    name: 'Customer CLV, 12 months',
    about: 'What a customer has spent, month by month.'
  },
  entry: {
    category: 'Retention by first category',
    product: 'Retention by first product',
    name: (value: string) => `First order with ${value}`,
    about: 'The share of customers who order again, by what they bought first.',
    missing: 'needs products on order lines.'
  },
  discount: {
    label: 'Discount or full price',
    discounted: 'Acquired with a discount',
    fullPrice: 'Acquired at full price',
    about: 'Whether customers won by a discount are worth as much.',
    missing: 'needs first orders with and without a discount.'
  },
  channel: {
    label: 'By first channel',
    name: (value: string) => `Acquired through ${value}`,
    about: 'Whether a channel brings customers who stay.',
    missing: 'needs orders from two channels.'
  },
  peak: {
    label: 'Peak season or rest',
    peak: 'Acquired in November or December',
    rest: 'Acquired in January to October',
    about: 'Whether customers of the peak season come back.',
    missing: 'needs first orders in the peak season.'
  },
  profit: {
    label: 'Profit after returns',
    name: 'Gross profit per customer after returns',
    about: 'What a customer has left after returns and cost of goods.',
    missing: 'needs product costs.'
  }
};
