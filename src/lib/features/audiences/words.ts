const people = (text: string, count: number): string => (count === 1 ? '1 person' : `${text} people`);
const rows = (text: string, count: number): string => (count === 1 ? '1 row' : `${text} rows`);

/** Every string of the audiences screen that is not about handing over. */
export const words = {
  title: 'Audiences',
  description: 'Choose people, see what a file of them would hold, and take it to the tool that reaches them.',
  people,
  rows,
  back: 'Audiences',

  empty: {
    title: 'Nobody to choose from yet',
    text: 'Audiences are made of the people in your orders.',
    action: 'Add files'
  },
  broken: {
    title: 'This link names people in a way that cannot be read',
    text: 'It may have been cut off or made by another version, so nobody is chosen rather than the wrong people.',
    action: 'Choose people'
  },
  forgotten: {
    title: 'This audience is not saved here',
    text: 'It was deleted, or the link comes from another workspace.',
    action: 'Choose people'
  },
  readOnly: {
    text: 'Another tab is writing to this workspace, so nothing can be saved or handed over here.',
    action: 'Write in this tab'
  },

  pick: {
    title: 'Choose people',
    description:
      'Any list of customers, cohort cell or RFM code can come here too: open it and choose “Make an audience”.',
    segments: 'Segments',
    groups: 'RFM groups',
    lifecycle: 'Lifecycle'
  },

  saved: {
    title: 'Saved audiences',
    none: 'None saved yet. Open an audience and choose “Save audience”.',
    save: 'Save audience',
    saveAs: 'Save under the name',
    rename: 'Rename',
    remove: 'Delete',
    name: 'Name',
    nameHint: 'It becomes part of file names and, for Klaviyo, of a column. Leave out anything sensitive.',
    needsName: 'Give it a name.',
    did: (name: string) => `Saved “${name}”.`,
    renamed: (name: string) => `Renamed to “${name}”.`,
    removed: (name: string) => `Deleted “${name}”.`,
    removeTitle: (name: string) => `Delete the saved audience “${name}”?`,
    removeWhat: (size: string, exports: number) =>
      `Its name and condition go; it holds ${size} now. No customer is deleted.${
        exports === 0 ? '' : ` The log keeps its ${exports === 1 ? 'one export' : `${exports} exports`}.`
      }`,
    columns: { name: 'Audience', condition: 'Who', people: 'People', net: 'Net sales so far' },
    unknown: 'Its condition uses something that this version does not know.'
  },

  who: {
    title: 'Who',
    tiles: {
      people: 'People',
      share: 'Share of everyone',
      net: 'Net sales so far',
      perPerson: 'Net sales per person'
    },
    sentences: {
      people: 'The people for whom the condition is true on the as-of day, each once.',
      share: 'The part of all people named on an order who are in this audience.',
      net: 'What these people have bought so far, less discounts and returns.',
      perPerson: 'What a person of this audience has brought so far on average.'
    },
    formulas: {
      people: 'people whose number the condition’s question answers',
      share: 'people of the audience ÷ all people',
      net: 'gross − discounts − returns',
      perPerson: 'net sales of the audience ÷ people'
    },
    rows: { people: 'people of the audience', all: 'all people' },
    openAll: 'Open in Customers',
    nobody: 'Nobody is in this audience on the as-of day.'
  },

  reach: {
    title: 'How they can be reached',
    channels: { email: 'E-mail address', phone: 'Phone number', any: 'Everybody' },
    columns: { channel: 'Channel', reachable: 'People', yes: 'Agreed', no: 'Declined', unknown: 'Not recorded' },
    meanings: {
      yes: 'A recorded yes to marketing messages.',
      no: 'A recorded no to marketing messages, such as an unsubscribe.',
      unknown: 'No source says; every destination takes this as a no unless you state another lawful basis.'
    }
  },

  first: {
    title: 'First 25 people by net sales',
    columns: {
      name: 'Customer',
      email: 'E-mail',
      country: 'Country',
      consent: 'Consent',
      orders: 'Orders',
      net: 'Net sales so far',
      last: 'Last order'
    },
    unnamed: (id: string) => `Customer ${id}`,
    consents: { true: 'Agreed', false: 'Declined', null: 'Not recorded' }
  }
};
