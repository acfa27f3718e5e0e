/** Everything the shared components say, in English. Another language is another object of this shape. */
export const words = {
  appName: 'Kept',
  close: 'Close',
  cancel: 'Cancel',
  copy: 'Copy',
  copied: 'Copied',
  back: 'Back',
  tryAgain: 'Try again',
  required: 'required',
  loading: 'Loading',
  refreshing: 'Refreshing',
  stillShowing: 'Showing the previous answer until the new one is ready.',
  nothingYet: 'Nothing here yet',
  more: 'More',
  moreActions: 'More actions',
  increase: 'Increase',
  decrease: 'Decrease',

  button: { working: 'Working' },

  change: {
    against: (text: string, comparison: string) => (comparison === '' ? text : `${text} vs ${comparison}`),
    unknown: (comparison: string) => (comparison === '' ? 'no comparison' : `no value in ${comparison}`)
  },

  explain: {
    open: (name: string) => `Explain ${name}`,
    heading: 'How this is computed',
    value: 'Value',
    formula: 'Formula',
    rows: 'Rows behind it',
    sql: 'SQL',
    copySql: 'Copy SQL',
    definition: 'Definition',
    version: (version: string | number) => `Version ${version}`,
    asOf: (day: string) => `Data as of ${day}`,
    openRows: 'Open the rows',
    action: 'Explain'
  },

  table: {
    csv: 'Download CSV',
    rows: (shown: string, count: number) => (count === 1 ? '1 row' : `${shown} rows`),
    totals: 'Total',
    sortUp: 'sorted, lowest first',
    sortDown: 'sorted, highest first',
    hint: 'Arrow keys move between cells. Enter opens a row or explains a number.',
    missing: 'Not known',
    empty: 'No rows match.'
  },

  heatmap: {
    hint: 'Arrow keys move. Enter opens the customers behind a cell. Shift and arrow keys select. Ctrl+C copies.',
    pick: 'Select a cell to see what is behind it.',
    average: 'Average',
    scale: 'Scale',
    wholeTable: 'Whole table',
    perColumn: 'Per column',
    perColumnLegend: 'lowest and highest of each column',
    incomplete: 'not complete yet',
    predicted: 'predicted',
    few: 'few customers',
    below: 'below',
    above: 'above',
    people: (text: string, count: number | null) => (count === 1 ? '1 customer' : `${text} customers`),
    open: (text: string, count: number | null) => (count === 1 ? 'Open 1 customer' : `Open ${text} customers`),
    openCells: 'Open customers',
    copyCells: (count: number) => (count === 1 ? 'Copy cell' : `Copy ${count} cells`),
    cells: (count: number) => `${count} cells selected`,
    notYet: 'has not happened yet',
    unknown: 'not known',
    base: 'outside the scale'
  },

  chart: {
    show: (name: string) => `Show ${name} in the chart`,
    asTable: 'Show as table',
    asChart: 'Show as chart',
    svg: 'Download SVG',
    csv: 'Download CSV',
    hint: 'Arrow keys move along the points.',
    kind: 'chart',
    noValues: 'No values in this range.',
    forecast: 'forecast',
    between: (low: string, high: string) => `between ${low} and ${high}`,
    count: 'Count',
    share: 'Share',
    bins: (from: string, to: string) => `${from} to ${to}`,
    from: 'From',
    to: 'To',
    stayed: 'stayed'
  },

  date: {
    day: 'Day',
    range: 'Date range',
    from: 'First day',
    to: 'Last day',
    custom: 'Custom range',
    apply: 'Apply range',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    choose: 'Choose a day',
    presets: {
      '7d': 'Last 7 days',
      '30d': 'Last 30 days',
      '90d': 'Last 90 days',
      month: 'This month',
      'last-month': 'Last month',
      year: 'This year',
      '12m': 'Last 12 months',
      all: 'All time'
    } as Readonly<Record<string, string>>
  },

  problem: {
    details: 'Copy details',
    why: 'Why',
    todo: 'What to do'
  },

  progress: {
    remaining: (text: string) => `about ${text} left`,
    seconds: (count: number) => (count === 1 ? '1 second' : `${count} seconds`),
    minutes: (count: number) => (count === 1 ? '1 minute' : `${count} minutes`),
    rate: (text: string) => `${text} rows/s`
  },

  files: {
    add: 'Add files',
    drop: 'Drop files anywhere on this page',
    or: 'or paste rows from a spreadsheet',
    release: 'Release to add the files',
    pasted: 'pasted-rows'
  },

  confirm: {
    final: 'This cannot be undone.',
    type: (text: string) => `Type ${text} to confirm`
  },

  shell: {
    skip: 'Skip to content',
    navigation: 'Main',
    home: 'Kept, home',
    openMenu: 'Open navigation',
    closeMenu: 'Close navigation',
    collapse: 'Collapse sidebar',
    expand: 'Expand sidebar',
    search: 'Search or run',
    searchLabel: 'Open the command palette',
    trust: 'Your data stays in this browser.',
    trustNothing: 'Nothing has been sent.',
    asOf: 'As of',
    asOfLabel: (day: string) => `As of ${day}. Change the day`,
    workspace: 'Workspace',
    theme: 'Theme',
    themes: { system: 'System', light: 'Light', dark: 'Dark' },
    notifications: 'Notifications',
    dismiss: 'Dismiss',
    update: 'A new version of Kept is ready.',
    updateNow: 'Reload to update',
    updateLater: 'Not now'
  },

  palette: {
    title: 'Command palette',
    placeholder: 'Go to a screen or run an action',
    none: 'Nothing matches.',
    count: (count: number) => (count === 1 ? '1 result' : `${count} results`),
    screens: 'Go to',
    settings: 'Settings',
    themeTo: (theme: string) => `Use ${theme} theme`,
    help: 'Show keyboard shortcuts'
  },

  help: {
    title: 'Keyboard shortcuts',
    general: 'Everywhere',
    palette: 'Open the command palette',
    help: 'Show this list',
    search: 'Search on this screen',
    back: 'Close or step back',
    tables: 'Tables and heatmaps',
    move: 'Move between cells',
    open: 'Open what is behind a cell',
    explain: 'Explain a number',
    select: 'Select a block',
    copy: 'Copy with headers'
  }
};

/** The shape that another language fills. */
export type Words = typeof words;
