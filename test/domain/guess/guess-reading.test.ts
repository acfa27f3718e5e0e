import { describe, expect, it } from 'vitest';
import { understand } from '../../../src/lib/catalog/sources/understand';
import { sampleOf } from '../../../src/lib/domain/files/sample';
import { FIXES, withoutApostrophe, withoutTrailingZero } from '../../../src/lib/domain/guess/fixes';
import { guessKinds } from '../../../src/lib/domain/guess/guess-kinds';
import { scanOptions } from '../../../src/lib/domain/guess/scan-options';
import { plainName } from '../../../src/lib/domain/guess/synonyms';
import { hasRealFiles, hasVectors, realFile, vectors } from '../../support/reference';

const hints = { browserZone: 'Europe/Copenhagen' };
const read = (text: string, more = {}) =>
  understand(sampleOf(new TextEncoder().encode(text), 'orders.csv', { isWhole: true }), { ...hints, ...more });
const real = (name: string, more = {}) => {
  const file = realFile(name);
  const isWhole = file.length <= 1 << 20;
  return understand(sampleOf(file.subarray(0, 1 << 20), name, { isWhole }), { ...hints, ...more });
};

describe('a table of orders in another language', () => {
  const tables: [string, string, Record<string, string>][] = [
    [
      'German',
      'Bestellnummer;Bestelldatum;Kundennummer;E-Mail;Gesamtbetrag;Währung\n1;13.02.2025;7;a@b.de;1.234,50;EUR\n',
      {
        order_id: 'Bestellnummer',
        ordered_at: 'Bestelldatum',
        customer_ref: 'Kundennummer',
        email: 'E-Mail',
        order_total: 'Gesamtbetrag',
        currency: 'Währung'
      }
    ],
    [
      'French',
      'Numéro de commande;Date de commande;Courriel;Montant total;Devise\n1;13/02/2025;a@b.fr;12,50;EUR\n',
      {
        order_id: 'Numéro de commande',
        ordered_at: 'Date de commande',
        email: 'Courriel',
        order_total: 'Montant total',
        currency: 'Devise'
      }
    ],
    [
      'Spanish',
      'Número de pedido,Fecha,Correo,Importe total,Moneda\n1,13/02/2025,a@b.es,"12,50",EUR\n',
      {
        order_id: 'Número de pedido',
        ordered_at: 'Fecha',
        email: 'Correo',
        order_total: 'Importe total',
        currency: 'Moneda'
      }
    ],
    [
      'Italian',
      'Numero ordine;Data ordine;Email;Codice articolo;Quantità;Prezzo\n1;13/02/2025;a@b.it;X1;2;12,50\n',
      {
        order_id: 'Numero ordine',
        ordered_at: 'Data ordine',
        email: 'Email',
        sku: 'Codice articolo',
        quantity: 'Quantità',
        unit_price: 'Prezzo'
      }
    ],
    [
      'Danish',
      'Ordrenummer;Dato;Kunde nr.;Varenummer;Antal;Stykpris;Beløb\n1;13-02-2025;7;X1;2;12,50;25,00\n',
      {
        order_id: 'Ordrenummer',
        ordered_at: 'Dato',
        customer_ref: 'Kunde nr.',
        sku: 'Varenummer',
        quantity: 'Antal',
        unit_price: 'Stykpris'
      }
    ],
    [
      'Dutch',
      'Ordernummer;Orderdatum;Klantnummer;E-mailadres;Totaal\n1;13-02-2025;7;a@b.nl;12,50\n',
      {
        order_id: 'Ordernummer',
        ordered_at: 'Orderdatum',
        customer_ref: 'Klantnummer',
        email: 'E-mailadres',
        order_total: 'Totaal'
      }
    ],
    [
      'Swedish',
      'Ordernummer;Datum;Kundnummer;E-post;Summa;Valuta\n1;2025-02-13;7;a@b.se;12,50;SEK\n',
      {
        order_id: 'Ordernummer',
        ordered_at: 'Datum',
        customer_ref: 'Kundnummer',
        email: 'E-post',
        order_total: 'Summa',
        currency: 'Valuta'
      }
    ],
    [
      'Chinese',
      '订单号,下单时间,客户编号,数量,单价\n1,2025-02-13 10:00:00,7,2,12.50\n',
      { order_id: '订单号', ordered_at: '下单时间', customer_ref: '客户编号', quantity: '数量', unit_price: '单价' }
    ]
  ];

  it.each(tables)('%s names are understood', (_, text, columns) => {
    const guess = read(text);
    expect(guess.reading.columns).toMatchObject(columns);
    expect(guess.problem).toBeNull();
    expect(guess.reading.decimal).toBe(text.includes(',50') ? ',' : '.');
  });

  it('has names that do not depend on how their words are joined', () => {
    expect(['InvoiceNo', 'invoice_no', 'Invoice #', 'Invoice Number', 'INVOICE-NR.'].map(plainName)).toEqual(
      Array(5).fill('invoice no')
    );
    expect(plainName('Amount (USD)')).toBe('amount');
  });
});

