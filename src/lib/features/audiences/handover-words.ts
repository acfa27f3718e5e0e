/** Every string about handing an audience over and about what was handed over before. */
export const words = {
  destination: {
    title: 'Where it goes',
    description: 'You get a file and take it there yourself. Kept sends nothing.',
    legend: 'Destination',
    needs: (sets: string) => `Each row needs ${sets}.`,
    needsNothing: 'Everybody gets a row.',
    or: ', or ',
    and: ' + ',
    minimum: (people: string, day: string) => `At least ${people} people, as checked on ${day}.`,
    noMinimum: (day: string) => `No least size stated, as checked on ${day}.`,
    first: 'Choose a destination to see what its file would hold.'
  },

  options: {
    title: 'How',
    name: 'Name of the audience',
    nameHint: 'Part of the file’s name and, for Klaviyo, of a column. Leave out anything sensitive.',
    holdout: 'Held out',
    holdoutHint:
      'This share is kept out by lot, always the same people, so that you can see later what the campaign changed. 0 to 50.',
    holdoutWrong: 'Choose 0 to 50.',
    value: 'Add what each person has brought so far',
    valueHint: 'A column “value” with net sales to date, for value-based lists.',
    consent: 'Consent',
    required: 'Required',
    attested: 'Another lawful basis',
    newsletterOnly:
      'A shop in Europe that records only newsletter consent gets 0 rows for ad platforms: a newsletter yes is not a yes to ad matching. That changes only when you state another lawful basis.',
    attest: (destination: string) =>
      `I have a lawful basis other than recorded consent for handing these people to ${destination}, and I can show it.`,
    attestHint: 'Who said no stays out all the same. The receipt will say “attested by merchant”.',
    mustAttest: 'Confirm the lawful basis first.'
  },

  plan: {
    title: 'What the file holds',
    stages: { reading: 'Reading the people', choosing: 'Checking who can be in it', writing: 'Writing the rows' },
    audience: 'In the audience',
    leftOut: 'Left out',
    rows: 'Rows in the file',
    sentence: 'Everybody of the audience is either a row of the file or left out for exactly one reason.',
    formula: 'rows = audience − left out',
    reasonsTitle: 'Left out and why',
    nobodyLeftOut: 'Nobody is left out.',
    columns: { reason: 'Reason', people: 'People', why: 'What it means' },
    listLeftOut: 'Who is left out',
    changesTitle: 'Since the last export',
    changes: (added: string, removed: string, unchanged: string) =>
      `${added} added, ${removed} removed, ${unchanged} unchanged since this audience was last exported for this destination.`,
    firstTime: 'This audience has not been exported for this destination before.',
    listChanged: 'Who came and went',
    emptied: (text: string) => `Emptied cells in these rows: ${text}.`,
    emptiedOne: (count: string, field: string) => `${count} × ${field}`,
    fields: {
      invalid_email: 'e-mail address that cannot be right',
      invalid_phone: 'phone number that cannot be right',
      invalid_country: 'country that is none',
      unsafe_text: 'text that could run as a formula'
    } as Readonly<Record<string, string>>,
    otherField: (name: string) => `${name} that cannot be right`,
    country: (name: string) =>
      `National phone numbers of people without a country are read as numbers of ${name}, where most of your customers live.`,
    headTitle: 'First rows, exactly as written',
    tooFew: (rows: string, needed: string, note: string, day: string) =>
      `${rows} in the file; ${needed} are asked for. ${note} Checked on ${day}.`,
    nothing: 'Nobody is left, so there is no file.',
    nothingAds:
      'No source of this shop records consent to ad matching, so nobody in Europe can be in the file. State another lawful basis if you have one, or take the audience to your mail tool instead.',
    old: 'The file is being made again for what you changed.'
  },

  reasons: {
    no_ads_consent: [
      'No consent to ad matching',
      'No recorded yes to ad matching, which Europe and unknown countries need.'
    ],
    unsubscribed_policy: ['Declined marketing', 'A recorded no to marketing messages counts for ads as well.'],
    not_subscribed: ['Not subscribed', 'No yes to marketing messages is recorded; a recorded no always counts.'],
    no_identifier: ['Nothing to match by', 'None of what the destination needs is known.'],
    invalid_email: ['E-mail address cannot be right', 'It is no address, and nothing else identifies the person.'],
    invalid_phone: ['Phone number cannot be right', 'It is no number, and nothing else identifies the person.'],
    unsafe_text: ['Text that could run as a formula', 'The identifier begins like a formula and is not sent.'],
    duplicate_identifier: [
      'Same person twice',
      'Another customer has the same identifier; the one who has brought more stays.'
    ],
    holdout: ['Held out', 'Kept out by lot, the same people every time, to measure the campaign later.']
  } as Readonly<Record<string, readonly [string, string]>>,

  hand: {
    download: (rows: string) => `Download ${rows}`,
    none: 'Nothing to download',
    note: 'You get the file and its receipt. The log on Audiences keeps the receipt and the list of who.',
    about: (rows: string, audience: string, destination: string) =>
      `${rows} of “${audience}” as a file for ${destination}.`,
    done: (rows: string) => `Downloaded ${rows}`,
    doneAbout: 'If your browser kept a file back, take it here again.',
    receipt: 'Receipt',
    again: (name: string) => `Download ${name}`,
    steps: 'Next, at the destination',
    expires: (day: string) => `Refresh or remove the list there by ${day}.`,
    log: 'Past exports'
  },

  log: {
    title: 'Past exports',
    none: 'Nothing has been exported. Each download is written down here with its receipt.',
    columns: {
      at: 'When (UTC)',
      audience: 'Audience',
      destination: 'Destination',
      rows: 'Rows',
      held: 'Held out',
      added: 'Added',
      removed: 'Removed',
      hash: 'SHA-256 of the file',
      version: 'Definition',
      asOf: 'As of'
    },
    firstTime: 'The first export of this audience to this destination',
    open: (what: string) => `Open the export of ${what}`,
    drawer: 'What left, when, and for whom',
    receipt: 'Download receipt',
    list: 'List of who',
    reopen: 'Open the audience',
    receiptId: 'Receipt',
    files: 'Files',
    people: 'In the audience',
    leftOut: 'Left out',
    consent: 'Consent',
    consents: { required: 'required', attested: 'attested by merchant', 'own-use': 'own use' } as Readonly<
      Record<string, string>
    >,
    version: (number: string) => `Version ${number}`
  },

  check: {
    title: 'Check a receipt',
    description: 'Add an exported file and its receipt to see whether they belong together and are unchanged.',
    receipt: 'Receipt',
    file: 'File',
    missing: 'not added yet',
    match: (file: string, id: string) => `They match: this is “${file}” of receipt ${id}, unchanged.`,
    otherFile: (id: string) =>
      `They do not match: receipt ${id} is genuine, but it describes another file, or this one was changed.`,
    changedReceipt: 'The receipt was changed after it was written, so it proves nothing.',
    unreadable: 'This is not a receipt: it is not the JSON that Kept writes.'
  }
};
