/** What a column of a foreign file can mean. Names are those of the staging tables where one exists. */
export type Field =
  | 'order_id'
  | 'platform_order_id'
  | 'ordered_at'
  | 'ordered_time'
  | 'time_zone'
  | 'customer_ref'
  | 'email'
  | 'phone'
  | 'first_name'
  | 'last_name'
  | 'full_name'
  | 'country'
  | 'region'
  | 'city'
  | 'postcode'
  | 'currency'
  | 'status'
  | 'fulfilment'
  | 'cancelled_at'
  | 'is_test'
  | 'channel'
  | 'payment'
  | 'discount_code'
  | 'accepts_marketing'
  | 'order_total'
  | 'order_gross'
  | 'order_subtotal'
  | 'order_discount'
  | 'shipping'
  | 'tax'
  | 'refunded'
  | 'sku'
  | 'product'
  | 'vendor'
  | 'category'
  | 'quantity'
  | 'unit_price'
  | 'line_total'
  | 'line_discount'
  | 'unit_cost'
  | 'accepts_sms'
  | 'consent_at'
  | 'created_at'
  | 'birth_date'
  | 'language'
  | 'tags'
  | 'product_ref'
  | 'variant'
  | 'barcode'
  | 'price'
  | 'spent_on'
  | 'spent_until'
  | 'platform'
  | 'account'
  | 'campaign'
  | 'ad_group'
  | 'ad'
  | 'spend'
  | 'impressions'
  | 'clicks'
  | 'conversions'
  | 'conversion_value'
  | 'event'
  | 'event_at'
  | 'event_id'
  | 'anonymous_id'
  | 'value'
  | 'properties';

/** Day, month and year order of the dates of a file; `serial` and the epochs are numbers. */
export type DateOrder = 'YMD' | 'DMY' | 'MDY' | 'serial' | 'epoch-s' | 'epoch-ms';

/** How records are cut into cells. `blanks` is for blank-aligned columns. */
export type Delimiter = ',' | ';' | '\t' | '|' | 'blanks';

/** What order ids that begin with these letters are; letters without a rule are judged by the whole file. */
export interface KindRule {
  readonly prefix: string;
  readonly kind: 'sale' | 'return' | 'adjustment';
}

/**
 * Every decision needed to read one layout of file: what the mapping screen shows, what is remembered by header
 * fingerprint, and what a connector file holds. It contains no data of the shop.
 */
export interface Reading {
  /** Id of the source definition in catalog/sources. */
  readonly source: string;
  /** The sheet of a workbook or the list of a document that the records are in; absent when the file holds one only. */
  readonly part?: string;
  readonly encoding: string;
  readonly delimiter: Delimiter;
  /** Physical lines before the header (a `sep=;` hint, a report's preamble). */
  readonly skipLines: number;
  /** False when the first record is already data; `header` then holds made-up names. */
  readonly hasHeader: boolean;
  /** Unique column names by position. */
  readonly header: readonly string[];
  /** Which column holds which field; a field left out is not in the file. */
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly decimal: '.' | ',';
  readonly dateOrder: DateOrder;
  /** IANA zone of times without an offset, and of the shop's days. */
  readonly zone: string;
  /** ISO 4217 code for rows that name none. */
  readonly currency: string;
  readonly kinds: readonly KindRule[];
  /** Clean-up rules that the merchant switched off, by id. */
  readonly switchedOff: readonly string[];
}

/** A guess of the mapping screen with its reason, so that a person can judge it. */
export interface Guess<T> {
  readonly value: T;
  /** 0 to 1; below 0.8 the screen asks. */
  readonly confidence: number;
  readonly because: string;
}