describe('the mapping screen', () => {
  it('asks for the order of day and month when every date fits both', () => {
    const guess = read('order id,date,email,total\n1,03/04/2025,a@b.com,10.00\n2,05/06/2025,c@d.com,20.00\n');
    expect(guess.questions).toContain('dateOrder');
    expect(guess.problem).toBeNull();
  });

  it('refuses dates that contradict each other and names the rows', () => {
    const guess = read('order id,date,total\n1,13/02/2025,1.00\n2,01/02/2025,1.00\n3,02/13/2025,1.00\n');
    expect(guess.problem).toMatchObject({
      code: 'import.mixed-dates',
      why: expect.stringMatching(/Row 1 .*row 3/) as string
    });
  });

  it('asks for the decimal sign when it cannot be known', () => {
    const guess = read('order id,date,total\n1,2025-02-13,1.234\n2,2025-02-13,2.500\n');
    expect(guess.questions).toContain('decimal');
  });

  it('asks for currency and zone when the file names none, and not when the shop has a currency', () => {
    const text = 'order id,date,total\n1,2025-02-13 10:00,1.23\n';
    expect(read(text).questions).toEqual(expect.arrayContaining(['currency', 'zone']));
    expect(read(text, { currency: 'DKK' }).reading.currency).toBe('DKK');
    expect(read('order id,date,total\n1,2025-02-13,"1.234,50 €"\n').reading).toMatchObject({
      currency: 'EUR',
      decimal: ','
    });
  });

  it('says what a file without orders lacks', () => {
    expect(read('name,color\nA,red\nB,blue\n')).toMatchObject({
      missing: ['order_id', 'ordered_at', 'order_total'],
      problem: {
        code: 'import.no-orders',
        why: 'No column looks like an order number, the date of the order or an amount.'
      }
    });
    expect(read('order id,date,total\n').problem?.why).toBe('It has a header and no rows below it.');
  });

  it('takes an amount that differs inside an order for the line, one that repeats for the order', () => {
    const line = read('order id,date,amount\n1,2025-02-13,1.00\n1,2025-02-13,2.00\n2,2025-02-13,3.00\n');
    expect(line.reading.columns).toMatchObject({ line_total: 'amount' });
    const whole = read('order id,date,amount\n1,2025-02-13,3.00\n1,2025-02-13,3.00\n2,2025-02-13,3.00\n');
    expect(whole.reading.columns).toMatchObject({ order_total: 'amount' });
  });

  it('takes an id that comes back on other days for the customer', () => {
    const guess = read('id,date,amount\n7,2025-02-13,1.00\n7,2025-02-14,2.00\n8,2025-02-13,3.00\n8,2025-03-01,1.00\n');
    expect(guess.reading.columns).toMatchObject({ customer_ref: 'id' });
    expect(guess.notes).toContain('The file has no order numbers: every row is one order.');
  });

  it('keeps what was confirmed for the same columns before', () => {
    const text = 'order id,date,total\n1,03/04/2025,1.23\n';
    const confirmed = { ...read(text).reading, dateOrder: 'MDY' as const, currency: 'USD', switchedOff: ['trim'] };
    const again = read(text, { remembered: confirmed });
    expect(again.reading).toEqual(confirmed);
    expect(again.questions).toEqual([]);
    expect(read('nr,tag,summe\n1,13.04.2025,"1,23"\n', { remembered: confirmed }).reading.dateOrder).toBe('DMY');
  });

  it('lets a record end early only behind the columns that make numbers', () => {
    const { reading } = read('order id,date,total,note\n1,2025-02-13,1.23,\n');
    expect(scanOptions(reading)).toMatchObject({ leastCells: 3, hasHeader: true });
  });
});

