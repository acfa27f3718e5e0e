import type { ShopSettings } from '../../domain/settings';
import { sql, type Sql } from '../sql';
import { excludedBy } from './current-orders';

/**
 * `documents`: who wrote which order or return document, and its numbers: by source and order id, orders alone by the
 * same, and by age. On a return `order_key` is that of the order before it.
 */
export const documents = sql`
  create or replace temp table documents as
  select * exclude (own_no), case when is_sale then own_no else document_no - own_no end as order_key
  from (
    select
      import_no, order_no, kind = 'sale' as is_sale, ordered_at, local_at, customer_no,
      (row_number() over (order by source, order_id))::integer as document_no,
      (row_number() over (partition by kind order by source, order_id))::integer as own_no,
      (row_number() over (order by ordered_at, order_id))::integer as age_no
    from current_orders
    left join identities using (import_no, order_no)
    left join people using (identity)
    where kind in ('sale', 'return')
  )`;

/**
 * `attempted`: orders with the policy's verdict and their money without tax: with tax inside the prices, the goods'
 * share of the tax leaves the items and the rest leaves the shipping; what the parts don't explain of the charge is
 * `fees` (tips, duties, rounding).
 */
export function attempted(settings: ShopSettings): Sql {
  return sql`
    create or replace temp table attempted as
    with shares as (
      select
        order_key, import_no, order_no, customer_no, documents.ordered_at, documents.local_at,
        is_test, cancelled_at, status, fulfilment,
        coalesce(tax_e4, 0) as tax_e4,
        coalesce(shipping_e4, 0) as charged_shipping_e4,
        greatest(gross_e4 - discount_e4 - returned_e4, 0) as items_e4,
        gross_e4 as priced_e4, discount_e4, returned_e4, total_e4 as charged_e4, refunded_e4, tax_basis
      from documents
      join stg_orders using (import_no, order_no)
      where is_sale
    ),
    taxes as (
      select
        *,
        case
          when tax_basis <> 'inclusive' or items_e4 + charged_shipping_e4 <= 0 then 0
          else round(tax_e4::double * items_e4 / (items_e4 + charged_shipping_e4))::bigint
        end as item_tax_e4
      from shares
    ),
    refunds as (
      select
        *,
        case
          when refunded_e4 <= 0 or charged_e4 <= 0 then 0
          when refunded_e4 >= charged_e4 then items_e4 - item_tax_e4
          else round(refunded_e4::double * (items_e4 - item_tax_e4) / charged_e4)::bigint
        end as refunded_goods_e4
      from taxes
    ),
    money as (
      select
        order_key, import_no, order_no, customer_no, ordered_at, local_at, is_test, cancelled_at, status, fulfilment,
        priced_e4 - item_tax_e4 as gross_e4,
        discount_e4,
        returned_e4 + refunded_goods_e4 as returns_e4,
        priced_e4 - item_tax_e4 - discount_e4 - returned_e4 - refunded_goods_e4 as net_e4,
        case when tax_basis = 'inclusive' then charged_shipping_e4 - (tax_e4 - item_tax_e4) else charged_shipping_e4 end as shipping_e4,
        tax_e4,
        item_tax_e4,
        charged_e4 + returned_e4 as charged_e4,
        refunded_e4 + returned_e4 as refunded_e4
      from refunds
    )
    select
      * exclude (is_test, cancelled_at, status, fulfilment),
      charged_e4 - (gross_e4 - discount_e4 + shipping_e4 + tax_e4) as fees_e4,
      ${excludedBy(settings.policy)} as excluded_by
    from money`;
}

/** `ranks`: which valid order of its customer an order is, and when the one before was. */
export const ranks = sql`
  create or replace temp table ranks as
  select
    order_key,
    (row_number() over by_time)::integer as order_rank,
    lag(local_at) over by_time as previous_at
  from attempted
  where excluded_by is null and customer_no is not null
  window by_time as (partition by customer_no order by local_at, ordered_at, order_key)`;
