import { sql } from '../../sql';
import { column, defineTable, maybe } from '../../table';
import type { RecordTable } from './record-table';

const table = defineTable({
  name: 'stg_people',
  about: 'People as customer lists and consent exports wrote them.',
  grain: ['import_no', 'source_row'],
  columns: {
    import_no: column('INTEGER', 'The import'),
    source_row: column('INTEGER', 'Record in the file, the header not counted, from 1'),
    source: column('VARCHAR', 'Family of the source'),
    customer_ref: maybe('VARCHAR', 'Customer key of the source'),
    email: maybe('VARCHAR', 'Trimmed, lower case'),
    phone: maybe('VARCHAR', 'As written, leading apostrophe removed'),
    first_name: maybe('VARCHAR', 'Given name'),
    last_name: maybe('VARCHAR', 'Family name'),
    country: maybe('VARCHAR', 'As written'),
    region: maybe('VARCHAR', 'As written'),
    city: maybe('VARCHAR', 'As written'),
    postcode: maybe('VARCHAR', 'As written, leading apostrophe removed'),
    language: maybe('VARCHAR', 'Language or locale as written'),
    birth_date: maybe('DATE', 'Day of birth'),
    tags: maybe('VARCHAR', 'Tags as written'),
    accepts_email: maybe('BOOLEAN', 'Consent to e-mail marketing; null is unknown and never yes'),
    accepts_sms: maybe('BOOLEAN', 'Consent to text messages; null is unknown and never yes'),
    consent_at: maybe('TIMESTAMP', 'UTC time of the consent, when the file says'),
    created_at: maybe('TIMESTAMP', 'UTC time the source first saw the person')
  },
  identities: {
    'a person has an identifier': sql`coalesce(customer_ref, email, phone) is not null`
  }
});

const email = sql`case when contains(email, '@') then email end`;
const phone = sql`case when regexp_matches(phone, '[0-9]{4}') then phone end`;

export default {
  role: 'customers',
  table,
  values: ({ family }) => ({
    source: sql`${family}`,
    customer_ref: sql`customer_ref`,
    email,
    phone,
    first_name: sql`coalesce(first_name, case when contains(full_name, ' ') then regexp_replace(full_name, ' +[^ ]+$', '') else full_name end)`,
    last_name: sql`coalesce(last_name, case when contains(full_name, ' ') then regexp_extract(full_name, '[^ ]+$') end)`,
    country: sql`country`,
    region: sql`region`,
    city: sql`city`,
    postcode: sql`postcode`,
    language: sql`language`,
    birth_date: sql`birth_date_local::date`,
    tags: sql`tags`,
    accepts_email: sql`accepts_marketing`,
    accepts_sms: sql`accepts_sms`,
    consent_at: sql`consent_at`,
    created_at: sql`created_at`
  }),
  faults: [{ reason: 'no-person', when: sql`coalesce(customer_ref, ${email}, ${phone}) is null` }],
  day: sql`created_at_local::date`
} satisfies RecordTable as RecordTable;
