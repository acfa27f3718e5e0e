import { sql } from '../../sql';
import { column, defineTable, maybe } from '../../table';
import type { RecordTable } from './record-table';

const table = defineTable({
  name: 'stg_spend',
  about: 'Ad spend as advertising reports wrote it.',
  grain: ['import_no', 'source_row'],
  columns: {
    import_no: column('INTEGER', 'The import'),
    source_row: column('INTEGER', 'Record in the file, the header not counted, from 1'),
    source: column('VARCHAR', 'Family of the source'),
    platform: column('VARCHAR', 'Where the ads ran'),
    account: maybe('VARCHAR', 'Advertising account'),
    campaign: maybe('VARCHAR', 'Campaign'),
    ad_group: maybe('VARCHAR', 'Ad set or ad group'),
    ad: maybe('VARCHAR', 'Ad'),
    from_on: column('DATE', 'First day the row covers'),
    until_on: column('DATE', 'Last day the row covers; the first when it covers one'),
    currency: column('VARCHAR', 'ISO 4217 code'),
    spend_e4: column('BIGINT', 'Spent'),
    impressions: maybe('BIGINT', 'Times shown'),
    clicks: maybe('BIGINT', 'Clicks'),
    conversions: maybe('DOUBLE', 'Conversions that the platform claims'),
    value_e4: maybe('BIGINT', 'Value of the conversions that the platform claims')
  },
  identities: {
    'a row ends on or after the day it begins': sql`until_on >= from_on`
  }
});

const looksLikeTotal = sql`regexp_matches(coalesce(spent_on_text, platform, account, campaign, ad_group, ad, ''), '^ *(total|grand total|gesamt|totale?s?|suma|somme|i alt|totaal|summa|总计|合计)\\b', 'i')`;

export default {
  role: 'ad-spend',
  table,
  values: ({ family, platform, currency }) => ({
    source: sql`${family}`,
    platform: sql`coalesce(platform, ${platform})`,
    account: sql`account`,
    campaign: sql`campaign`,
    ad_group: sql`ad_group`,
    ad: sql`ad`,
    from_on: sql`spent_on_local::date`,
    until_on: sql`greatest(coalesce(spent_until_local, spent_on_local), spent_on_local)::date`,
    currency: sql`upper(coalesce(currency, ${currency}))`,
    spend_e4: sql`coalesce(spend, 0)`,
    impressions: sql`impressions // 10000`,
    clicks: sql`clicks // 10000`,
    conversions: sql`conversions / 10000.0::double`,
    value_e4: sql`conversion_value`
  }),
  faults: [
    { reason: 'total-row', when: sql`spent_on is null and ${looksLikeTotal}` },
    // some reports put the sum first, as a row of no campaign
    {
      reason: 'total-row',
      when: sql`coalesce(campaign, ad_group, ad) is null and (select count(coalesce(campaign, ad_group, ad)) > 0 from cells)`
    },
    { reason: 'no-day', when: sql`spent_on is null` }
  ],
  day: sql`spent_on_local::date`
} satisfies RecordTable as RecordTable;