describe('order ids with letters', () => {
  it('are returns when all their rows are negative, adjustments when not, and orders when most ids have them', () => {
    const plain = { prefix: '', rows: 970, negative: 3 };
    expect(
      guessKinds([plain, { prefix: 'C', rows: 20, negative: 20 }, { prefix: 'A', rows: 3, negative: 1 }]).value
    ).toEqual([
      { prefix: 'A', kind: 'adjustment' },
      { prefix: 'C', kind: 'return' }
    ]);
    expect(guessKinds([{ prefix: 'SO', rows: 100, negative: 0 }]).value).toEqual([]);
    expect(
      guessKinds([
        { prefix: '', rows: 50, negative: 0 },
        { prefix: 'W', rows: 50, negative: 0 }
      ]).value
    ).toEqual([]);
  });
});

describe('spreadsheet damage', () => {
  it('is undone in ids only', () => {
    expect(withoutTrailingZero('17850.0')).toBe('17850');
    expect(withoutTrailingZero('17850.05')).toBe('17850.05');
    expect(FIXES.map(({ id }) => id)).toContain('trailing-zero-id');
  });

  it.skipIf(!hasVectors)('is told from a real apostrophe as in the shared vectors', () => {
    const { reader } = vectors<{ reader: { in: string; column: string; out: string }[] }>('csv_safety');
    for (const one of reader) expect(withoutApostrophe(one.in)).toBe(one.out);
  });
});

