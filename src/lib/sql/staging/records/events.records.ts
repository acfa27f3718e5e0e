import { sql } from '../../sql';
import { column, defineTable, maybe } from '../../table';
import type { RecordTable } from './record-table';

const table = defineTable({
  name: 'stg_events',
  about: 'What people did, as event files wrote it.',
  grain: ['import_no', 'source_row'],
  columns: {
    import_no: column('INTEGER', 'The import'),
    source_row: column('INTEGER', 'Record in the file, the header not counted, from 1'),
    source: column('VARCHAR', 'Family of the source'),
    event_id: column('VARCHAR', 'Message id of the source; made of the record itself when it has none'),
    event: column('VARCHAR', 'Name, in the spelling of the common e-commerce events where it is one of them'),
    at: column('TIMESTAMP', 'UTC'),
    local_at: column('TIMESTAMP', 'Wall clock of the shop'),
    customer_ref: maybe('VARCHAR', 'Customer key of the source'),
    email: maybe('VARCHAR', 'Trimmed, lower case'),
    phone: maybe('VARCHAR', 'As written'),
    anonymous_id: maybe('VARCHAR', 'Device or cookie'),
    order_id: maybe('VARCHAR', 'The order it is about'),
    sku: maybe('VARCHAR', 'The article it is about'),
    product: maybe('VARCHAR', 'The product it is about'),
    value_e4: maybe('BIGINT', 'Money of the event'),
    currency: maybe('VARCHAR', 'ISO 4217 code'),
    properties: maybe('VARCHAR', 'Everything else, as JSON')
  },
  identities: {}
});

export default {
  role: 'events',
  table,
  values: ({ family }) => ({
    source: sql`${family}`,
    event_id: sql`coalesce(event_id, md5(concat_ws('|', event, event_at, customer_ref, email, anonymous_id, order_id, sku, product, value, properties)))`,
    event: sql`event`,
    at: sql`event_at`,
    local_at: sql`event_at_local`,
    customer_ref: sql`customer_ref`,
    email: sql`case when contains(email, '@') then email end`,
    phone: sql`phone`,
    anonymous_id: sql`anonymous_id`,
    order_id: sql`order_id`,
    sku: sql`sku`,
    product: sql`product`,
    value_e4: sql`value`,
    currency: sql`upper(currency)`,
    properties: sql`properties`
  }),
  faults: [
    { reason: 'no-event', when: sql`event is null` },
    { reason: 'no-time', when: sql`event_at is null` }
  ],
  day: sql`event_at_local::date`
} satisfies RecordTable as RecordTable;
