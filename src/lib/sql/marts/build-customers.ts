import { createTable } from '../table';
import { id, join, sql } from '../sql';
import { customers } from './tables';

const LATEST = [
  'customer_ref',
  'email',
  'phone',
  'first_name',
  'last_name',
  'country',
  'region',
  'city',
  'postcode'
] as const;

const NEWEST = sql`(stg_imports.last_at, stg_imports.orders, file_sha256, source_row)`;

/** Fills the mart `customers` from `people`, `documents`, the lists of people and the mart `entries`. */
export const customersBuild = sql`
  ${createTable(customers)};
  insert into customers by name
  with known as (
    select
      customer_no,
      ${join([...LATEST, 'accepts_marketing' as const].map((name) => sql`arg_max(${id(name)}, age_no) as ${id(name)}`))},
      (count(*) filter (is_sale))::integer as attempted
    from documents
    join stg_orders using (import_no, order_no)
    where customer_no is not null
    group by customer_no
  ),
  listed as (
    select
      customer_no,
      ${join(LATEST.map((name) => sql`arg_max(stg_people.${id(name)}, ${NEWEST}) as ${id(name)}`))},
      arg_max(accepts_email, ${NEWEST}) as accepts_email
    from stg_people
    join stg_imports using (import_no)
    join identities on identities.import_no = stg_people.import_no and order_no = -source_row
    join people using (identity)
    group by customer_no
  ),
  figures as (
    select
      customer_no,
      arg_min(channel, order_rank) filter (is_order) as first_channel,
      (count(*) filter (is_order))::integer as orders,
      min(entries.at) filter (is_order) as first_at,
      max(entries.at) filter (is_order) as last_at,
      min(entries.at) filter (order_rank = 2) as second_at,
      sum(units)::double as units,
      sum(gross_e4)::bigint as gross_e4,
      sum(discount_e4)::bigint as discount_e4,
      sum(returns_e4)::bigint as returns_e4,
      sum(net_e4)::bigint as net_e4,
      sum(charged_e4)::bigint as charged_e4,
      sum(total_e4)::bigint as total_e4,
      (count(*) filter (returns_e4 > 0))::integer as returned_orders
    from entries
    where customer_no is not null
    group by customer_no
  )
  select
    people.customer_no, people.customer_id,
    ${join(LATEST.map((name) => sql`coalesce(known.${id(name)}, listed.${id(name)}) as ${id(name)}`))},
    -- a list of people is how things stand, an order how they stood
    coalesce(accepts_email, known.accepts_marketing) as accepts_marketing,
    first_channel,
    coalesce(attempted, 0) as attempted,
    coalesce(orders, 0) as orders,
    first_at, last_at, second_at,
    coalesce(units, 0) as units,
    coalesce(gross_e4, 0) as gross_e4, coalesce(discount_e4, 0) as discount_e4, coalesce(returns_e4, 0) as returns_e4,
    coalesce(net_e4, 0) as net_e4, coalesce(charged_e4, 0) as charged_e4, coalesce(total_e4, 0) as total_e4,
    coalesce(returned_orders, 0) as returned_orders
  from people
  left join known using (customer_no)
  left join listed using (customer_no)
  left join figures using (customer_no)
  order by customer_no`;
