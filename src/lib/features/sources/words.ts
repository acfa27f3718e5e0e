import type { RecordRole } from '$lib/domain/records/record-kind';

/** Every string of the sources screen. */
export const words = {
  title: 'Sources',
  lead: 'Files in this workspace, and what became of every record in them.',
  defaultShop: 'My shop',
  looking: 'Looking at the files…',
  add: 'New files',
  addAbout: 'The same file twice changes nothing; overlapping files count each order once.',
  remove: 'Leave it out',
  importOne: (name: string) => `Import ${name}`,
  importMany: (count: number) => `Import ${count} files`,
  cancel: 'Cancel',
  recognized: (label: string) => `Recognized as ${label}.`,
  unproven:
    'This layout was built from its documentation and not yet proven on a real file: compare the first rows with the shop.',
  unknown: 'Not a format Kept knows by name: check how the columns were understood.',
  remembered: 'Read the same way as the last file with these columns.',
  questions: 'Please check',
  questionsAbout: 'The file does not prove what follows, and a wrong guess changes the numbers.',
  decision: {
    amount: 'Meaning of the amounts',
    dateOrder: 'Date order',
    decimal: 'Decimal sign',
    zone: 'Time zone of the shop',
    currency: 'Currency',
    kinds: 'Order numbers that are not sales'
  } as Readonly<Record<string, string>>,
  amounts: {
    'unit-price': 'prices of one piece',
    'line-total': 'totals of lines',
    'order-total': 'totals of orders'
  } as Readonly<Record<string, string>>,
  kindsGuess: (prefixes: string) => `Numbers beginning with ${prefixes}`,
  confirm: 'It is right as it stands',
  check: 'Please check.',
  stillUnchecked: (count: number) =>
    count === 1
      ? 'One guess above is not checked yet; it changes the numbers when it is wrong.'
      : `${count} guesses above are not checked yet; they change the numbers when they are wrong.`,
  layout: 'Dates, numbers, place',
  notInFile: 'Not in the file',
  otherFields: (count: number) => (count === 1 ? 'One more, not in the file' : `${count} more, not in the file`),
  sure: (percent: string) => `${percent} sure`,
  preview: 'First rows as understood',
  previewAside: (count: number, row: number, why: string) =>
    count === 1
      ? `Record ${row} would be set aside. ${why}`
      : `${count} of the first records would be set aside, first record ${row}. ${why}`,
  asideCount: (records: number, text: string) => (records === 1 ? '1 record.' : `${text} records.`),
  firstAside: (row: string) => `First: record ${row}.`,
  showMapping: 'Change the mapping',
  hideMapping: 'Hide the mapping',
  saveConnector: 'Save as connector file',
  loadConnector: 'Use a connector file',
  connectorBad: 'This is not a connector file that Kept can read.',
  importing: (name: string, index: number, files: number) =>
    files > 1 ? `Reading ${name} (${index} of ${files})` : `Reading ${name}`,
  imported: (things: string, records: string) => `Imported ${things} from ${records} records`,
  repeatedAll: 'Imported before: 0 new, 0 changed',
  news: (fresh: string, changed: string, same: string) => `${fresh} new, ${changed} changed, ${same} unchanged`,
  newsOfRows: (fresh: string, same: string) => `${fresh} new or changed, ${same} unchanged`,
  seeShop: 'See the shop',
  equation: (read: string, used: string, aside: string) => `${read} read = ${used} used + ${aside} set aside`,
  downloadAside: 'Download set-aside records',
  original: 'Download original',
  removeImport: 'Remove this import',
  removeWhat: (things: string, name: string) =>
    `This takes ${things} of “${name}” out of the shop. The file itself stays with you and can be added again.`,
  removeAction: 'Remove the import',
  fixes: 'Clean-up rules',
  fixCount: (count: string) => `${count} cells changed`,
  fixOff: 'switched off',
  switchOff: 'Switch off and read again',
  switchOn: 'Switch on and read again',
  before: 'before',
  after: 'after',
  reasons: 'Why records were set aside',
  notes: 'Worth knowing',
  noImports: 'No files yet',
  noImportsText: 'Add the order export of your shop to begin; lists of people, products, ad spend and events join it.',
  things: {
    orders: 'Orders',
    customers: 'People',
    products: 'Products',
    'ad-spend': 'Rows of ad spend',
    events: 'Events'
  } satisfies Record<RecordRole, string> as Readonly<Record<RecordRole, string>>,
  range: {
    orders: 'Orders from',
    customers: 'First seen',
    products: 'Days',
    'ad-spend': 'Days',
    events: 'Events from'
  } satisfies Record<RecordRole, string> as Readonly<Record<RecordRole, string>>,
  datesAs: 'Dates read as',
  lines: 'Lines',
  customers: 'Customers',
  sha: 'SHA-256',
  readOnly: 'Another tab is writing to this workspace. Take over here to add files.',
  takeOver: 'Take over',
  memory:
    'This browser refuses to store anything for this site, so the shop ends with this tab. To keep it, allow the site to store data (in some browsers: cookies), or leave the private window, and add the files again. Downloads work as usual.',
  cancelled: 'The import was cancelled; nothing of it was kept.',
  role: 'What the file tells about',
  part: 'Sheet or list',
  decimal: 'Decimal sign',
  decimals: { '.': 'Point: 1,234.56', ',': 'Comma: 1.234,56' },
  dateOrder: 'Date order',
  dateOrders: {
    YMD: 'Year, month, day',
    DMY: 'Day, month, year',
    MDY: 'Month, day, year',
    serial: 'Spreadsheet day numbers',
    'epoch-s': 'Seconds since 1970',
    'epoch-ms': 'Milliseconds since 1970'
  },
  zone: 'Time zone of the shop',
  currency: 'Currency',
  currencyHint: 'Three letters, such as EUR; used where a row names none',
  kinds: 'Order numbers that are not sales',
  kindOf: (prefix: string) => `Numbers beginning with “${prefix}”`,
  kindNames: { sale: 'are sales', return: 'are returns', adjustment: 'are adjustments (count nowhere)' },
  table: {
    row: 'Record',
    order_id: 'Order',
    local_at: 'Ordered',
    customer: 'Customer',
    product: 'Product',
    quantity: 'Quantity',
    gross_e4: 'Amount',
    total_e4: 'Order total',
    currency: 'Currency',
    status: 'Status',
    kind: 'Counts as'
  },
  rule: {
    'blank-lines': 'Empty lines are skipped',
    nul: 'NUL bytes are removed',
    padded: 'Missing last cells are taken as empty',
    'stray-quotes': 'Records with a stray quotation mark are read anyway',
    recoded: 'Records in another encoding are read as Windows-1252'
  } as Readonly<Record<string, string>>
} as const;