describe.skipIf(!hasRealFiles)('real export files (skipped when they do not lie beside the checkout)', () => {
  it('the four Shopify layouts are recognized and leave nothing to ask', () => {
    const files: [string, string, string, number][] = [
      ['shopify/orders_export_usd_79col_pos_amazon.csv', 'USD', 'America/Los_Angeles', 29],
      ['shopify/orders_export_zar_75col_vat_voided.csv', 'ZAR', 'Africa/Johannesburg', 29],
      ['shopify/orders_export_gbp_79col_tiktok_refunds_dst.csv', 'GBP', 'Europe/London', 29],
      // a made-up shop whose clock stands at -0500 in summer too
      ['shopify/minimal_9col_orders_sample.csv', 'USD', 'America/Panama', 9]
    ];
    for (const [name, currency, zone, columns] of files) {
      const guess = real(name);
      expect(guess.reading).toMatchObject({
        source: 'shopify.orders.csv',
        currency,
        zone,
        decimal: '.',
        dateOrder: 'YMD',
        kinds: []
      });
      expect(guess.reading.columns).toMatchObject({
        order_id: 'Name',
        ordered_at: 'Created at',
        quantity: 'Lineitem quantity'
      });
      expect(Object.keys(guess.reading.columns), name).toHaveLength(columns);
      expect(guess).toMatchObject({ questions: [], problem: null, missing: [] });
    }
    expect(real('shopify/orders_export_gbp_79col_tiktok_refunds_dst.csv').reading.columns.phone).toBe('Shipping Phone');
  });

  it('both years of Online Retail are read as unit price times quantity, with C for returns, in London and pounds', () => {
    const years = [
      ['online-retail-ii/online_retail_II_2009-2010.csv.gz', 'Invoice', 'Customer ID', 'Price'],
      ['online-retail-ii/online_retail_2010-2011.csv.gz', 'InvoiceNo', 'CustomerID', 'UnitPrice']
    ] as const;
    for (const [name, order_id, customer_ref, unit_price] of years) {
      const guess = real(name);
      expect(guess.reading).toMatchObject({
        source: 'delimited.orders',
        dateOrder: 'YMD',
        decimal: '.',
        zone: 'Europe/London',
        currency: 'GBP',
        columns: {
          order_id,
          customer_ref,
          unit_price,
          ordered_at: 'InvoiceDate',
          quantity: 'Quantity',
          sku: 'StockCode',
          product: 'Description',
          country: 'Country'
        }
      });
      expect(guess.reading.kinds).toContainEqual({ prefix: 'C', kind: 'return' });
      expect(guess.guesses.amount).toMatchObject({ value: 'unit-price' });
      expect([...guess.questions].sort()).toEqual(['currency', 'zone']);
    }
  });

  it('CDNOW without a header gives a customer, a day, a quantity and what the order cost', () => {
    const guess = real('cdnow-sample/CDNOW_sample.txt', { currency: 'USD' });
    expect(guess.reading.columns).toEqual({
      customer_ref: 'Column 1',
      ordered_at: 'Column 3',
      quantity: 'Column 4',
      order_total: 'Column 5'
    });
    expect(guess.reading).toMatchObject({ delimiter: 'blanks', dateOrder: 'YMD', hasHeader: false });
    expect(guess.guesses.amount).toMatchObject({ value: 'order-total' });
    expect(guess).toMatchObject({ missing: [], problem: null });
    expect(guess.notes).toEqual(['The file has no order numbers: every row is one order.']);
  });

  it('a WooCommerce plug-in export is read by its column names', () => {
    const { reading, problem } = real('woocommerce/orders_export_38col_bom.csv');
    expect(problem).toBeNull();
    expect(reading.currency).toBe('USD');
    expect(reading.columns).toMatchObject({
      order_id: 'order_number',
      ordered_at: 'order_date',
      email: 'customer_email',
      status: 'status',
      currency: 'order_currency',
      order_total: 'order_total',
      line_total: 'item_total',
      quantity: 'quantity',
      sku: 'sku',
      product: 'product_name',
      shipping: 'shipping_total',
      tax: 'tax_total',
      order_discount: 'discount_total'
    });
  });

  it('an Etsy export is recognized, with American dates', () => {
    const { reading, problem } = real('etsy/EtsySoldOrders_2023-01.tsv');
    expect(problem).toBeNull();
    expect(reading).toMatchObject({ source: 'etsy.orders.csv', delimiter: '\t', dateOrder: 'MDY', currency: 'USD' });
    expect(reading.columns).toMatchObject({
      order_id: 'Order ID',
      customer_ref: 'Buyer User ID',
      order_total: 'Order Total'
    });
  });

  it('Stripe payments are read in UTC, and their several currencies are named', () => {
    const { reading, notes, problem } = real('stripe/payments_semicolon_15col.csv');
    expect(problem).toBeNull();
    expect(reading).toMatchObject({ delimiter: ';', zone: 'UTC', decimal: '.' });
    expect(reading.columns).toMatchObject({
      order_id: 'Invoice Number',
      ordered_at: 'Created date (UTC)',
      customer_ref: 'Customer ID',
      order_total: 'Amount',
      currency: 'Currency',
      status: 'Status'
    });
    expect(notes.join(' ')).toContain('several currencies');
  });

  it('a grocery sample gives baskets of lines', () => {
    const { reading } = real('completejourney-sample/transactions_sample.csv.gz');
    expect(reading.columns).toMatchObject({
      order_id: 'basket_id',
      customer_ref: 'household_id',
      ordered_at: 'transaction_timestamp',
      sku: 'product_id',
      quantity: 'quantity',
      line_total: 'sales_value'
    });
  });

  it('files that hold no orders say so', () => {
    for (const name of [
      'cdnow-sample/cdnow_customers_summary_with_transactions.csv',
      'completejourney-sample/demographics.csv'
    ]) {
      expect(real(name).problem?.code, name).toBe('import.no-orders');
    }
  });
});
