import { join, sql, type Sql } from '../sql';
import type { Explain } from './explain';

/**
 * Size, worth and reach of an audience as one row: people, customers (with a valid order), orders, net_e4, with_email,
 * email_yes, email_no, email_unknown, the same four for phone, consent_yes, consent_no, consent_unknown, all_people and
 * all_net_e4 (of the whole shop), all BIGINT. Consent is the recorded consent to marketing messages.
 */
export function audienceReach({ members }: { members: Sql }): Sql {
  return sql`
    with chosen as (select * from customers where customer_no in (${members}))
    select count(*)::bigint as people, count(*) filter (where orders > 0)::bigint as customers,
      coalesce(sum(orders), 0)::bigint as orders, coalesce(sum(net_e4), 0)::bigint as net_e4,
      ${consents('email', sql`email is not null`)},
      ${consents('phone', sql`phone is not null`)},
      ${consents('any', sql`true`)},
      (select count(*)::bigint from customers) as all_people,
      (select coalesce(sum(net_e4), 0)::bigint from customers) as all_net_e4
    from chosen`;
}

/** Live sizes of several audiences: audience_id VARCHAR, people BIGINT, net_e4 BIGINT; no row for an empty list. */
export function audienceSizes(audiences: readonly { readonly id: string; readonly members: Sql }[]): Sql {
  const sizes = audiences.map(
    ({ id, members }) => sql`
      select ${id} as audience_id, count(*)::bigint as people, coalesce(sum(net_e4), 0)::bigint as net_e4
      from customers where customer_no in (${members})`
  );
  if (sizes.length > 0) return join(sizes, '\nunion all\n');
  return sql`select ''::varchar as audience_id, 0::bigint as people, 0::bigint as net_e4 where false`;
}

/** The country most people of the shop live in, as the shop writes it: one row with country VARCHAR, or none. */
export const USUAL_COUNTRY: Sql = sql`
  select country from customers where country is not null group by country order by count(*) desc, country limit 1`;

/** What the drawer says about reach. */
export const explainReach: Explain = {
  sentence:
    'People of the audience with an e-mail address or a phone number, by the consent to marketing messages recorded last.',
  formula: 'with address = consent yes + consent no + nothing recorded'
};

const NAMES = {
  email: { all: sql`with_email`, yes: sql`email_yes`, no: sql`email_no`, unknown: sql`email_unknown` },
  phone: { all: sql`with_phone`, yes: sql`phone_yes`, no: sql`phone_no`, unknown: sql`phone_unknown` },
  any: { all: sql`everybody`, yes: sql`consent_yes`, no: sql`consent_no`, unknown: sql`consent_unknown` }
};

function consents(channel: keyof typeof NAMES, reachable: Sql): Sql {
  const { all, yes, no, unknown } = NAMES[channel];
  const counted = (condition: Sql, name: Sql) =>
    sql`count(*) filter (where ${reachable} and ${condition})::bigint as ${name}`;
  return join([
    counted(sql`true`, all),
    counted(sql`accepts_marketing`, yes),
    counted(sql`not accepts_marketing`, no),
    counted(sql`accepts_marketing is null`, unknown)
  ]);
}
