import type { IdentifierKind, OrderPolicy, ShopSettings } from '../../domain/settings';
import { join, sql, type Sql } from '../sql';

/**
 * `current_orders`: each staged order once, on the shop's clock. Of two versions of an order the one from the file
 * that reaches further counts, so the order in which files were imported never matters. A view: only the few orders
 * that need it are worked out and kept, `moved_clocks` and `superseded`.
 */
export function currentOrders(settings: ShopSettings, asOf: string | null): Sql {
  const until = asOf === null ? sql`true` : sql`local_at < ${asOf}::date + 1`;
  return sql`
    create or replace temp table moved_clocks as
    select import_no, order_no, ordered_at + to_minutes(zone_clock.offset_minutes) as moved_at
    from (
      select import_no, order_no, ordered_at
      from stg_orders join stg_imports using (import_no)
      where stg_imports.zone <> ${settings.zone}
    ) as abroad
    asof join zone_clock on abroad.ordered_at >= zone_clock.utc_from;
    create or replace temp view on_clock as
    select * from (
      select stg_orders.* exclude (local_at), coalesce(moved_at, stg_orders.local_at) as local_at
      from stg_orders left join moved_clocks using (import_no, order_no)
      where currency = ${settings.currency}
    )
    where ${until};
    create or replace temp table superseded as
    with contested as (
      select source, order_id from on_clock group by source, order_id having count(*) > 1
    )
    select import_no, order_no
    from on_clock
    join contested using (source, order_id)
    join stg_imports using (import_no)
    qualify row_number() over (
      partition by on_clock.source, order_id
      order by last_at desc, stg_imports.orders desc, file_sha256, import_no desc
    ) > 1;
    create or replace temp view current_orders as
    select * from on_clock anti join superseded using (import_no, order_no)`;
}

const IDENTIFIERS: Readonly<Record<IdentifierKind, Sql>> = {
  customer_ref: sql`customer_ref`,
  email: sql`email`,
  phone: sql`phone`
};

/** True for values that name nobody (Segment's published block list and ours). */
function isBlocked(value: Sql): Sql {
  // What begins with `-` or `0` sorts before `1`; the pattern is too dear to be tried on every order.
  return sql`
    case
      when ${value} < '1' then regexp_full_match(${value}, '[0-]*|-1')
      else lower(${value}) in ('null', 'anonymous', 'guest', 'n/a', 'none', 'unknown')
    end`;
}

/**
 * `identities (import_no, order_no, identity)`: who each order belongs to: the strongest identifier on it, lifted to a
 * stronger one when another order or a list of people shows both (a guest order joins the account that used the same
 * e-mail). A person of a list stands under minus the record's number.
 */
export function identities(settings: ShopSettings, asOf: string | null): Sql {
  const kinds = settings.identifyBy;
  const usable = kinds.map(
    (kind) => sql`case when not ${isBlocked(IDENTIFIERS[kind])} then ${IDENTIFIERS[kind]} end as ${IDENTIFIERS[kind]}`
  );
  const links = kinds.flatMap((weak, rank) => kinds.slice(0, rank).map((strong) => ({ weak, strong })));
  const linkSteps = links.map(
    ({ weak, strong }) => sql`
      ${IDENTIFIERS[weak]}_to_${IDENTIFIERS[strong]} as (
        select ${IDENTIFIERS[weak]}, min(${IDENTIFIERS[strong]}) as linked
        from usable
        where ${IDENTIFIERS[weak]} is not null and ${IDENTIFIERS[strong]} is not null
        group by ${IDENTIFIERS[weak]}
      )`
  );
  const choices = kinds.flatMap((weak, rank) => [
    ...kinds
      .slice(0, rank)
      .map((strong) => sql`${strong} || ':' || ${IDENTIFIERS[weak]}_to_${IDENTIFIERS[strong]}.linked`),
    sql`${weak} || ':' || usable.${IDENTIFIERS[weak]}`
  ]);
  const joins = links.map(
    ({ weak, strong }) =>
      sql`left join ${IDENTIFIERS[weak]}_to_${IDENTIFIERS[strong]} on ${IDENTIFIERS[weak]}_to_${IDENTIFIERS[strong]}.${IDENTIFIERS[weak]} = usable.${IDENTIFIERS[weak]}`
  );
  return sql`
    create or replace temp table identities as
    with usable as (
      select import_no, order_no, ${join(usable)}
      from (
        select import_no, order_no, customer_ref, email, phone from current_orders
        union all
        select import_no, -source_row, customer_ref, email, phone from (${listedPeople(asOf)})
      )
    )${linkSteps.length > 0 ? sql`, ${join(linkSteps)}` : sql``}
    select import_no, order_no, coalesce(${join(choices)}, null::varchar) as identity
    from usable
    ${join(joins, '\n')}`;
}

// Whoever was first seen after the as-of day is not known yet; a list that does not say when is taken as always known.
function listedPeople(asOf: string | null): Sql {
  if (asOf === null) return sql`select * from stg_people`;
  return sql`
    select stg_people.*
    from stg_people
    asof left join zone_clock on stg_people.created_at >= zone_clock.utc_from
    where created_at is null or created_at + to_minutes(coalesce(offset_minutes, 0)) < ${asOf}::date + 1`;
}

/** `people (customer_no, customer_id, identity)`: the persons, numbered by their stable id. */
export const people = sql`
  create or replace temp table people as
  select (row_number() over (order by customer_id, identity))::integer as customer_no, customer_id, identity
  from (
    select identity, left(md5(identity), 12) as customer_id
    from (select distinct identity from identities where identity is not null)
  )`;

/** The clauses of the policy in the order they are tried; an order is removed by the first that holds. */
export const POLICY_CLAUSES: readonly {
  readonly id: string;
  readonly isOn: (policy: OrderPolicy) => boolean;
  readonly removes: (policy: OrderPolicy) => Sql;
}[] = [
  { id: 'test', isOn: (policy) => policy.excludeTest, removes: () => sql`is_test` },
  {
    id: 'cancelled',
    isOn: (policy) => policy.excludeCancelled,
    removes: () => sql`(cancelled_at is not null or status = 'cancelled')`
  },
  { id: 'voided', isOn: (policy) => policy.excludeVoided, removes: () => sql`status in ('voided', 'failed')` },
  {
    id: 'pending',
    isOn: (policy) => policy.excludePending,
    removes: (policy) =>
      sql`(status = 'pending' and not (${policy.pendingFulfilledCounts} and coalesce(fulfilment, '') in ('fulfilled', 'partial')))`
  },
  {
    id: 'refunded',
    isOn: (policy) => policy.excludeFullyRefunded,
    removes: () => sql`(charged_e4 > 0 and refunded_e4 >= charged_e4)`
  },
  { id: 'no-value', isOn: (policy) => policy.requirePositiveValue, removes: () => sql`gross_e4 <= 0` }
];

/** The first clause that removes an order, null when it is valid. */
export function excludedBy(policy: OrderPolicy): Sql {
  const clauses = POLICY_CLAUSES.filter((clause) => clause.isOn(policy)).map(
    (clause) => sql`when ${clause.removes(policy)} then ${clause.id}`
  );
  return clauses.length === 0 ? sql`null::varchar` : sql`case ${join(clauses, ' ')} end`;
}
